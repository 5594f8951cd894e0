import { isStopWordHash } from '../text/scan.ts';
import { isCommonWordHash } from './common-words.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** Content words on each side of a gap that the topics are compared over. */
const TOPIC_WORDS = 250;
/** Of words that few articles use, fewer on a side would stretch too far. */
const RARE_WORDS = 150;

/** How much the text after a gap speaks of what the text before it speaks of. */
export class GapTopics {
  readonly #input: SegmentInput;

  constructor(input: SegmentInput) {
    this.#input = input;
  }

  /**
   * Writes five features: the share of the content words after the gap that stand before it, the share of the headline's
   * words that stand after it, the share of rare words and of repeated rare words after the gap that stand before it,
   * and the share of the headline's words that stand before it. -1 where there are none to count.
   *
   * @param headline index of the gap's headline, negative when it has none
   */
  write(gap: Gap, headline: number, out: Float32Array, at: number): number {
    const before = new Set<number>();
    const rareBefore = new Set<number>();
    this.#collect(gap.before, -1, (word, rare) => {
      before.add(word);
      if (rare) rareBefore.add(word);
    });
    const after = new Set<number>();
    /** How often each rare word stands after the gap. */
    const rareAfter = new Map<number, number>();
    let shared = 0;
    let total = 0;
    this.#collect(gap.after, 1, (word, rare) => {
      total++;
      after.add(word);
      if (before.has(word)) shared++;
      if (rare) rareAfter.set(word, (rareAfter.get(word) ?? 0) + 1);
    });
    let rareShared = 0;
    let repeated = 0;
    let repeatedShared = 0;
    for (const [word, times] of rareAfter) {
      const known = rareBefore.has(word) ? 1 : 0;
      rareShared += known;
      if (times > 1) {
        repeated++;
        repeatedShared += known;
      }
    }
    let inBefore = 0;
    let inAfter = 0;
    let words = 0;
    if (headline >= 0)
      this.#words(headline, (word) => {
        words++;
        if (before.has(word)) inBefore++;
        if (after.has(word)) inAfter++;
      });
    let k = at;
    out[k++] = shareOf(shared, total);
    out[k++] = shareOf(inAfter, words);
    out[k++] = shareOf(rareShared, rareAfter.size);
    out[k++] = shareOf(repeatedShared, repeated);
    out[k++] = shareOf(inBefore, words);
    return k;
  }

  /** Visits the content words of body text from a passage on, in one direction, until there are enough of both kinds. */
  #collect(from: number, step: 1 | -1, visit: (word: number, rare: boolean) => void): void {
    const { probability, measures } = this.#input;
    let total = 0;
    let rareWords = 0;
    for (
      let i = from;
      i >= 0 && i < measures.counts.length && (total < TOPIC_WORDS || rareWords < RARE_WORDS);
      i += step
    ) {
      if ((probability[i] as number) < 0.5) continue;
      this.#words(i, (word) => {
        const rare = !isCommonWordHash(word);
        total++;
        if (rare) rareWords++;
        visit(word, rare);
      });
    }
  }

  #words(i: number, visit: (word: number) => void): void {
    const { words, wordStart } = this.#input.measures;
    for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
      const word = words[w] as number;
      if (!isStopWordHash(word)) visit(word);
    }
  }
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : -1;
}
