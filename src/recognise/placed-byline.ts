// Reads names from one line that the page marks as a byline or as a part of one.
import { hasDigit } from '../text/characters.ts';
import { findAgency, isAmbiguousAgency } from './agencies.ts';
import {
  type Byline,
  isOrganization,
  LEADING_MARK,
  readBareName,
  readByline,
  readNamesFrom,
} from './byline.ts';
import { isCertainName, readEastAsianByline } from './byline-east-asian.ts';
import { isDesk, TRAILING_MARK } from './byline-people.ts';
import {
  END_COLON,
  endOfAnyLead,
  isPictureLabel,
  isRole,
  JOINING,
  JOINING_WORDS,
  OTHER_WORK,
  readLead,
} from './byline-words.ts';
import { isNoAuthor, isSectionName, withoutPortrait } from './name-lines.ts';
import { hasGivenName } from './names.ts';
import { findTimes, readTimestampLine } from './times/index.ts';
import { holdsTime, isTimeLabel } from './times/name-edge.ts';

export type Names = Omit<Byline, 'rest'>;

/** Where the lines are. */
export interface BylinePlace {
  /** The model labels them as byline, so forms count that are otherwise too ambiguous. */
  readonly isLabelled: boolean;
  /** A time is near: after a byline word, any name can be an account or a publisher. */
  readonly isDated: boolean;
  /** The model labels the first line as a time: only what a label introduces, or marks part from the time, is a name. */
  readonly isTime?: boolean;
  /** A name alone can be an account. */
  readonly mayBeAccount?: boolean;
}

const MAX_LINE = 160;
/** At the end of a line: whom to call with questions is not who wrote the text. */
const TELEPHONE = /(?<=\p{L}\W{1,3})\d[\d ()./-]{5,17}\d$/u;
const BEGINS_JOINED = new RegExp(`^(?:${JOINING_WORDS}) (?=\\p{Lu})`, 'u');

export function withoutLead(text: string): string {
  return text.slice(readLead(text)?.end ?? 0);
}

export function namesAnyone(names: Names | null): names is Names {
  return names !== null && (names.authors.length > 0 || names.team !== null || names.agency !== null);
}

/** True for a job and nothing else: `Staff Writer`. */
export function isJobTitle(text: string): boolean {
  return text !== '' && isRole(text) && !holdsTime(text);
}

/** Reads the line below a byline word or after a joining word. */
export function readAfterWord(text: string, label: string | null, place: BylinePlace): Names | null {
  const names = withoutLead(text.replace(LEADING_MARK, '').replace(BEGINS_JOINED, ''));
  if (OTHER_WORK.test(names) || readTimestampLine(names) !== null) return null;
  const led = `${label ?? 'By'}: ${names}`;
  const byline = readExpected(led, place);
  return byline && { ...byline, byline: names.slice(0, byline.byline.length - (led.length - names.length)) };
}

function readExpected(text: string, { isDated, isLabelled }: BylinePlace): Byline | null {
  return readByline(text, isDated || isLabelled ? { placed: isLabelled } : undefined);
}

/** Reads a line that follows another without a joining word: only a full name, or the agency. */
export function readNext(
  text: string,
  { isLabelled, isDated }: BylinePlace,
  isAfterJob: boolean,
  authors: readonly string[],
): Names | null {
  const agency = findAgency(text);
  if (agency !== null) return { byline: text, authors: [], agency, team: null };
  const name = readBareName(text);
  const isExpected = isAfterJob || (isLabelled && isDated && hasGivenName(text));
  return isExpected || name?.authors.every((author) => authors.includes(author)) === true ? name : null;
}

/** Reads a byline on one line. */
export function readLine(printed: string, place: BylinePlace): Names | null {
  const text = withoutPortrait(printed).replace(/^[—–-]{1,2} |,$/g, '');
  if (text.length > MAX_LINE || (TELEPHONE.test(text) && findTimes(text).length === 0)) return null;
  if (readLead(text)?.kind === 'reviewer') return readByline(text);
  const byline = readExpected(text, place);
  if (namesAnyone(byline))
    return isJobTitle(byline.rest) && text.endsWith(byline.rest) ? { ...byline, byline: text } : byline;
  const agency = isAmbiguousAgency(text) ? null : findAgency(text);
  if (agency !== null) return { byline: text, authors: [], agency, team: null };
  const isExpected = place.isLabelled || (place.isTime === true && /[:：]/.test(text));
  const eastAsian = isExpected ? readEastAsianByline(withoutLead(text), true) : null;
  // `Photography Ann Roe`
  if (place.isLabelled && isPictureLabel(text.split(' ', 1)[0] as string)) return byline;
  const anyLead = place.isLabelled ? readAnyLead(text) : null;
  const bare = eastAsian ?? anyLead ?? (place.isTime === true ? null : readBareName(text));
  if (namesAnyone(bare)) return withoutOthers(place.isLabelled ? withoutLetters(bare) : bare);
  const named = readFields(text) ?? byline;
  if (named !== null || !place.isLabelled) return named;
  const labelled = readLabelled(text, place.mayBeAccount === true);
  const besidePaper = readAgencyOfPaper(text);
  if (besidePaper === null || labelled === null) return besidePaper ?? labelled;
  // `Harrow - HRT, dpa` has the letters of the paper.
  const isPaper =
    labelled.authors.length > 0 && labelled.authors.every((name) => name === name.toUpperCase());
  return isPaper ? besidePaper : { ...labelled, agency: labelled.agency ?? besidePaper.agency };
}

