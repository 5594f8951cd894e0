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
  const waitingBefore = new Map<string, SelectedArticle[]>();
  const waitingAfter = new Map<string, SelectedArticle[]>();
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

function wait(waiting: Map<string, SelectedArticle[]>, { key, articles }: SourceGroup): void {
  for (const article of articles) addTo(waiting, key, article);
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

/** Minimum shared part of the shorter text for a match: a split or trimmed article keeps more. */
const SAME_ARTICLE = 0.5;

/** Two versions of an article, or an article without a counterpart. */
interface Pair {
  readonly before: SelectedArticle | null;
  readonly after: SelectedArticle | null;
}

function matchArticles(
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
): readonly Pair[] {
  const partners = new Map<SelectedArticle, SelectedArticle>();
  const taken = new Set<SelectedArticle>();
  const join = (one: SelectedArticle, other: SelectedArticle): void => {
    partners.set(one, other);
    taken.add(other);
  };
  const freeBefore = () => before.filter((article) => !partners.has(article));
  const freeAfter = () => after.filter((article) => !taken.has(article));

  joinByKey('id', before, after, join);
  const [restBefore, restAfter] = [freeBefore(), freeAfter()];
  for (const { before: i, after: j, share } of sharingPairs(restBefore, restAfter)) {
    const [one, other] = [restBefore[i], restAfter[j]];
    if (one === undefined || other === undefined || share < SAME_ARTICLE) continue;
    if (!partners.has(one) && !taken.has(other)) join(one, other);
  }
  joinByKey('title', freeBefore(), freeAfter(), join);

  return [
    ...before.map((article) => ({ before: article, after: partners.get(article) ?? null })),
    ...freeAfter().map((article) => ({ before: null, after: article })),
  ];
}

/** Matches articles with the same value, in order if there are several. */
function joinByKey(
  key: 'id' | 'title',
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
  join: (one: SelectedArticle, other: SelectedArticle) => void,
): void {
  const waiting = new Map<string, SelectedArticle[]>();
  for (const article of after) {
    const value = article[key];
    if (value != null) addTo(waiting, value, article);
  }
  for (const article of before) {
    const value = article[key];
    const other = value == null ? undefined : waiting.get(value)?.shift();
    if (other !== undefined) join(article, other);
  }
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

interface Candidate {
  readonly before: number;
  readonly after: number;
  /** Share of the shorter text's runs that the other text also has, 0–1. */
  readonly share: number;
}

/** All pairs that share text, the most similar first; only pairs with a run in common are compared. */
function sharingPairs(
  before: readonly SelectedArticle[],
  after: readonly SelectedArticle[],
): readonly Candidate[] {
  const runsAfter = after.map(wordRuns);
  const holders = new Map<string, number[]>();
  runsAfter.forEach((runs, index) => {
    for (const run of runs) addTo(holders, run, index);
  });
  return before
    .flatMap((article, index): Candidate[] => {
      const runs = wordRuns(article);
      const shared = new Map<number, number>();
      for (const run of runs)
        for (const holder of holders.get(run) ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      return [...shared].map(([holder, count]) => ({
        before: index,
        after: holder,
        share: count / Math.max(1, Math.min(runs.size, runsAfter[holder]?.size ?? 0)),
      }));
    })
    .sort((a, b) => b.share - a.share || a.before - b.before || a.after - b.after);
}
