import type { Lexicon, LexiconReading } from './lexicon.ts';

/** Longest sum of word weights that still says more than the one before. */
const LIMIT = 6;
/** Lines up to this length read the weights of short lines, longer ones those of long lines. */
export const SHORT_WORDS = 12;

/** Weights of words for and against body text, of short and of long lines. */
export class WordWeights {
  readonly #short: Lexicon | null;
  readonly #long: Lexicon | null;
  readonly #reading: LexiconReading = { sum: 0, lowest: 0, highest: 0 };

  /** @param lexicons `null` for weights of 0 everywhere */
  constructor(lexicons: { readonly short: Lexicon; readonly long: Lexicon } | null) {
    this.#short = lexicons?.short ?? null;
    this.#long = lexicons?.long ?? null;
  }

  /** The sum, lowest and highest weight; valid until the next call. */
  read(words: Int32Array): LexiconReading {
    const reading = this.#reading;
    const lexicon = words.length <= SHORT_WORDS ? this.#short : this.#long;
    if (lexicon === null) {
      reading.sum = 0;
      reading.lowest = 0;
      reading.highest = 0;
      return reading;
    }
    lexicon.read(words, 0, words.length, reading);
    reading.sum = Math.max(-LIMIT, Math.min(LIMIT, reading.sum));
    return reading;
  }
}
