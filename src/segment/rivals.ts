import { bodyWords, paragraphWords } from './body-words.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** With fewer expected words of body between them two cuts begin the same article: a page's head, its standfirst, its contents. */
export const RIVAL_WORDS = 60;

export interface RatedCut {
  readonly gap: Gap;
  /** The first passage of the article that would begin. */
  readonly cut: number;
  /** 0–1 */
  readonly confidence: number;
  /** What is named begins an article, however unsure the score is of its paragraphs. */
  readonly isNamed: boolean;
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
        const wordsIn = own.isNamed && other.isNamed ? paragraphWords : bodyWords;
        words += wordsIn(
          input,
          Math.min(nearer.cut, other.cut),
          Math.max(nearer.cut, other.cut),
          RIVAL_WORDS,
        );
        if (words >= RIVAL_WORDS) break;
        if (isSurer(other, own)) return true;
      }
    }
    return false;
  };
}
