import { HashTable } from '../text/hash-table.ts';
import { isStopWordHash } from '../text/scan.ts';
import { isCommonWordHash } from './common-words.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** Rare words on each side of a gap that are compared: a section of an article leaves its subject's words for less. */
const WINDOW = 500;
/** With fewer on a side nothing is told. */
const LEAST = 20;

/**
 * How alike the words before and after a place are, over stretches longer than a section: the cosine of the counts of
 * their rare words. Method: Hearst's TextTiling (1997), whose windows slide, so that each word is counted once on each side.
 */
export class Cohesion {
  readonly #input: SegmentInput;
  /** Rare words of likely body in order, and how many of them stand before each passage. */
  readonly #rare: Int32Array;
  readonly #rareBefore: Uint32Array;
  readonly #before = new HashTable(WINDOW);
  readonly #after = new HashTable(WINDOW);
  /** The windows hold the words `#from`..`#middle` and `#middle`..`#to`. */
  #from = 0;
  #middle = 0;
  #to = 0;
  #shared = 0;
  #squaresBefore = 0;
  #squaresAfter = 0;

  constructor(input: SegmentInput) {
    this.#input = input;
    const { measures, probability } = input;
    const { words, wordStart, counts } = measures;
    this.#rare = new Int32Array(words.length);
    this.#rareBefore = new Uint32Array(counts.length + 1);
    let size = 0;
    for (let i = 0; i < counts.length; i++) {
      const end = (probability[i] as number) < 0.5 ? 0 : (wordStart[i + 1] as number);
      for (let w = wordStart[i] as number; w < end; w++) {
        const word = words[w] as number;
        if (!isStopWordHash(word) && !isCommonWordHash(word)) this.#rare[size++] = word;
      }
      this.#rareBefore[i + 1] = size;
    }
  }

  /** Cosine at `gap`, 0–1, or -1 where too little stands on a side; gaps go up. */
  at({ after }: Gap): number {
    const { from, to } = this.#input.measures.horizon;
    const middle = this.#rareBefore[after] as number;
    const first = Math.max(middle - WINDOW, this.#rareBefore[from[after] as number] as number);
    const end = Math.min(middle + WINDOW, this.#rareBefore[to[after] as number] as number);
    while (this.#to < end) this.#takeIn();
    while (this.#middle < middle) this.#moveOver();
    while (this.#from < first) this.#letGo();
    if (middle - first < LEAST || end - middle < LEAST) return -1;
    return this.#shared / Math.sqrt(this.#squaresBefore * this.#squaresAfter);
  }

  #takeIn(): void {
    const word = this.#rare[this.#to++] as number;
    const count = this.#after.get(word);
    this.#after.set(word, count + 1);
    this.#squaresAfter += 2 * count + 1;
    this.#shared += this.#before.get(word);
  }

  #moveOver(): void {
    const word = this.#rare[this.#middle++] as number;
    const after = this.#after.get(word) - 1;
    const before = this.#before.get(word);
    this.#after.set(word, after);
    this.#before.set(word, before + 1);
    this.#squaresAfter -= 2 * after + 1;
    this.#squaresBefore += 2 * before + 1;
    this.#shared += after - before;
  }

  #letGo(): void {
    const word = this.#rare[this.#from++] as number;
    const count = this.#before.get(word) - 1;
    this.#before.set(word, count);
    this.#squaresBefore -= 2 * count + 1;
    this.#shared -= this.#after.get(word);
  }
}
