import { isSingleName } from './byline-people.ts';
import { isCommonWord } from './names.ts';

const MAX_LENGTH = 40;
const MAX_WORDS = 4;
const MARK = /\s?[|·•⋅┃｜–—]\s?|\s-\s|,\s/;
const CAPITALISED = /^[\p{Lu}\d][\p{L}\p{M}\p{N}.&'’-]*$/u;
const ACCOUNT = /^\p{Ll}[\p{L}\p{N}_.-]{2,23}$/u;
const INITIALS = /^\p{Lu}{2,6}$/u;
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'and', '&', 'for', 'de', 'la', 'du', 'on']);

/**
 * The house or the account at the front of a byline whose lead has been taken off: `Harrow Online`, `kestrelboats`;
 * `null` for words that are no name of their own (`By Category`, `By using this site`).
 */
export function readHouse(text: string, dated: boolean): string | null {
  const house = text.split(MARK, 1)[0]?.trim() ?? '';
  if (house.length < 2 || house.length > MAX_LENGTH || /[:!?)]$/.test(house)) return null;
  const words = house.split(' ');
  if (words.length === 1)
    return ACCOUNT.test(house) || isSingleName(house) || (dated && INITIALS.test(house)) ? house : null;
  if (words.length > MAX_WORDS || !words.every((word) => CAPITALISED.test(word) || JOINING.has(word)))
    return null;
  // A house has a name of its own beside words that stand in any menu: `Harrow Online`, never `Best Deals`.
  return CAPITALISED.test(words[0] ?? '') && words.some((word) => !isCommonWord(word) && !JOINING.has(word))
    ? house
    : null;
}
