import type { Passage } from '../model/passage.ts';
import { CUE_CHROME, CUE_HEAD, CUE_NONE, type Measures } from '../score/measures.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';

/** Shape of a line that can be a headline. */
const HEADLINE = { minWords: 2, maxWords: 30, maxChars: 220 } as const;

/** Evidence that a line of a gap is the new article's headline, in points. */
const POINTS = {
  firstHeading: 6,
  secondHeading: 2,
  printedAgain: 4,
  beforeHeadLine: 3,
  longEnough: 2,
  capitalised: 0.5,
  rightBeforeBody: 1,
  linked: -2,
  listItem: -1.5,
  /** For each passage between the line and the body, up to `maxFar`. */
  far: -0.06,
} as const;
const MAX_FAR = 60;
/** Fewer words stand twice by chance. */
const MIN_PRINTED_WORDS = 3;
/** A headline's time or byline follows within so many passages. */
const HEAD_REACH = 4;

export interface HeadlineCandidate {
  readonly index: number;
  readonly points: number;
  /** The line stands more than once in the gap. */
  readonly printedAgain: boolean;
}

/** The line in `from`..`to` (end exclusive) that looks most like a headline; `null` when none can be one. */
export function findHeadlineLine(m: Measures, from: number, to: number): HeadlineCandidate | null {
  const seen = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const hash = (m.counts[i] as TextCounts).hash;
    seen.set(hash, (seen.get(hash) ?? 0) + 1);
  }
  let best: HeadlineCandidate | null = null;
  for (let i = from; i < to; i++) {
    const count = m.counts[i] as TextCounts;
    if (!canBeHeadline(m, i, count)) continue;
    const passage = m.passages[i] as Passage;
    const markup = passage.markup;
    const printedAgain = (seen.get(count.hash) ?? 0) > 1 && count.words >= MIN_PRINTED_WORDS;
    let points = Math.max(POINTS.far * MAX_FAR, POINTS.far * (to - i));
    if (markup?.block === 'heading')
      points += markup.level === 1 ? POINTS.firstHeading : markup.level === 2 ? POINTS.secondHeading : 0;
    if (printedAgain) points += POINTS.printedAgain;
    if (headLinesBelow(m, i, to) > 0) points += POINTS.beforeHeadLine;
    if (count.words >= 4 && count.words <= 20) points += POINTS.longEnough;
    if (count.capitalised * 2 >= count.words) points += POINTS.capitalised;
    if (i === to - 1) points += POINTS.rightBeforeBody;
    if ((markup?.linkShare ?? 0) > 0.8) points += POINTS.linked;
    if (passage.marker !== '') points += POINTS.listItem;
    if (best === null || points > best.points) best = { index: i, points, printedAgain };
  }
  return best;
}

function canBeHeadline(m: Measures, i: number, count: TextCounts): boolean {
  const cue = m.cues[i];
  if (cue !== CUE_NONE && cue !== CUE_CHROME) return false;
  if (count.words < HEADLINE.minWords || count.words > HEADLINE.maxWords || count.chars > HEADLINE.maxChars)
    return false;
  return cue === CUE_NONE && (count.end !== END_SENTENCE || count.terminals <= 1);
}

/** How many lines of an article's head follow a line of a gap that ends before `to`: its time, its byline. */
export function headLinesBelow({ cues }: Measures, i: number, to: number): number {
  let count = 0;
  for (let k = i + 1; k <= i + HEAD_REACH && k < to; k++) if (cues[k] === CUE_HEAD) count++;
  return count;
}
