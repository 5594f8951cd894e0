import type { TextCounts } from '../text/scan.ts';
import { isLikelyParagraph, type SegmentInput } from './gaps.ts';

/** Expected words of body in `from`..`to`; no longer counted once there are `most`. */
export function bodyWords(input: SegmentInput, from: number, to: number, most: number): number {
  const { measures, probability, ruled } = input;
  let words = 0;
  for (let i = from; i < to && words < most; i++)
    if (ruled[i] === null) words += (probability[i] as number) * (measures.counts[i] as TextCounts).words;
  return words;
}

/** Words of all that is likely a paragraph in `from`..`to`; no longer counted once there are `most`. */
export function paragraphWords(input: SegmentInput, from: number, to: number, most: number): number {
  let words = 0;
  for (let i = from; i < to && words < most; i++)
    if (isLikelyParagraph(input, i)) words += (input.measures.counts[i] as TextCounts).words;
  return words;
}
