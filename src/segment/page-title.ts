import type { Passage } from '../model/passage.ts';
import type { SegmentInput } from './gaps.ts';

/** A window title is no longer than this. */
const MAX_LENGTH = 200;
/** The headline of a page follows its window title within so many passages: menus, a cookie notice, a pitch. */
const REACH = 600;
const MIN_HEADLINE = { words: 3, chars: 12 } as const;
const SEPARATORS = '|-–—·•»‹›';

/** A line ends in the headline: a renderer glued something to its front, or it is another headline. */
const ENDS_A_LINE = 1;
/** The headline is a line of its own. */
export const IS_A_LINE = 2;

/** For each passage whether it is the window title of a page. */
export function findPageTitles(input: SegmentInput): Uint8Array {
  return Uint8Array.from(input.measures.passages, (_, i) => pageTitleAt(input, i));
}

/**
 * Whether a passage is the window title of a page: what stands before its last parts is a line of its own further on
 * (`Headline | Site`, then `Headline`), also when a renderer glued something to that line's front. 0 when it is none.
 */
export function pageTitleAt(input: SegmentInput, i: number): number {
  const { text } = input.measures.passages[i] as Passage;
  if (text.length > MAX_LENGTH) return 0;
  let best = 0;
  for (let at = text.indexOf(' '); at >= 0 && best < IS_A_LINE; at = text.indexOf(' ', at + 1)) {
    const end = headlineEnd(text, at);
    if (end > 0) best = Math.max(best, standsFurtherOn(input, text.slice(0, end), i));
  }
  return best;
}

/** End of the part before the separator that the blank at `at` precedes; 0 when there is none. */
function headlineEnd(text: string, at: number): number {
  if (at < MIN_HEADLINE.chars) return 0;
  const parts = text.charAt(at + 2) === ' ' && SEPARATORS.includes(text.charAt(at + 1));
  return parts ? at : 0;
}

function standsFurtherOn(input: SegmentInput, headline: string, i: number): number {
  const { passages, counts } = input.measures;
  const last = Math.min(passages.length, i + REACH);
  let best = 0;
  for (let k = i + 1; k < last; k++) {
    const { text } = passages[k] as Passage;
    if (text.length < headline.length || text.length > MAX_LENGTH) continue;
    if (!text.endsWith(headline) || (counts[k]?.words ?? 0) < MIN_HEADLINE.words) continue;
    if (text.length === headline.length) return IS_A_LINE;
    if (text.charAt(text.length - headline.length - 1) === ' ') best = ENDS_A_LINE;
  }
  return best;
}
