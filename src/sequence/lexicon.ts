import { HashTable } from '../text/hash-table.ts';
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
  /** Words without an entry weigh 0. */
  readonly #weights: HashTable;

  constructor({ hashes, weights }: HashedWeights) {
    this.#weights = new HashTable(hashes.length);
    for (let i = 0; i < hashes.length; i++) this.#weights.set(hashes[i] as number, weights[i] as number);
  }

  /** Adds up the weights of the words `from`..`to`, of their pairs, and of the whole passage. */
  read(words: Int32Array, from: number, to: number, into: LexiconReading): void {
    into.sum = 0;
    into.lowest = 0;
    into.highest = 0;
    for (let i = from; i < to; i++) {
      const word = words[i] as number;
      this.#weigh(word, into);
      if (i > from) this.#weigh(hashPair(words[i - 1] as number, word), into);
    }
    if (to > from && to - from <= MAX_WHOLE_WORDS) this.#weigh(hashWhole(words, from, to), into);
  }

  /** Adds up the weights of hashes that stand in no order. */
  readBag(hashes: Int32Array, into: LexiconReading): void {
    into.sum = 0;
    into.lowest = 0;
    into.highest = 0;
    for (const hash of hashes) this.#weigh(hash, into);
  }

  #weigh(hash: number, into: LexiconReading): void {
    const weight = this.#weights.get(hash);
    if (weight === 0) return;
    into.sum += weight;
    if (weight < into.lowest) into.lowest = weight;
    if (weight > into.highest) into.highest = weight;
  }
}

function hashOfKey(key: string): number {
  const whole = key.startsWith('=');
  const words = Int32Array.from((whole ? key.slice(1) : key).split(' ').map(hashWord));
  if (whole) return hashWhole(words, 0, words.length);
  return words.length === 2 ? hashPair(words[0] as number, words[1] as number) : (words[0] as number);
}
