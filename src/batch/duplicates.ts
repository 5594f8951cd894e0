import type { Article, DuplicateOf } from '../model/article.ts';
import { hashWord } from '../text/scan.ts';
import type { Outcome } from './clean-record.ts';

/** Number of words in a shingle, of hashes in a signature, of hashes in a band. */
const SHINGLE = 3;
const HASHES = 64;
const BAND = 4;
const BANDS = HASHES / BAND;
/** Share of equal hashes, an estimate of the share of common shingles, from which two texts are duplicates. */
const SIMILAR = 0.75;
/** Number of articles that are remembered, the newest ones; a signature takes 256 bytes. */
const REMEMBERED = 100_000;
/** Slots for the values of one band; a power of two. */
const SLOTS = 1 << 18;
/** In scripts without spaces each character is a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/**
 * Finds articles whose text is nearly that of an earlier one, by MinHash signatures in bands (locality-sensitive
 * hashing). Memory is bounded. The result depends only on the order in which the outcomes are given.
 */
export class Duplicates {
  readonly #known: DuplicateOf[] = [];
  readonly #signatures = new Uint32Array(REMEMBERED * HASHES);
  /** For each value of a band the newest article with it, counted from 1; 0 for none. */
  readonly #bands = new Uint32Array(BANDS * SLOTS);
  #count = 0;

  /** @param outcome with its articles handed back; others are returned unchanged */
  mark(outcome: Outcome): Outcome {
    const { handedBack } = outcome;
    if (handedBack === undefined) return outcome;
    const articles = handedBack.result.articles.map((article) => this.#marked(article));
    return { ...outcome, handedBack: { ...handedBack, result: { ...handedBack.result, articles } } };
  }

  #marked(article: Article): Article {
    const signature = signatureOf(article.text);
    const slots = slotsOf(signature);
    const original = this.#find(signature, slots);
    if (original === null) this.#remember(article, signature, slots);
    const { meta, ...keys } = article;
    return { ...keys, duplicateOf: original, ...(meta !== undefined && { meta }) };
  }

  #find(signature: Uint32Array, slots: readonly number[]): DuplicateOf | null {
    for (const slot of slots) {
      const number = this.#bands[slot] as number;
      if (number === 0 || this.#count - number >= REMEMBERED) continue;
      const at = (number - 1) % REMEMBERED;
      let equal = 0;
      for (let i = 0; i < HASHES; i++) if (signature[i] === this.#signatures[at * HASHES + i]) equal++;
      if (equal >= SIMILAR * HASHES) return this.#known[at] ?? null;
    }
    return null;
  }

  #remember({ id, source, index }: Article, signature: Uint32Array, slots: readonly number[]): void {
    const at = this.#count++ % REMEMBERED;
    this.#known[at] = { id, source, index };
    this.#signatures.set(signature, at * HASHES);
    for (const slot of slots) this.#bands[slot] = this.#count;
  }
}

/** Mixes all bits, as in MurmurHash3. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The least value of each hash over all shingles of the text. */
function signatureOf(text: string): Uint32Array {
  const words = Array.from(text.toLowerCase().matchAll(WORD), ([word]) => hashWord(word));
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  const last = Math.max(0, words.length - SHINGLE);
  for (let start = 0; start <= last; start++) {
    let shingle = 0;
    for (let i = start; i < start + SHINGLE; i++) shingle = mix(shingle ^ (words[i] ?? 0)) + i - start;
    for (let i = 0; i < HASHES; i++) {
      const value = mix(shingle + Math.imul(i + 1, 0x9e3779b1));
      if (value < (signature[i] as number)) signature[i] = value;
    }
  }
  return signature;
}

function slotsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let i = band * BAND; i < (band + 1) * BAND; i++) hash = mix(hash ^ (signature[i] as number));
    return band * SLOTS + (hash & (SLOTS - 1));
  });
}
