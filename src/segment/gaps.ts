import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { isProse, type Measures } from '../score/measures.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';

/** What segmentation reads of a document: its measures, the first pass's probabilities, and what rules named. */
export interface SegmentInput {
  readonly measures: Measures;
  readonly probability: Float32Array;
  /** The label a named rule gave, `null` where none did. */
  readonly ruled: readonly (Label | null)[];
  /** 1 where a paragraph opens with a dateline. */
  readonly datelines: Uint8Array;
}

/** A stretch of lines between two stretches of solid body text: the only places where an article can begin. */
export interface Gap {
  /** Index of the last solid passage before; -1 at the start of a document. */
  readonly before: number;
  /** Index of the first solid passage after. */
  readonly after: number;
}

/** Least words and probability of a passage that counts as solid body. */
const SOLID = { probability: 0.5, words: 12 } as const;

export function isSolid(input: SegmentInput, i: number): boolean {
  const count = input.measures.counts[i] as TextCounts;
  if (
    (input.probability[i] as number) < SOLID.probability ||
    count.words < SOLID.words ||
    input.ruled[i] !== null
  )
    return false;
  return isProse(count) || count.end === END_SENTENCE || count.words > 30;
}

/** All gaps, in order; the one before the first solid passage is left out, for nothing is parted there. */
export function findGaps(input: SegmentInput): Gap[] {
  const gaps: Gap[] = [];
  let before = -1;
  const size = input.measures.passages.length;
  for (let i = 0; i < size; i++) {
    if (!isSolid(input, i)) continue;
    const startsAnew = input.datelines[i] === 1 || (input.measures.passages[i] as Passage).breakBefore;
    if (before >= 0 && (i > before + 1 || startsAnew)) gaps.push({ before, after: i });
    before = i;
  }
  return gaps;
}
