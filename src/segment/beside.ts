import { toProbability } from '../score/forest.ts';
import type { GapOutline } from './outlines.ts';
import { RIVAL_WORDS } from './rivals.ts';

/** What is known of a gap when it is judged beside the likely ones in its sight. */
export const BESIDE_FEATURES = [
  'odds',
  'rivalBefore',
  'rivalAfter',
  'bodySince',
  'bodyUntil',
  'expected',
  'strongest',
  'sameOpeningOdds',
  'sameBlankLinesOdds',
  'headLinesUnlike',
  'highestHeadingUnlike',
  'linesAboveUnlike',
  'blankLinesUnlike',
] as const;

/** Log-odds of a gap that others are judged by, and of one that may become a boundary beside them. */
const LIKELY_ODDS = Math.log(0.25 / 0.75);
const POSSIBLE_ODDS = Math.log(0.03 / 0.97);
/** What is so sure alone stays a boundary whatever stands beside it: short news is rare among the pages fitted on. */
const DOUBTLESS_ODDS = Math.log(0.7 / 0.3);
/** Shorter articles are alike: pages fitted on are long, and wire stories may have a hundred words. */
const SHORT_ARTICLE_WORDS = 250;
/** Log-odds where there is no such gap. */
const NONE = -9;

/**
 * The gaps that may be boundaries because one in their sight surely is: a page that shows no sure one stays whole.
 *
 * @param odds log-odds of each gap, judged alone
 * @param sure log-odds from which on a gap is one without others
 */
export function gapsToJudge(
  outlines: readonly GapOutline[],
  odds: ArrayLike<number>,
  sure: number,
): readonly number[] {
  const certain = outlines.flatMap((_, g) => ((odds[g] as number) >= sure ? [g] : []));
  const judged: number[] = [];
  let next = 0;
  outlines.forEach(({ from, to }, g) => {
    while (next < certain.length && (certain[next] as number) < from) next++;
    const seesCertain = (certain[next] ?? Number.POSITIVE_INFINITY) < to;
    if (seesCertain && (odds[g] as number) >= POSSIBLE_ODDS) judged.push(g);
  });
  return judged;
}

/** Log-odds of a gap by both judgements. */
export function oddsTogether(alone: number, beside: number): number {
  return alone >= DOUBTLESS_ODDS ? Math.max(alone, beside) : beside;
}

/** The feature matrix of the gaps that are judged beside others, in the order of `judged`. */
export function besideFeatures(
  outlines: readonly GapOutline[],
  odds: ArrayLike<number>,
  judged: readonly number[],
): Float32Array {
  const likely = outlines.flatMap((_, g) => ((odds[g] as number) >= LIKELY_ODDS ? [g] : []));
  const out = new Float32Array(judged.length * BESIDE_FEATURES.length);
  let first = 0;
  judged.forEach((g, row) => {
    const { from } = outlines[g] as GapOutline;
    while (first < likely.length && (likely[first] as number) < from) first++;
    writeBeside(outlines, odds, likely, first, g, out, row * BESIDE_FEATURES.length);
  });
  return out;
}

/** @param first position among the likely gaps of the first in sight */
function writeBeside(
  outlines: readonly GapOutline[],
  odds: ArrayLike<number>,
  likely: readonly number[],
  first: number,
  g: number,
  out: Float32Array,
  at: number,
): void {
  const own = outlines[g] as GapOutline;
  let rivalBefore = NONE;
  let rivalAfter = NONE;
  let since = own.body - own.bodyFrom;
  let until = own.bodyTo - own.body;
  let expected = 0;
  let strongest = NONE;
  let sameOpening = NONE;
  let sameBlankLines = NONE;
  let headLines = 0;
  let highestHeading = 0;
  let linesAbove = 0;
  let blankLines = 0;
  for (let n = first; n < likely.length && (likely[n] as number) < own.to; n++) {
    const o = likely[n] as number;
    if (o === g) continue;
    const other = outlines[o] as GapOutline;
    const otherOdds = odds[o] as number;
    const words = Math.abs(other.body - own.body);
    if (words < RIVAL_WORDS) {
      if (o < g) rivalBefore = Math.max(rivalBefore, otherOdds);
      else rivalAfter = Math.max(rivalAfter, otherOdds);
      continue;
    }
    if (o < g) since = Math.min(since, words);
    else until = Math.min(until, words);
    const p = toProbability(otherOdds);
    expected += p;
    strongest = Math.max(strongest, otherOdds);
    if (own.opening !== null && other.opening === own.opening) sameOpening = Math.max(sameOpening, otherOdds);
    if (other.blankLinesAbove === own.blankLinesAbove && other.lineAboveAgain === own.lineAboveAgain)
      sameBlankLines = Math.max(sameBlankLines, otherOdds);
    if (other.hasHeadLines) headLines += p;
    highestHeading += p * other.highestHeading;
    linesAbove += p * other.linesAbove;
    blankLines += p * other.blankLinesAbove;
  }
  let k = at;
  out[k++] = odds[g] as number;
  out[k++] = rivalBefore;
  out[k++] = rivalAfter;
  out[k++] = Math.log1p(Math.max(SHORT_ARTICLE_WORDS, since));
  out[k++] = Math.log1p(Math.max(SHORT_ARTICLE_WORDS, until));
  out[k++] = expected;
  out[k++] = strongest;
  out[k++] = sameOpening;
  out[k++] = sameBlankLines;
  const unlike = (value: number, sum: number): number => (expected > 0 ? value - sum / expected : NONE);
  out[k++] = unlike(own.hasHeadLines ? 1 : 0, headLines);
  out[k++] = unlike(own.highestHeading, highestHeading);
  out[k++] = unlike(own.linesAbove, linesAbove);
  out[k++] = unlike(own.blankLinesAbove, blankLines);
}
