import { HashTable } from '../text/hash-table.ts';
import { isStopWordHash } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** Content words on each side that the topics are compared over. */
const TOPIC_WORDS = 250;

/** Compares what the text before a gap is about with the text after it. */
export class TopicComparison {
  readonly #input: SegmentInput;
  readonly #before = new HashTable(TOPIC_WORDS);
  readonly #after = new HashTable(TOPIC_WORDS);

  constructor(input: SegmentInput) {
    this.#input = input;
  }

  /** The share of the words after the gap that stand before it too, and of the headline's that stand after it. */
  write(gap: Gap, headline: number, out: Float32Array, at: number): number {
    const { measures, probability } = this.#input;
    const { words, wordStart, counts } = measures;
    const before = this.#before;
    const after = this.#after;
    this.#readBefore(gap.before);
    after.clear();
    let shared = 0;
    let total = 0;
    for (let i = gap.after; i < counts.length && total < TOPIC_WORDS; i++) {
      if ((probability[i] as number) < 0.5) continue;
      for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
        const word = words[w] as number;
        if (isStopWordHash(word)) continue;
        total++;
        after.set(word, 1);
        if (before.has(word)) shared++;
      }
    }
    out[at] = total > 0 ? shared / total : -1;
    out[at + 1] = headline < 0 ? -1 : this.#shareAfter(headline);
    return at + 2;
  }

  #readBefore(last: number): void {
    const { measures, probability } = this.#input;
    const { words, wordStart } = measures;
    this.#before.clear();
    let total = 0;
    for (let i = last; i >= 0 && total < TOPIC_WORDS; i--) {
      if ((probability[i] as number) < 0.5) continue;
      for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
        const word = words[w] as number;
        if (isStopWordHash(word)) continue;
        total++;
        this.#before.set(word, 1);
      }
    }
  }

  #shareAfter(headline: number): number {
    const { words, wordStart } = this.#input.measures;
    let inAfter = 0;
    let content = 0;
    for (let w = wordStart[headline] as number; w < (wordStart[headline + 1] as number); w++) {
      const word = words[w] as number;
      if (isStopWordHash(word)) continue;
      content++;
      if (this.#after.has(word)) inAfter++;
    }
    return content > 0 ? inAfter / content : -1;
  }
}
