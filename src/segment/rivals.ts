import type { TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** With fewer expected words of body between them two cuts begin the same article: a page's head, its standfirst, its contents. */
export const RIVAL_WORDS = 60;

export interface RatedCut {
  readonly gap: Gap;
  /** The first passage of the article that would begin. */
  readonly cut: number;
  /** 0–1 */
  readonly confidence: number;
}

/** Whether a candidate, by its position, stands so near a surer one that only that one can begin an article. */
export function beatenByRivals(
  input: SegmentInput,
  candidates: readonly RatedCut[],
): (at: number) => boolean {
  const { from, to } = input.measures.horizon;
  const isSurer = (other: RatedCut, than: RatedCut): boolean =>
    other.confidence > than.confidence &&
    other.gap.after >= (from[than.gap.after] as number) &&
    other.gap.after < (to[than.gap.after] as number);
  return (at) => {
    const own = candidates[at] as RatedCut;
    for (const step of [-1, 1]) {
      let words = 0;
      for (let k = at + step; candidates[k] !== undefined; k += step) {
        const other = candidates[k] as RatedCut;
        const nearer = candidates[k - step] as RatedCut;
        words += bodyWords(input, Math.min(nearer.cut, other.cut), Math.max(nearer.cut, other.cut));
        if (words >= RIVAL_WORDS) break;
        if (isSurer(other, own)) return true;
      }
    }
    return false;
  };
}

/** Expected words of body in `from`..`to`, no further than parts two articles. */
function bodyWords({ measures, probability, ruled }: SegmentInput, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to && words < RIVAL_WORDS; i++)
    if (ruled[i] === null) words += (probability[i] as number) * (measures.counts[i] as TextCounts).words;
  return words;
}
