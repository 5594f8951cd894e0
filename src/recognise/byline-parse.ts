import { isRole, isSingleName, type People, type PeopleOptions, readPeople } from './byline-people.ts';
import { hasDate, tailStart } from './byline-tail.ts';
import { isCommonWord } from './names.ts';

/** Text behind the names may be this long; a longer rest is a sentence. */
const MAX_REST_WORDS = 18;
/** Marks between the names and what stands behind them. */
export const LEADING_MARK = /^[\s.,;:|·•┃｜/–—-]+/;
const SENTENCE_START =
  /^(?:(?:who|which|that|is|was|has|had|were|are|will|the|said|says|war|ist|hat|est|es|è|die|der|das|et al)\s)/i;

/** What stands behind the names is a date, a role, a place or a paper: not the rest of a sentence. */
export function restIsPlausible(rest: string): boolean {
  if (rest === '') return true;
  const words = rest.split(' ').length;
  if (words > MAX_REST_WORDS || SENTENCE_START.test(rest)) return false;
  return words < 6 || hasDate(rest) || isRole(rest);
}

/** Behind a byline word: names in capitals, single names, desks. */
export const INTRODUCED: PeopleOptions = { introduced: true, single: true };
export const INTRODUCED_FULL: PeopleOptions = { introduced: true, single: false };
/** Without one: only what can be nothing else. */
export const BARE: PeopleOptions = { introduced: false, single: false };

/** What a byline says. */
export interface Byline {
  /** As printed, without a date or a role that stands behind it. */
  readonly byline: string;
  /** People only, without their credentials, in printed order. */
  readonly authors: readonly string[];
  /** Canonical short name of the agency, `null` when none is named. */
  readonly agency: string | null;
  /** The desk, team or house that signs, as printed; `null` when none does or it names nobody (`Wire reports`). */
  readonly team: string | null;
  /** What else stood on the line: a date, a role, `Updated …`; empty when nothing did. */
  readonly rest: string;
}

const OUTLET =
  /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:News|Newsroom|Radio|Herald|Times|Post|Press|Tribune|Gazette|Journal)$/u;

/** Reads the people that stand at `start` and what stands behind them; `null` when these are no names. */
export function parse(text: string, start: number, options: PeopleOptions): (Byline & People) | null {
  const remainder = text.slice(start);
  const cut = tailStart(remainder);
  const people = readPeople(remainder.slice(0, cut), options);
  if (people === null) return null;
  const behind = remainder.slice(people.end);
  const unread = remainder.slice(people.end, cut);
  // Lower-case words right behind a name make a sentence: `By Ann Roe standards, this is good.`
  if (!people.role && /^\s?[\p{L}([«»]/u.test(unread)) return null;
  if (/^\s?\(\s?\d/.test(behind)) return null;
  const rest = behind.replace(LEADING_MARK, '').trim();
  if (!restIsPlausible(rest)) return null;
  if (
    !options.introduced &&
    rest !== '' &&
    !rest.startsWith('@') &&
    !people.role &&
    !hasDate(rest) &&
    !isRole(rest) &&
    !OUTLET.test(rest)
  )
    return null;
  return { ...people, byline: text.slice(0, start + people.end).trim(), rest };
}

export function toByline({ byline, authors, agency, team, rest }: Byline): Byline {
  return { byline, authors, agency, team, rest };
}

const MAX_HOUSE_LENGTH = 40;
const MAX_HOUSE_WORDS = 4;
const HOUSE_END = /\s?[|·•⋅┃｜–—]\s?|\s-\s|,\s/;
const CAPITALISED = /^[\p{Lu}\d][\p{L}\p{M}\p{N}.&'’-]*$/u;
const ACCOUNT = /^\p{Ll}[\p{L}\p{N}_.-]{2,23}$/u;
const INITIALS = /^\p{Lu}{2,6}$/u;
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'and', '&', 'for', 'de', 'la', 'du', 'on']);

/**
 * The house or the account at the front of a byline whose lead has been taken off: `Harrow Online`, `kestrelboats`;
 * `null` for words that are no name of their own (`By Category`, `By using this site`).
 */
export function readHouse(text: string, dated: boolean): string | null {
  const house = text.split(HOUSE_END, 1)[0]?.trim() ?? '';
  if (house.length < 2 || house.length > MAX_HOUSE_LENGTH || /[:!?)]$/.test(house)) return null;
  const words = house.split(' ');
  if (words.length === 1)
    return ACCOUNT.test(house) || isSingleName(house) || (dated && INITIALS.test(house)) ? house : null;
  if (words.length > MAX_HOUSE_WORDS || !words.every((word) => CAPITALISED.test(word) || JOINING.has(word)))
    return null;
  // A house has a name of its own beside words that stand in any menu: `Harrow Online`, never `Best Deals`.
  return CAPITALISED.test(words[0] ?? '') && words.some((word) => !isCommonWord(word) && !JOINING.has(word))
    ? house
    : null;
}
