import { isDeepStrictEqual } from 'node:util';
import { ARTICLE_KEYS, type ArticleKey, type SelectedArticle } from '../model/article.ts';
import { matchArticles, type Pair } from './match.ts';

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

/** Holds only articles whose source has not yet appeared in the other output. */
export async function* compareArticles(
  before: Articles,
  after: Articles,
  select: readonly ArticleKey[] | null = null,
): AsyncGenerator<ArticleChange> {
  const left: { before: SelectedArticle[]; after: SelectedArticle[] } = { before: [], after: [] };
  for await (const [old, fresh] of pairGroups(bySource(before), bySource(after))) {
    // Pairs with different sources are matched at the end: a file may have been moved anywhere.
    if (fresh.length === 0) left.before.push(...old);
    else if (old.length === 0) left.after.push(...fresh);
    else for (const pair of matchArticles(old, fresh)) yield* changeOf(pair, select);
  }
  for (const pair of matchArticles(left.before, left.after)) yield* changeOf(pair, select);
}

function* changeOf({ before, after }: Pair, select: readonly ArticleKey[] | null): Generator<ArticleChange> {
  if (before !== null && after !== null) {
    const keys = changedKeys(before, after, select);
    yield { change: keys.length === 0 ? 'same' : 'changed', before, after, keys };
  } else if (before !== null) yield { change: 'lost', before, after: null, keys: [] };
  else if (after !== null) yield { change: 'gained', before: null, after, keys: [] };
}

type Side = readonly SelectedArticle[];

/**
 * Groups with the same source in both outputs, as soon as both are read; at the end those with no counterpart, paired
 * with an empty list.
 */
async function* pairGroups(
  before: AsyncIterator<SourceGroup>,
  after: AsyncIterator<SourceGroup>,
): AsyncGenerator<readonly [Side, Side]> {
  const waitingBefore = new Map<string, readonly SelectedArticle[]>();
  const waitingAfter = new Map<string, readonly SelectedArticle[]>();
  for (let more = true; more; ) {
    const [old, fresh] = [await before.next(), await after.next()];
    more = old.done !== true || fresh.done !== true;
    if (old.done !== true) wait(waitingBefore, old.value);
    if (fresh.done !== true) wait(waitingAfter, fresh.value);
    for (const key of [old.value?.key, fresh.value?.key]) {
      if (key === undefined) continue;
      const [one, other] = [waitingBefore.get(key), waitingAfter.get(key)];
      if (one === undefined || other === undefined) continue;
      waitingBefore.delete(key);
      waitingAfter.delete(key);
      yield [one, other];
    }
  }
  for (const articles of waitingBefore.values()) yield [articles, []];
  for (const articles of waitingAfter.values()) yield [[], articles];
}

function wait(waiting: Map<string, readonly SelectedArticle[]>, { key, articles }: SourceGroup): void {
  waiting.set(key, [...(waiting.get(key) ?? []), ...articles]);
}

/** Consecutive articles of one input. */
interface SourceGroup {
  readonly key: string;
  readonly articles: readonly SelectedArticle[];
}

function keyOf({ source }: SelectedArticle): string {
  if (source === undefined) return '';
  const { path, record, url } = source;
  // The URL of a page may be what changed; the path of the file does not.
  return JSON.stringify(path === null ? [url] : [path, record]);
}

/** Groups consecutive articles with the same source. */
async function* bySource(
  articles: AsyncIterable<SelectedArticle> | Iterable<SelectedArticle>,
): AsyncGenerator<SourceGroup> {
  let key: string | null = null;
  let group: SelectedArticle[] = [];
  for await (const article of articles) {
    const next = keyOf(article);
    if (key !== null && next !== key) {
      yield { key, articles: group };
      group = [];
    }
    key = next;
    group.push(article);
  }
  if (key !== null) yield { key, articles: group };
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
