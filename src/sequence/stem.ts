import { CASELESS, classOf, IDEOGRAPH, LOWER, lowerCode, UPPER } from '../text/characters.ts';
import { HASH_PRIME, HASH_START } from '../text/scan.ts';

/** Longer words are compared by so many letters, which leaves out most endings. */
const STEM_LETTERS = 6;
const HANGUL_STEM_LETTERS = 2;

export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** The hash of no letters. */
export const NO_STEM = HASH_START;

/** The hash of a stem with one more letter, of which it has `letters` before. */
export function extendStem(hash: number, code: number, letters: number): number {
  // Hangul syllables say as much in two as other scripts in six letters.
  return letters < (isHangul(code) ? HANGUL_STEM_LETTERS : STEM_LETTERS)
    ? Math.imul(hash ^ lowerCode(code), HASH_PRIME)
    : hash;
}

/** The hash of two neighbouring ideographs. */
export function pairStem(first: number, second: number): number {
  return Math.imul(Math.imul(HASH_START ^ first, HASH_PRIME) ^ second, HASH_PRIME);
}

/** Whether characters of a class are letters of words. */
export function isLetter(kind: number): boolean {
  return kind === LOWER || kind === UPPER || kind === CASELESS;
}

/** The hash by which a word of a list is compared: of its longest run of letters, of ideographs the first two. */
export function stemHash(word: string): number {
  let best = { hash: NO_STEM, letters: 0 };
  let hash = NO_STEM;
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const kind = classOf(code);
    if (kind === IDEOGRAPH) return pairStem(code, word.charCodeAt(i + 1));
    if (!isLetter(kind)) {
      letters = 0;
      hash = NO_STEM;
      continue;
    }
    hash = extendStem(hash, code, letters++);
    if (letters > best.letters) best = { hash, letters };
  }
  return best.hash;
}
