import type { SelectedArticle } from '../model/article.ts';

/** Minimum shared part of the shorter text for a match: a split or trimmed article keeps more. */
const SAME_ARTICLE = 0.5;

/** Two versions of an article, or an article without a counterpart. */
export interface Pair {
  readonly before: SelectedArticle | null;
  readonly after: SelectedArticle | null;
}

export function matchArticles(
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
    if (value == null) continue;
    const known = waiting.get(value);
    if (known === undefined) waiting.set(value, [article]);
    else known.push(article);
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
    for (const run of runs) {
      const known = holders.get(run);
      if (known === undefined) holders.set(run, [index]);
      else known.push(index);
    }
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
