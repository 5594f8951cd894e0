import type { Measures } from '../score/measures.ts';
import type { Gap } from './gaps.ts';
import { headLinesBelow } from './headline-line.ts';

const NO_LINE = -1;

/**
 * Writes how many lines of a gap stand above its headline and below it (logarithms), how many lines of an article's
 * head follow it, and what the line above it is.
 *
 * @param headline negative where the gap has none: the body's first line stands for it
 */
export function writeHeadlineSurroundings(
  measures: Measures,
  { before, after }: Gap,
  headline: number,
  out: Float32Array,
  at: number,
): void {
  const line = headline < 0 ? after : headline;
  out[at] = Math.log1p(line - before - 1);
  out[at + 1] = Math.log1p(after - line);
  out[at + 2] = headLinesBelow(measures, line, after);
  out[at + 3] = line > before + 1 ? (measures.cues[line - 1] as number) : NO_LINE;
}
