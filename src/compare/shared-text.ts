import type { SelectedArticle } from '../model/article.ts';

/** Words of a run; shorter runs are shared by chance. */
const RUN_WORDS = 3;
/** So much of an article tells which one it is. */
const MAX_WORDS = 4000;
/** Scripts without blanks between words count by the character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

/** The runs of three words in an article's text. */
export function wordRuns({ text, title }: SelectedArticle): ReadonlySet<string> {
  const words = (text ?? title ?? '').toLowerCase().match(WORD)?.slice(0, MAX_WORDS) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at < Math.max(1, words.length - RUN_WORDS + 1); at++)
    runs.add(words.slice(at, at + RUN_WORDS).join(' '));
  return runs;
}

interface Candidate {
  readonly before: number;
  readonly after: number;
  /** Share of the shorter text's runs that the other one has too, 0–1. */
  readonly share: number;
}

/** All pairs that share text, the likeliest first; only pairs with a run in common are looked at. */
export function sharingPairs(
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
