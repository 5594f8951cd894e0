import { isDeepStrictEqual } from 'node:util';
import { ARTICLE_KEYS, type ArticleKey, type SelectedArticle } from '../model/article.ts';
import { addTo } from '../model/values.ts';

/** The change of one article between two runs. */
export type ArticleChange =
  | {
      readonly change: 'same' | 'changed';
      readonly before: SelectedArticle;
      readonly after: SelectedArticle;
      /** Keys with different values; empty unless `changed`. */
      readonly keys: readonly ArticleKey[];
    }
  | {
      readonly change: 'lost';
      readonly before: SelectedArticle;
      readonly after: null;
      readonly keys: readonly [];
    }
  | {
      readonly change: 'gained';
      readonly before: null;
      readonly after: SelectedArticle;
      readonly keys: readonly [];
    };

type Articles = AsyncIterable<SelectedArticle> | Iterable<SelectedArticle>;

/**
 * Compares two outputs, which are held in memory.
 *
 * @param select the keys to compare; default all except those that follow from others or are unstable (`id`, `index`,
 * `wordCount`, `confidence`, `lines`)
 */
export async function* compareArticles(
  before: Articles,
  after: Articles,
  select: readonly ArticleKey[] | null = null,
): AsyncGenerator<ArticleChange> {
  const [old, fresh] = [await bySource(before), await bySource(after)];
  const left: SelectedArticle[] = [];
  for (const [key, articles] of old) {
    const others = fresh.get(key);
    fresh.delete(key);
    // Matched at the end: the file may have been moved.
    if (others === undefined) left.push(...articles);
    else for (const pair of matchArticles(articles, others)) yield changeOf(pair, select);
  }
  for (const pair of matchArticles(left, [...fresh.values()].flat())) yield changeOf(pair, select);
}

function changeOf({ before, after }: Pair, select: readonly ArticleKey[] | null): ArticleChange {
  if (before === null) return { change: 'gained', before, after, keys: [] };
  if (after === null) return { change: 'lost', before, after, keys: [] };
  const keys = changedKeys(before, after, select);
  return { change: keys.length === 0 ? 'same' : 'changed', before, after, keys };
}

async function bySource(articles: Articles): Promise<Map<string, SelectedArticle[]>> {
  const groups = new Map<string, SelectedArticle[]>();
  for await (const article of articles) {
    const { path = null, record = null, url = null } = article.source ?? {};
    // The URL of a page may be what changed; the path of the file does not.
    addTo(groups, JSON.stringify(path === null ? [url] : [path, record]), article);
  }
  return groups;
}

/** Keys that follow from others or change without a change of text; compared only on request. */
const FOLLOWING: ReadonlySet<ArticleKey> = new Set(['id', 'index', 'wordCount', 'confidence', 'lines']);
const COMPARED_KEYS = ARTICLE_KEYS.filter((key) => !FOLLOWING.has(key));
const WITHOUT_BLOCKS = COMPARED_KEYS.filter((key) => key !== 'blocks');

/** A value without line numbers. */
function withoutLines(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    const { lines: _, ...rest } = item as Record<string, unknown>;
    return rest;
  });
}

/** The keys with different values, in output order. */
function changedKeys(
  before: SelectedArticle,
  after: SelectedArticle,
  select: readonly ArticleKey[] | null,
): readonly ArticleKey[] {
  // If one output has no blocks, they cannot be compared.
  const comparable = 'blocks' in before && 'blocks' in after ? COMPARED_KEYS : WITHOUT_BLOCKS;
  const keys = (select ?? comparable).filter(
    (key) => !isDeepStrictEqual(withoutLines(before[key] ?? null), withoutLines(after[key] ?? null)),
  );
  // A different text implies different blocks.
  return select === null && keys.includes('text') ? keys.filter((key) => key !== 'blocks') : keys;
}

/** Minimum shared part of the shorter text for a match: a split or trimmed article keeps more. */
const SAME_ARTICLE = 0.5;

/** Two versions of an article, or an article without a counterpart. */
type Pair =
  | { readonly before: SelectedArticle; readonly after: SelectedArticle | null }
  | { readonly before: null; readonly after: SelectedArticle };

function matchArticles(before: readonly SelectedArticle[], after: readonly SelectedArticle[]): Pair[] {
  const partners = new Map<SelectedArticle, SelectedArticle>();
  const free = new Set(after);
  const join = (one: SelectedArticle, other: SelectedArticle | undefined): void => {
    if (other === undefined || partners.has(one) || !free.delete(other)) return;
    partners.set(one, other);
  };
  const joinBy = (key: 'id' | 'title'): void => {
    const waiting = new Map<string, SelectedArticle[]>();
    for (const article of free) if (article[key] != null) addTo(waiting, article[key], article);
    for (const article of before)
      if (!partners.has(article)) join(article, waiting.get(article[key] ?? '')?.shift());
  };
  joinBy('id');
  const rest = before.filter((article) => !partners.has(article));
  for (const [one, other] of pairsThatShareText(rest, [...free])) join(one, other);
  joinBy('title');
  return [
    ...before.map((article) => ({ before: article, after: partners.get(article) ?? null })),
    ...[...free].map((article) => ({ before: null, after: article })),
  ];
}

/** Words in a run; shorter runs are shared by chance. */
const RUN_WORDS = 3;
/** Enough words to identify an article. */
const MAX_WORDS = 4000;
/** In scripts without spaces, each character is a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

function wordRuns({ text, title }: SelectedArticle): ReadonlySet<string> {
  const words = (text ?? title ?? '').toLowerCase().match(WORD)?.slice(0, MAX_WORDS) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at < Math.max(1, words.length - RUN_WORDS + 1); at++)
    runs.add(words.slice(at, at + RUN_WORDS).join(' '));
  return runs;
}

/** Pairs that share enough of the shorter text, the most similar first; only those with a run in common are compared. */
function pairsThatShareText(
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
): (readonly [SelectedArticle, SelectedArticle])[] {
  const sizes = new Map<SelectedArticle, number>();
  const holders = new Map<string, SelectedArticle[]>();
  for (const article of after) {
    const runs = wordRuns(article);
    sizes.set(article, runs.size);
    for (const run of runs) addTo(holders, run, article);
  }
  return before
    .flatMap((article) => {
      const runs = wordRuns(article);
      const shared = new Map<SelectedArticle, number>();
      for (const run of runs)
        for (const holder of holders.get(run) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      return [...shared].map(([holder, count]) => {
        const share = count / Math.max(1, Math.min(runs.size, sizes.get(holder) ?? 0));
        return { pair: [article, holder] as const, share };
      });
    })
    .filter(({ share }) => share >= SAME_ARTICLE)
    .sort((a, b) => b.share - a.share)
    .map(({ pair }) => pair);
}
