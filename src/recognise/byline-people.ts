// The people, agencies and desks at the beginning of a byline.
import { findAgency, isAmbiguousAgency } from './agencies.ts';
import {
  AND_IN_WORD,
  hasPicture,
  isBareDeskName,
  isDeskName,
  isRole,
  JOINING_WORDS,
  NAMELESS_DESK,
} from './byline-words.ts';
import { isKnownCity } from './dateline-cities.ts';
import { isNoAuthor, isSectionName } from './name-lines.ts';
import { NAME_PARTICLES } from './name-words.ts';
import {
  hasGivenName,
  hasVietnameseVowel,
  isCommonWord,
  isCredentials,
  isName,
  stripCredentials,
} from './names.ts';
import { isTimeLabel } from './times/name-edge.ts';
import { ENGLISH_MONTHS } from './times/tokens.ts';

/**
 * Marks and words between names, roles, agencies and dates, with a bracketed role, place or account before them. The
 * Arabic `و` and the Hebrew `ו` are part of the word after them, which must follow a whole name.
 */
const BRACKETED = '(\\s\\(\\p{L}[^()]{0,60}\\))';
const JOINT =
  '\\s?[|·•●⋅┃｜]\\s?|\\s[-–—/]+\\s|\\/(?=\\p{Lu})' +
  `|\\s?,\\s?(?:${JOINING_WORDS}|&)\\s|\\s?[,;،]\\s|\\s(?:${JOINING_WORDS}|&)\\s|${AND_IN_WORD}`;
const SEPARATOR = new RegExp(`${BRACKETED}?(${JOINT})|${BRACKETED}$`, 'gu');
type Joint = 'and' | 'comma' | 'mark';

function jointOf(separator: string): Joint {
  if (/[|·•●⋅┃｜–—-]/.test(separator)) return 'mark';
  return /^[\s,;،]+$/.test(separator) ? 'comma' : 'and';
}

/** The text behind a name, without a mark before it: a job, an agency, a section, an outlet. */
function isBehindName(text: string, isGlued: boolean): boolean {
  if (isRole(text) || (findAgency(text) !== null && !isAmbiguousAgency(text))) return true;
  return (
    isGlued && (isSectionName(text) || isCommonWord(text.split(' ', 1)[0] as string) || ACRONYM.test(text))
  );
}

const ACRONYM = /^\p{Lu}{2,5}(?:\s|$)/u;
/** Where a name may end: before a space, or before a capital to which it is glued. */
const END_OF_NAME = /,?\s|(?<=\p{Ll})(?=\p{Lu})/gu;

/** The name at the beginning of a part, and what follows it. */
interface Named {
  readonly name: string;
  readonly after: string;
}

/** Titles that no name is printed with: `ing. Ann Roe`, `д-р Ann Roe`. */
export const SMALL_TITLE =
  /^(?:\p{Ll}{2,4}\.|don|д-р|(?:د|أ|ডা|ড|ডাঃ|डॉ|डा|प्रो|प्रा|कु|ดร)\.|ڈاکٹر|دکتر)\s(?=\p{L})/u;
/** Small words of a job behind a name, not a part of the name. */
const SMALL_WORDS = /^\p{Ll}[\p{L}\p{M}-]{2,}(?: \p{Ll}[\p{L}\p{M}-]*){0,4}$/u;

