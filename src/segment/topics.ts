import { HashTable } from '../text/hash-table.ts';
import { isStopWordHash } from '../text/scan.ts';
import { isCommonWordHash } from './common-words.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** Content words on each side of a gap that the topics are compared over. */
const TOPIC_WORDS = 250;
/** So many of them are to be words that few articles use. */
const RARE_WORDS = 150;

/** Values in the table of words before a gap. */
const COMMON = 1;
const RARE = 2;

/** Compares what the text before a gap is about with the text after it. */
export class TopicComparison {
  readonly #input: SegmentInput;
  readonly #before = new HashTable(TOPIC_WORDS);
  /** How often each word stands after the gap. */
  readonly #after = new HashTable(TOPIC_WORDS);

  constructor(input: SegmentInput) {
    this.#input = input;
  }

  /**
   * Writes five features, -1 where there is nothing to count: the share of the content words after the gap that stand
   * before it, of the headline's that stand after it, of the rare words and of the repeated rare words after the gap
   * that stand before it, and of the headline's words that stand before it.
   *
   * @param headline index of the gap's headline, negative when it has none
   */
  write(gap: Gap, headline: number, out: Float32Array, at: number): number {
    const { measures, probability } = this.#input;
    const { words, wordStart, horizon } = measures;
    const end = horizon.to[gap.after] as number;
    const before = this.#before;
    const after = this.#after;
    this.#readBefore(gap);
    after.clear();
    let total = 0;
    let shared = 0;
    let rareTotal = 0;
    let rare = 0;
    let rareShared = 0;
    let repeated = 0;
    let repeatedShared = 0;
    for (let i = gap.after; i < end && (total < TOPIC_WORDS || rareTotal < RARE_WORDS); i++) {
      if ((probability[i] as number) < 0.5) continue;
      for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
        const word = words[w] as number;
        if (isStopWordHash(word)) continue;
        const known = before.get(word);
        total++;
        if (known > 0) shared++;
        const times = after.get(word) + 1;
        after.set(word, times);
        if (known === COMMON || (known === 0 && isCommonWordHash(word))) continue;
        rareTotal++;
        if (times === 1) {
          rare++;
          if (known === RARE) rareShared++;
        } else if (times === 2) {
          repeated++;
          if (known === RARE) repeatedShared++;
        }
      }
    }
    out[at] = shareOf(shared, total);
    out[at + 1] = this.#shareOfHeadline(headline, after);
    out[at + 2] = shareOf(rareShared, rare);
    out[at + 3] = shareOf(repeatedShared, repeated);
    out[at + 4] = this.#shareOfHeadline(headline, before);
    return at + 5;
  }

  /** Reads the words on both sides of a gap, for `shareAfter` and `shareBefore`. */
  read(gap: Gap): void {
    this.#readBefore(gap);
    const { measures, probability } = this.#input;
    const { words, wordStart, horizon } = measures;
    const end = horizon.to[gap.after] as number;
    this.#after.clear();
    let total = 0;
    for (let i = gap.after; i < end && total < TOPIC_WORDS; i++) {
      if ((probability[i] as number) < 0.5) continue;
      for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
        const word = words[w] as number;
        if (isStopWordHash(word)) continue;
        total++;
        this.#after.add(word, 1);
      }
    }
  }

  /** Share of a line's content words that stand after the gap last read, -1 where it has none. */
  shareAfter(line: number): number {
    return this.#shareOfHeadline(line, this.#after);
  }

  /** Share of a line's content words that stand before the gap last read, -1 where it has none. */
  shareBefore(line: number): number {
    return this.#shareOfHeadline(line, this.#before);
  }

  #readBefore(gap: Gap): void {
    const { measures, probability } = this.#input;
    const { words, wordStart, horizon } = measures;
    const first = horizon.from[gap.after] as number;
    this.#before.clear();
    let total = 0;
    let rareTotal = 0;
    for (let i = gap.before; i >= first && (total < TOPIC_WORDS || rareTotal < RARE_WORDS); i--) {
      if ((probability[i] as number) < 0.5) continue;
      for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
        const word = words[w] as number;
        if (isStopWordHash(word)) continue;
        const isCommon = isCommonWordHash(word);
        total++;
        if (!isCommon) rareTotal++;
        this.#before.set(word, isCommon ? COMMON : RARE);
      }
    }
  }

  #shareOfHeadline(headline: number, table: HashTable): number {
    if (headline < 0) return -1;
    const { words, wordStart } = this.#input.measures;
    let known = 0;
    let content = 0;
    for (let w = wordStart[headline] as number; w < (wordStart[headline + 1] as number); w++) {
      const word = words[w] as number;
      if (isStopWordHash(word)) continue;
      content++;
      if (table.has(word)) known++;
    }
    return shareOf(known, content);
  }
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : -1;
}
