import { isDeepStrictEqual } from 'node:util';
import { ARTICLE_KEYS, type ArticleKey, type SelectedArticle } from '../model/article.ts';

/** What follows from other keys, or wavers without a word having changed; compared only when asked for. */
const FOLLOWING: ReadonlySet<ArticleKey> = new Set(['id', 'index', 'wordCount', 'confidence', 'lines']);
const COMPARED_KEYS = ARTICLE_KEYS.filter((key) => !FOLLOWING.has(key));
const WITHOUT_BLOCKS = COMPARED_KEYS.filter((key) => key !== 'blocks');

/** A value without the lines it stands on: where a text stands is not what it says. */
function withoutLines(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    const { lines: _, ...rest } = item as Record<string, unknown>;
    return rest;
  });
}

/** The keys at which two printings of one article differ, in the order in which they are written. */
export function changedKeys(
  before: SelectedArticle,
  after: SelectedArticle,
  select: readonly ArticleKey[] | null,
): readonly ArticleKey[] {
  // An output without blocks says nothing about them.
  const comparable = 'blocks' in before && 'blocks' in after ? COMPARED_KEYS : WITHOUT_BLOCKS;
  const keys = (select ?? comparable).filter(
    (key) => !isDeepStrictEqual(withoutLines(before[key] ?? null), withoutLines(after[key] ?? null)),
  );
  // Other words are other blocks: to say it twice would only hide what else changed.
  return select === null && keys.includes('text') ? keys.filter((key) => key !== 'blocks') : keys;
}
