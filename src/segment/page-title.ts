import type { Passage } from '../model/passage.ts';
import type { SegmentInput } from './gaps.ts';

/** A window title is no longer than this. */
const MAX_LENGTH = 200;
/** The headline of a page follows its window title within so many passages: menus, a cookie notice, a pitch. */
const REACH = 600;
const MIN_HEADLINE = { words: 3, chars: 12 } as const;
const SEPARATORS = '|-–—·•»‹›';

/**
 * Whether a line of `from`..`to` is the window title of a page: what stands before its last parts is a line of its own
 * further on (`Headline | Site`, then `Headline`), also when a renderer glued something to that line's front.
 */
export function printsPageTitle(input: SegmentInput, from: number, to: number): boolean {
  const { passages } = input.measures;
  for (let i = from; i < to; i++) {
    const { text } = passages[i] as Passage;
    if (text.length > MAX_LENGTH) continue;
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      const end = headlineEnd(text, at);
      if (end > 0 && standsFurtherOn(input, text.slice(0, end), i)) return true;
    }
  }
  return false;
}

/** End of the part before the separator that the blank at `at` precedes; 0 when there is none. */
function headlineEnd(text: string, at: number): number {
  if (at < MIN_HEADLINE.chars) return 0;
  const parts = text.charAt(at + 2) === ' ' && SEPARATORS.includes(text.charAt(at + 1));
  return parts ? at : 0;
}

function standsFurtherOn(input: SegmentInput, headline: string, i: number): boolean {
  const { passages, counts } = input.measures;
  const last = Math.min(passages.length, i + REACH);
  for (let k = i + 1; k < last; k++) {
    const { text } = passages[k] as Passage;
    if (text.length < headline.length || text.length > MAX_LENGTH) continue;
    if (!text.endsWith(headline) || (counts[k]?.words ?? 0) < MIN_HEADLINE.words) continue;
    if (text.length === headline.length || text.charAt(text.length - headline.length - 1) === ' ')
      return true;
  }
  return false;
}
