import type { Gap, SegmentInput } from './gaps.ts';
import { findHeadlineLine, headLinesBelow } from './headline-line.ts';

/** A head of more lines has a menu or a list of teasers in it. */
const LONGEST = 6;

/**
 * The marker (`Next Article`) of a gap that ends in it, a headline, and a byline or time; `null` in other gaps. Comments
 * have names and times too, and links to other posts stand above them.
 */
export function markedHead({ measures, ruled }: SegmentInput, { before, after }: Gap): number | null {
  for (let i = after - 1; i > Math.max(before, after - 1 - LONGEST); i--) {
    if (ruled[i] === 'comments') return null;
    if (ruled[i] !== 'next-article') continue;
    const headline = findHeadlineLine(measures, i + 1, after);
    return headline !== null && headLinesBelow(measures, headline.index, after) > 0 ? i : null;
  }
  return null;
}
