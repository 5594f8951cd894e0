import { CUE_HEAD, type Measures } from '../score/measures.ts';
import type { Gap } from './gaps.ts';

/** A headline's time or byline follows within so many passages. */
const HEAD_REACH = 4;
const NO_LINE = -1;

/**
 * Writes how many lines of a gap stand above its headline and below it (logarithms), how many lines of an article's
 * head follow it, and what the line above it is.
 *
 * @param headline negative where the gap has none: the body's first line stands for it
 */
export function writeHeadlineSurroundings(
  { cues }: Measures,
  { before, after }: Gap,
  headline: number,
  out: Float32Array,
  at: number,
): number {
  const line = headline < 0 ? after : headline;
  let headLines = 0;
  for (let i = line + 1; i < after && i <= line + HEAD_REACH; i++) if (cues[i] === CUE_HEAD) headLines++;
  out[at] = Math.log1p(line - before - 1);
  out[at + 1] = Math.log1p(after - line);
  out[at + 2] = headLines;
  out[at + 3] = line > before + 1 ? (cues[line - 1] as number) : NO_LINE;
  return at + 4;
}
