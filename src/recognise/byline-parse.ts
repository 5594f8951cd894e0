import { isRole, type People, type PeopleOptions, readPeople } from './byline-people.ts';
import { LEADING_MARK, restIsPlausible } from './byline-rest.ts';
import { hasDate, tailStart } from './byline-tail.ts';

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
