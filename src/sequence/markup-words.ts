import { hashWord } from '../text/scan.ts';

/** Words of the two nearest elements say more than those farther out, and are weighed apart. */
const NEAR_LEVELS = 2;
const FAR_MARK = '^';
const FAR_SALT = 0x51ed270b;

/** How a class or id word is written in the word weights: words of elements farther out are marked. */
export function markupKey(word: string, level: number): string {
  return level < NEAR_LEVELS ? word : FAR_MARK + word;
}

export function hashMarkupKey(key: string): number {
  return key.startsWith(FAR_MARK) ? hashMarkupWord(key.slice(1), NEAR_LEVELS) : hashMarkupWord(key, 0);
}

export function hashMarkupWord(word: string, level: number): number {
  return level < NEAR_LEVELS ? hashWord(word) : hashWord(word) ^ FAR_SALT;
}
