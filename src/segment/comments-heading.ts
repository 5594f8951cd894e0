import { CUE_NONE } from '../score/measures.ts';
import { END_OPEN, type TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** `3 comments` also stands above an article; `3 replies to “Ferry stays in port”` only above its comments. */
const LEAST_HEADING_WORDS = 5;
/** The name above a comment has fewer. */
const LEAST_HEADLINE_WORDS = 4;

/** Whether the body below a gap is comments: it stands below their heading, and no headline between. */
export function opensComments({ measures, ruled }: SegmentInput, gap: Gap): boolean {
  for (let i = gap.after - 1; i > gap.before; i--) {
    const { words, end } = measures.counts[i] as TextCounts;
    if (ruled[i] === 'comments' && words >= LEAST_HEADING_WORDS) return true;
    if (measures.cues[i] === CUE_NONE && words >= LEAST_HEADLINE_WORDS && end === END_OPEN) return false;
  }
  return false;
}
