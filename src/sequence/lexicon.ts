import { hashWord } from '../text/scan.ts';
import { HashIndex, hashesOf, stepsOf } from './hash-index.ts';

/**
 * Words and phrases with the log-odds they add for body text. `=a b` is a whole passage, `a b` two words in a row,
 * `a` one word.
 */
export type LexiconData = Readonly<Record<string, number>>;

/** The same by hash of word or phrase. */
export interface HashedWeights {
  /** Hashes in ascending order, without sign; each as its distance from the one before. */
  readonly steps: Uint32Array;
  /** In parts of 1, `perUnit` of them; 0 for what is not in the lexicon. */
  readonly weights: Int16Array;
  readonly perUnit: number;
}

const HIGHEST = 0x7fff;

/** @param hashOf how a key of the data is hashed; default as words of text */
export function hashLexicon(data: LexiconData, hashOf: (key: string) => number = hashOfKey): HashedWeights {
  return hashLexicons([data], hashOf)[0] as HashedWeights;
}

/** Several lexicons with one list of hashes. */
export function hashLexicons(
  all: readonly LexiconData[],
  hashOf: (key: string) => number = hashOfKey,
): HashedWeights[] {
  const byHash = all.map(
    (data) => new Map(Object.entries(data).map(([key, weight]) => [hashOf(key) >>> 0, weight])),
  );
  const hashes = [...new Set(byHash.flatMap((weights) => [...weights.keys()]))].sort((a, b) => a - b);
  const steps = stepsOf(hashes);
  return byHash.map((weights) => {
    const perUnit = partsOf([...weights.values()]);
    return {
      steps,
      weights: Int16Array.from(hashes, (hash) => Math.round((weights.get(hash) ?? 0) * perUnit)),
      perUnit,
    };
  });
}

/** The power of ten of which all weights are whole parts. */
function partsOf(weights: readonly number[]): number {
  const highest = Math.max(...weights.map(Math.abs));
  for (let parts = 1; highest * parts <= HIGHEST; parts *= 10)
    if (weights.every((weight) => Math.round(weight * parts) / parts === weight)) return parts;
  throw new Error('weights of words have too many decimals');
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

/** Lexicons with one list of hashes share its index; this is built in less time than lists of their own. */
const indexes = new WeakMap<Uint32Array, HashIndex>();

function indexOf(steps: Uint32Array): HashIndex {
  let index = indexes.get(steps);
  if (index === undefined) {
    index = new HashIndex(hashesOf(steps));
    indexes.set(steps, index);
  }
  return index;
}

export class Lexicon {
  readonly #index: HashIndex;
  /** By position in the index. */
  readonly #weights: Int16Array;
  readonly #perUnit: number;

  constructor({ steps, weights, perUnit }: HashedWeights) {
    this.#index = indexOf(steps);
    this.#weights = weights;
    this.#perUnit = perUnit;
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

  /** Adds up the weights of hashes, which are in no order. */
  readBag(hashes: Int32Array, into: LexiconReading): void {
    into.sum = 0;
    into.lowest = 0;
    into.highest = 0;
    for (const hash of hashes) this.#weigh(hash, into);
  }

  #weigh(hash: number, into: LexiconReading): void {
    const at = this.#index.find(hash);
    if (at < 0) return;
    const weight = (this.#weights[at] as number) / this.#perUnit;
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