/** `Roe journalist`, behind a given name: the surname, then the job. */
const SURNAME_AND_JOB = /^(\p{Lu}[\p{L}\p{M}’'-]+) (\p{Ll}[^ ]*)$/u;

function nameIn(printed: string, { introduced, placed }: Context): Named | null {
  const part = introduced || placed ? printed.replace(SMALL_TITLE, '') : printed;
  for (const end of part.matchAll(END_OF_NAME)) {
    const after = part.slice(end.index + end[0].length);
    const isGlued = end[0] === '';
    const [, surname = '', job = ''] = (!isGlued && SURNAME_AND_JOB.exec(after)) || [];
    if (job !== '' && isRole(job) && !isRole(surname) && !isCommonWord(surname)) continue;
    const isJob = isBehindName(after, isGlued);
    const mayBeJob =
      placed && SMALL_WORDS.test(after) && !NAME_PARTICLES.has(after.split(' ', 1)[0] as string);
    if (!isJob && !mayBeJob) continue;
    const name = stripCredentials(part.slice(0, end.index));
    if (isName(name, introduced) && (isJob || hasGivenName(name))) return { name, after };
  }
  const whole = stripCredentials(part);
  return isName(whole, introduced) ? { name: whole, after: '' } : null;
}

const IN_BRACKETS = /^\s\((?:(?:avec|mit|con|com|med|met|with) )?([^()]+)\)$/;

/** The people at the beginning of a byline, and where the last of them ends. */
export interface People {
  readonly authors: string[];
  agency: string | null;
  /** The desk or team; also set when people are named. */
  team: string | null;
  /** A job has been read: what follows belongs to it. */
  role: boolean;
  /** End of the last name, agency or credential in the text. */
  end: number;
}

export interface Context {
  /** The text follows a byline word, so names in capitals, unusual names and desks count. */
  readonly introduced: boolean;
  /** One capitalised word may be a name: `Written by Ann`. */
  readonly single: boolean;
  /** The place of the line shows that it is a byline, so a place or paper may follow the names. */
  readonly placed: boolean;
}

/** After a byline word. */
export const INTRODUCED: Context = { introduced: true, single: true, placed: false };
/** Without a byline word: only certain names. */
export const BARE: Context = { introduced: false, single: false, placed: false };

/** Marks that end a name without belonging to it; the full stop of an initial does: `Ann R.` */
export const TRAILING_MARK =
  /(?<![\s.,:;/|·•–—-]|\s\p{Lu}\p{Ll}?(?=\.))[\s.,:;/|·•–—-]+$|(?<=\s\p{Lu}\p{Ll}?\.)[\s.,:;/|·•–—-]+$/u;

/** Reads names, credentials and agencies from the beginning of the text; `null` when it begins with anything else. */
export function readPeople(text: string, context: Context): People | null {
  const people: People = { authors: [], agency: null, team: null, role: false, end: 0 };
  let at = 0;
  let joint: Joint = 'and';
  while (at < text.length) {
    SEPARATOR.lastIndex = at;
    const separator = SEPARATOR.exec(text);
    const end = separator?.index ?? text.length;
    const bracket = separator?.[1] ?? separator?.[3] ?? '';
    const part = text.slice(at, end).replace(TRAILING_MARK, '');
    if (part !== '') {
      const before = people.authors.length;
      const length = readPart(part, joint, context, people);
      if (length === null) break;
      // `Ann Roe (dpa)`, `Ann Roe (avec AFP)`.
      if (people.authors.length > before) people.agency ??= findAgency(IN_BRACKETS.exec(bracket)?.[1] ?? '');
      // `Von Ann Roe und Max Poe (Fotos)`; `Von Ann Roe (Fotos: Max Poe)` names another.
      if (people.authors.length > before && hasPicture(bracket) && !bracket.includes(':'))
        people.authors.pop();
      if (length > 0) people.end = at + length + (length === part.length ? bracket.length : 0);
    }
    if (separator === null) break;
    at = end + separator[0].length;
    joint = jointOf(separator[2] ?? '');
  }
  return people.end > 0 ? people : null;
}

/** Adds one part to the people; returns the length of the name in it (0 for a job), `null` when it is neither. */
function readPart(part: string, joint: Joint, context: Context, people: People): number | null {
  const { introduced, single, placed } = context;
  const isFirst = people.end === 0;
  if (!isFirst && isCredentials(part)) return part.length;
  const agency = findAgency(part);
  if (agency !== null) {
    people.agency ??= agency;
    return part.length;
  }
  // `Ann Roe, Chief Officer, Wind River`: after a job, a firm follows a comma and the next author follows `and`.
  const isOutlet = joint === 'comma' && people.authors.some(hasSmallLetters) && !hasSmallLetters(part);
  const isComma = joint === 'comma' && !isFirst;
  // `Ann Roe, Rom, und Max Poe`: the place of the name before it.
  if (isComma && isKnownCity(part)) return 0;
  const isAfterMark = joint === 'mark' && placed && (hasGivenName(part) || isVietnameseName(part));
  if (joint === 'and' || isAfterMark || (joint === 'comma' && !people.role && !isOutlet)) {
    const named = isJobOfTwoWords(part) ? null : nameIn(part, context);
    // `Chief Mechanical Engineer` is a job, `Ann Roe reporter` a name and a job.
    const isJob = !isFirst && isRole(part) && !(named?.after && hasGivenName(named.name));
    if (named !== null && !isJob) {
      // `Ann Roe, O Globo`: the paper.
      if (isComma && isNoAuthor(named.name)) return part.length;
      people.authors.push(named.name);
      people.agency ??= named.after === '' ? null : findAgency(named.after);
      people.role = named.after !== '' && people.agency === null;
      return people.role ? part.length - named.after.length : part.length;
    }
    // `By Ann and Max`, but the second part of `Von Jan Kowal, Berlin` is a place.
    const areSingle = people.authors.every((author) => !author.includes(' ')) && joint === 'and';
    if (single && areSingle && isSingleName(part)) {
      people.authors.push(part);
      return part.length;
    }
  }
  if (!isFirst && isRole(part)) {
    people.role = true;
    return 0;
  }
  if (isOutlet || !(introduced || (placed && !isFirst) ? isDeskName(part) : isBareDeskName(part)))
    return null;
  people.team ??= teamOf(part);
  return part.length;
}

function isVietnameseName(text: string): boolean {
  return hasVietnameseVowel(text) && isName(text);
}

function hasSmallLetters(text: string): boolean {
  return text !== text.toUpperCase();
}

/** `Staff Writer` has the form of a name. */
function isJobOfTwoWords(part: string): boolean {
  const [, second, third] = part.split(' ');
  return second !== undefined && third === undefined && isRole(second);
}

/** A desk as printed; `null` for one that names nobody. */
function teamOf(printed: string): string | null {
  return NAMELESS_DESK.test(printed) ? null : printed;
}

const MAX_DESK_LENGTH = 40;

/** True for a desk or team that may follow a byline word: `Kestrel Team`, `Harrow Staff`. */
export function isDesk(text: string): boolean {
  return text.length <= MAX_DESK_LENGTH && isDeskName(text) && teamOf(text) !== null;
}

const MONTH = new RegExp(`^(?:${ENGLISH_MONTHS})$`, 'i');
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const SINGLE_NAME = /^\p{Lu}[\p{L}\p{M}'’_-]{1,20}$/u;

/** True for one capitalised word that is no month, no abbreviation and no everyday word. */
export function isSingleName(text: string): boolean {
  if (!SINGLE_NAME.test(text) || MONTH.test(text) || ABBREVIATION.test(text) || NAMELESS_DESK.test(text))
    return false;
  return !isCommonWord(text) && !isTimeLabel(text);
}
