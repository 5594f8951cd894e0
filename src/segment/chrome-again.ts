import type { TextCounts } from '../text/scan.ts';
import type { SegmentInput } from './gaps.ts';
import { DOCUMENT_HEAD_PASSAGES, type LineHistory } from './line-history.ts';

const NO_PLACE = -2;
/** A line in between may be new, or stand elsewhere too. */
const MAX_STEP = 2;
/** Longer runs are alike. */
const MAX_RUN = 50;

/**
 * Writes four features of how a gap's lines repeat what stood before it, as a page's chrome comes again with the next
 * page of its site: lines seen before, their share, lines that the document began with, and the longest run of lines
 * that stood before in the same order.
 */
export function writeChromeAgain(
  { measures, earlier }: SegmentInput,
  history: LineHistory,
  from: number,
  to: number,
  out: Float32Array,
  at: number,
): number {
  const isFarFromHead = from + (earlier?.passages ?? 0) > DOCUMENT_HEAD_PASSAGES;
  let seen = 0;
  let likeHead = 0;
  let run = 0;
  let longestRun = 0;
  let placeBefore = NO_PLACE;
  for (let i = from; i < to; i++) {
    const { words, hash } = measures.counts[i] as TextCounts;
    if (words === 0) continue;
    const place = history.lastPlace(hash);
    if (place >= 0) seen++;
    run = place < 0 ? 0 : place > placeBefore && place <= placeBefore + MAX_STEP ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
    placeBefore = place < 0 ? NO_PLACE : place;
    if (isFarFromHead && history.inDocumentHead(hash)) likeHead++;
  }
  out[at] = seen;
  out[at + 1] = seen / Math.max(1, to - from);
  out[at + 2] = likeHead;
  out[at + 3] = Math.min(MAX_RUN, longestRun);
  return at + 4;
}
