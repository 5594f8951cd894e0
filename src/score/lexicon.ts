import { HashFilter } from '../text/hash-filter.ts';
import { hashWord } from '../text/scan.ts';

/**
 * Words and phrases with the log-odds they add for body text. `=a b` is a whole passage, `a b` two words in a row,
 * `a` one word.
 */
export type LexiconData = Readonly<Record<string, number>>;

/** The same by hash of word or phrase. */
export interface HashedWeights {
  readonly hashes: Int32Array;
  readonly weights: Float64Array;
}

/** @param hashOf how a key of the data is hashed; default as words of text */
export function hashLexicon(data: LexiconData, hashOf: (key: string) => number = hashOfKey): HashedWeights {
  return {
    hashes: Int32Array.from(Object.keys(data), hashOf),
    weights: Float64Array.from(Object.values(data)),
  };
}

const PAIR_PRIME = 0x9e3779b1 | 0;
const WHOLE_SEED = 0x3c6ef372;

export function hashPair(first: number, second: number): number {
  return Math.imul(first, PAIR_PRIME) ^ second;
}

/** Hash of a whole short passage from its words' hashes. */
export function hashWhole(words: Int32Array, from: number, to: number): number {
  let hash = WHOLE_SEED;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (words[i] as number), PAIR_PRIME);
  return hash;
}

/** Passages of more words are never looked up whole. */
export const MAX_WHOLE_WORDS = 6;

export interface LexiconReading {
  sum: number;
  lowest: number;
  highest: number;
}

export class Lexicon {
  readonly #weights = new Map<number, number>();
  readonly #filter = new HashFilter();

  constructor({ hashes, weights }: HashedWeights) {
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number;
      this.#weights.set(hash, weights[i] as number);
      this.#filter.add(hash);
    }
  }

  /** Adds up the weights of the words `from`..`to`, of their pairs, and of the whole passage. */
  read(words: Int32Array, from: number, to: number, into: LexiconReading): void {
    let sum = 0;
    let lowest = 0;
    let highest = 0;
    const add = (hash: number): void => {
      const weight = this.#filter.mayHave(hash) ? this.#weights.get(hash) : undefined;
      if (weight === undefined) return;
      sum += weight;
      if (weight < lowest) lowest = weight;
      if (weight > highest) highest = weight;
    };
    for (let i = from; i < to; i++) {
      add(words[i] as number);
      if (i > from) add(hashPair(words[i - 1] as number, words[i] as number));
    }
    if (to > from && to - from <= MAX_WHOLE_WORDS) add(hashWhole(words, from, to));
    into.sum = sum;
    into.lowest = lowest;
    into.highest = highest;
  }

  /** Adds up the weights of hashes that stand in no order. */
  readBag(hashes: Int32Array, into: LexiconReading): void {
    into.sum = 0;
    into.lowest = 0;
    into.highest = 0;
    for (const hash of hashes) {
      const weight = this.#filter.mayHave(hash) ? (this.#weights.get(hash) ?? 0) : 0;
      into.sum += weight;
      if (weight < into.lowest) into.lowest = weight;
      if (weight > into.highest) into.highest = weight;
    }
  }
}

function hashOfKey(key: string): number {
  const whole = key.startsWith('=');
  const words = Int32Array.from((whole ? key.slice(1) : key).split(' ').map(hashWord));
  if (whole) return hashWhole(words, 0, words.length);
  return words.length === 2 ? hashPair(words[0] as number, words[1] as number) : (words[0] as number);
}
