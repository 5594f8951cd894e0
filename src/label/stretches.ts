import type { Passage } from '../model/passage.ts';
import type { Measures } from '../score/measures.ts';
import type { TextCounts } from '../text/scan.ts';

const RUN_PROBABILITY = 0.35;
const MAX_SERIES = 40;

/** Runs of probable body in a segment `from`..`to`. */
export interface Runs {
  /** Expected words of the run each passage stands in, counted from `from`. */
  readonly words: Float64Array;
  readonly largest: { readonly words: number; readonly from: number; readonly to: number };
}

/** The series each passage of a segment stands in, counted from its first. */
export interface Series {
  readonly length: Uint16Array;
  /** Mean probability of the series. */
  readonly mean: Float32Array;
}

/** Stretches of passages that are probable body when smoothed over their direct neighbours. */
export function findRuns(m: Measures, p: Float32Array, from: number, to: number): Runs {
  const runWords = new Float64Array(to - from);
  let largest = { words: 0, from, to: from };
  let i = from;
  while (i < to) {
    if (!inRun(p, from, to, i)) {
      i++;
      continue;
    }
    let end = i;
    let words = 0;
    while (end < to && inRun(p, from, to, end)) {
      words += (p[end] as number) * (m.counts[end] as TextCounts).words;
      end++;
    }
    runWords.fill(words, i - from, end - from);
    if (words > largest.words) largest = { words, from: i, to: end };
    i = end;
  }
  return { words: runWords, largest };
}

function inRun(p: Float32Array, from: number, to: number, i: number): boolean {
  const before = i > from ? (p[i - 1] as number) : 0;
  const after = i + 1 < to ? (p[i + 1] as number) : 0;
  return (before + 2 * (p[i] as number) + after) / 4 > RUN_PROBABILITY;
}

/** Neighbours of one shape (marker, block, link or not, about as long): menus and teaser lists come in series. */
export function findSeries(m: Measures, p: Float32Array, from: number, to: number): Series {
  const length = new Uint16Array(to - from);
  const mean = new Float32Array(to - from);
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && haveOneShape(m, i - 1, i)) continue;
    let sum = 0;
    for (let k = start; k < i; k++) sum += p[k] as number;
    length.fill(Math.min(MAX_SERIES, i - start), start - from, i - from);
    mean.fill(sum / (i - start), start - from, i - from);
    start = i;
  }
  return { length, mean };
}

function haveOneShape(m: Measures, a: number, b: number): boolean {
  const first = m.passages[a] as Passage;
  const second = m.passages[b] as Passage;
  const chars = (m.counts[a] as TextCounts).chars;
  const otherChars = (m.counts[b] as TextCounts).chars;
  return (
    (first.marker === '') === (second.marker === '') &&
    first.markup?.block === second.markup?.block &&
    (first.markup?.linkShare ?? 0) > 0.5 === (second.markup?.linkShare ?? 0) > 0.5 &&
    (m.counts[a] as TextCounts).end === (m.counts[b] as TextCounts).end &&
    chars < otherChars * 2.5 + 10 &&
    otherChars < chars * 2.5 + 10
  );
}