const BEFORE_AGENCY = new RegExp(`\\s?[/,]\\s?|:\\s|\\s(?:${JOINING_WORDS}|ir|a)\\s`, 'u');

/** The agency beside a paper: `Le Monde avec AFP`, `hvg.hu / MTI`, `Zdroj: ČTK, Tarn24`. */
function readAgencyOfPaper(text: string): Names | null {
  const parts = text.split(BEFORE_AGENCY);
  const team = parts.length === 1 ? undefined : parts.find((part) => findAgency(part) !== null);
  return team === undefined ? null : { byline: text, authors: [], agency: findAgency(team), team };
}

/** The names behind a label of any words: `Report: Ann Roe`, `Recipe by Ann Roe`, `Words Ann Roe`. */
function readAnyLead(text: string): Names | null {
  const end = endOfAnyLead(text);
  const found = end > 0 ? readNamesFrom(text, end) : null;
  return found !== null && found.authors.length > 0 ? found : null;
}

/** Behind a name of two words, the letters of the paper: `Ann Roe HG`. */
const LETTERS_OF_PAPER = /(?<=\p{Ll}) (?!I{2,3}$|IV$|TV$|FM$)\p{Lu}{2,3}$/u;

function withoutLetters(names: Names): Names {
  const without = (name: string): string =>
    name.split(' ').length > 2 ? name.replace(LETTERS_OF_PAPER, '') : name;
  return { ...names, authors: names.authors.map(without) };
}

/** Removes names that are not authors from a line without a byline word. */
function withoutOthers(names: Names): Names {
  return { ...names, authors: names.authors.filter((name) => !isNoAuthor(name)) };
}

/** Korean names on such lines have a job. */
const IDEOGRAPH = /^(?!.*\p{Script=Hangul}).{0,40}\p{Script=Han}/u;
const MARKS = / ?[|·•⋅—–/] ?| - /u;

/**
 * The names on a line with a time or with other things between marks: `Ann Roe July 13, 2025 — 7 minutes read`,
 * `Ann Roe | 15 hours ago`, `Harrow Radio | By Ann Roe`.
 */
function readFields(text: string): Names | null {
  const found = findTimes(text);
  let rest = found.length > 0 ? text : (readTimestampLine(text)?.rest ?? text);
  const isTimed = found.length > 0 || holdsTime(text) || rest !== text;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  const fields = rest
    .split(MARKS)
    .map((field) => (END_COLON.test(field.trimEnd()) ? '' : field))
    .map((field) => field.replace(/^[ ,:]+/, '').replace(TRAILING_MARK, ''));
  if (rest === text && fields.length < 2) return null;
  const names = fields.filter(
    (field) => field !== '' && !hasDigit(field) && !isTimeLabel(field) && !isDesk(field),
  );
  for (const field of names.filter((each) => readLead(each) !== null)) {
    const byline = readByline(field, { placed: false });
    if (namesAnyone(byline)) return byline;
  }
  for (const field of isTimed ? names : []) {
    // `高橋里奈　山田太郎2025年7月13日`
    const eastAsian = IDEOGRAPH.test(field) ? readEastAsianByline(field, true) : null;
    const byline = eastAsian ?? readBareName(field, true);
    if (byline !== null && byline.authors.length > 0 && byline.authors.every(isNoPlace)) return byline;
  }
  return null;
}

/** A dateline is often a place in capitals and a day; in ideographs, places and papers look like names too. */
function isNoPlace(name: string): boolean {
  if (IDEOGRAPH.test(name)) return isCertainName(name);
  return name !== name.toUpperCase() || name === name.toLowerCase() || hasGivenName(name);
}

/** `(ar)`, `-ar-`, `/ar/`, `A. R.`, `a.r.`, `AR`. */
const INITIALS =
  /^(?:[(/[*–—-]{1,2}\s?)?((?:\p{L}{1,2}\.[ -]?){2,4}|\p{Ll}{2,5}|\p{Lu}{2,4})(?:\s?[)/\]*.–—-]{1,2})?$/u;

/** Whether the name consists of initials. */
export function isInitials(name: string): boolean {
  return INITIALS.test(name);
}

/** The initials of the author, which stand alone on the line; agencies have been read before. */
function readInitials(text: string): Names | null {
  const [, initials] = INITIALS.exec(text) ?? [];
  if (initials === undefined || readLead(`${initials} `) !== null || JOINING.test(initials)) return null;
  return { byline: text, authors: [initials.trim()], agency: null, team: null };
}

/** Reads a line that the model labels as byline: a name with a place, in capitals or in any script; initials; a desk; an account. */
function readLabelled(text: string, mayBeAccount: boolean): Names | null {
  if (isTimeLabel(text)) return null;
  const initials = readInitials(text);
  if (initials !== null) return initials;
  const isTeam = isDesk(text) || (mayBeAccount && isOrganization(text, true) && !isSectionName(text));
  if (isTeam) return { byline: text, authors: [], agency: null, team: text };
  // A place may come first: `الدقهلية - هدى السنباطى`.
  const [first = '', second = ''] = text.split(MARKS);
  const found = readBareName(text, true) ?? (first.includes(' ') ? null : readBareName(second, true));
  if (!namesAnyone(found) || (holdsTime(text) && !found.authors.every(isNoPlace))) return null;
  return withoutOthers(found);
}
