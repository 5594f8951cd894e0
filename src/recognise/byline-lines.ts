import { findAgency, isAmbiguousAgency } from './agencies.ts';
import { isDesk, readByline, readEastAsianByline, readExpectedByline } from './byline.ts';
import {
  type Byline,
  isJobLine,
  isJobTitle,
  LEADING_MARK,
  readPublisher,
  TRAILING_MARK,
} from './byline-people.ts';
import { isAuthorLabel, isBylineLead, JOINING_WORDS, OTHER_WORK, readLead } from './byline-words.ts';
import { isNoAuthor, isSectionName, withoutPortrait } from './name-lines.ts';
import { hasGivenName, isName } from './names.ts';
import { readBareName } from './stated-names.ts';
import { findTimes, readTimestampLine } from './times/index.ts';

/** What a byline of one or more lines names. */
export interface Signature extends Omit<Byline, 'rest'> {
  /** Number of lines. */
  readonly lines: number;
  /** It has a byline word or a form that only bylines have, unlike a name alone. */
  readonly isLed: boolean;
  /** Its byline word is not an everyday word such as `By`. */
  readonly isExplicit: boolean;
  /** The byline word is on a line of its own. */
  readonly isBelowLabel: boolean;
}

/** Where the lines are. */
interface BylinePlace {
  /** The model labels them as byline, so forms count that are otherwise too ambiguous. */
  readonly isLabelled: boolean;
  /** A time is near: after a byline word, any name can be an account or a publisher. */
  readonly isDated: boolean;
  /** A name alone can be an account or a company. */
  readonly mayBeAccount: boolean;
}

/** A byline has no more lines. */
export const MOST_LINES = 16;
const MAX_LINE = 160;
/** Between names on separate lines. */
const JOINING = new RegExp(`^(?:[,;/&•·|]|,? ?(?:${JOINING_WORDS}))$`, 'iu');
/** Initials in place of a portrait, between `Author` and the name. */
const MONOGRAM = /^\p{Lu}{1,3}$/u;
const BEGINS_JOINED = new RegExp(`^(?:${JOINING_WORDS}) (?=\\p{Lu})`, 'u');
const ENDS_JOINED = new RegExp(`(?:[,&]| (?:${JOINING_WORDS}))$`, 'iu');

/**
 * Reads the byline that begins with the first of these lines and may continue on the next ones: `By` / `Ann Roe` / `and` /
 * `Max Poe` / `Staff writers`; `null` if the first line begins none.
 */
export function readBylineLines(lines: readonly string[], place: BylinePlace): Signature | null {
  const first = lines[0] ?? '';
  const label = isBylineLead(first) || isAuthorLabel(first) ? first.replace(/\s?[:：]$/, '') : null;
  const found = new Names(place, label);
  let end = 0;
  let isJoined = true;
  let isAfterJob = false;
  for (let at = label === null ? 0 : 1; at < Math.min(lines.length, MOST_LINES); at++) {
    const text = withoutPortrait(lines[at] as string);
    if (text === '' && at > 0) continue;
    if (end === 0 && at === 1 && MONOGRAM.test(text)) continue;
    if (end > 0 && JOINING.test(text)) {
      isJoined = true;
      found.joinWith(text);
      continue;
    }
    if (end > 0 && isJobLine(text.replace(LEADING_MARK, '')) && !namesPerson(text)) {
      found.addJob(text);
      isAfterJob = true;
      end = at + 1;
      continue;
    }
    const isAdded: boolean = end === 0 || isJoined ? found.add(text) : found.addNext(text, isAfterJob);
    const endsInJob: boolean = isAdded && found.endsInJob(text);
    if (!isAdded) {
      // `Ana Kim` / `기자`: the job that makes the first line a byline is on the second.
      const joined = `${text} ${lines[1] ?? ''}`;
      if (at > 0 || readEastAsianByline(joined) === null || !found.add(joined)) break;
      at++;
    }
    end = at + 1;
    isJoined = ENDS_JOINED.test(text);
    // Below a person with a job, the names of others follow without a joining word.
    isAfterJob = endsInJob || (isAfterJob && !isJoined && hasGivenName(text));
  }
  return end === 0 ? null : found.signature(end);
}

function namesPerson(text: string): boolean {
  return (readBareName(text)?.authors.length ?? 0) > 0;
}

class Names {
  readonly #place: BylinePlace;
  readonly #label: string | null;
  readonly #authors: string[] = [];
  readonly #printed: string[] = [];
  #agency: string | null = null;
  #team: string | null = null;
  #isLed: boolean;
  #joint: string | null = null;

  constructor(place: BylinePlace, label: string | null) {
    this.#place = place;
    this.#label = label;
    this.#isLed = label !== null;
    if (label !== null) this.#printed.push(label);
  }

  /** Adds the first line, or one after a joining word. */
  add(text: string): boolean {
    const isFirst = this.#authors.length === 0 && this.#team === null && this.#agency === null;
    const line = this.#label === null && isFirst ? readLine(text, this.#place) : this.#readAfterWord(text);
    if (line === null || (line.authors.length === 0 && line.team === null && line.agency === null))
      return false;
    if (isFirst && this.#label === null) this.#isLed = isLedLine(text);
    this.#take(line);
    return true;
  }

  /** Adds a line without a joining word: only a full name, or the agency. */
  addNext(text: string, isAfterJob: boolean): boolean {
    const agency = findAgency(text);
    if (agency !== null) {
      if (agency !== this.#agency) this.#take({ byline: text, authors: [], agency, team: null });
      return true;
    }
    const name = readBareName(text);
    if (name === null || name.authors.length === 0) return false;
    const isKnown = name.authors.every((author) => this.#authors.includes(author));
    const { isLabelled, isDated } = this.#place;
    if (!isKnown && !isAfterJob && !(isLabelled && isDated && hasGivenName(text))) return false;
    if (!isKnown) this.#take(name);
    return true;
  }

  /** Whether the line has a job after the last name. */
  endsInJob(text: string): boolean {
    const last = this.#authors.at(-1);
    const at = last === undefined ? -1 : text.indexOf(last);
    return at >= 0 && isJobTitle(text.slice(at + (last ?? '').length).replace(LEADING_MARK, ''));
  }

  /** Printed before the next name, if one follows. */
  joinWith(mark: string): void {
    this.#joint = mark;
  }

  addJob(text: string): void {
    this.#printed.push(`, ${text.replace(LEADING_MARK, '')}`);
  }

  #readAfterWord(text: string): Omit<Byline, 'rest'> | null {
    const names = text.replace(LEADING_MARK, '').replace(BEGINS_JOINED, '');
    if (OTHER_WORK.test(names) || readTimestampLine(names) !== null) return null;
    const led = `${this.#label ?? 'By'}: ${names}`;
    const { isDated, isLabelled } = this.#place;
    const byline = readByline(led) ?? (isDated || isLabelled ? readExpectedByline(led) : null);
    return byline === null
      ? null
      : { ...byline, byline: names.slice(0, byline.byline.length - (led.length - names.length)) };
  }

  #take({ byline, authors, agency, team }: Omit<Byline, 'rest'>): void {
    if (authors.length > 0 || this.#printed.length === 0 || this.#authors.length === 0)
      this.#printed.push(...(this.#joint === null ? [] : [this.#joint]), byline);
    this.#joint = null;
    this.#authors.push(...authors.filter((author) => !this.#authors.includes(author)));
    this.#agency ??= agency;
    this.#team ??= team;
  }

  signature(lines: number): Signature {
    return {
      byline: this.#printed.join(' ').replaceAll(' ,', ','),
      authors: this.#authors,
      agency: this.#agency,
      team: this.#team,
      lines,
      isLed: this.#isLed,
      isBelowLabel: this.#label !== null,
      isExplicit: this.#isLed && readLead(`${this.#label ?? this.#printed[0]} `)?.kind !== 'weak',
    };
  }
}

/** Whether it is a byline by its words alone. */
function isLedLine(text: string): boolean {
  return readLead(text) !== null || readByline(text) !== null;
}

const LABEL_OF_OTHER_WORK = /(?: by|:)$/i;

/** True for a label of other work, such as `Reviewed by:`; the name on the next line is not an author's. */
export function isOtherWork(text: string): boolean {
  return LABEL_OF_OTHER_WORK.test(text) && OTHER_WORK.test(text);
}

/** Reads a byline on one line. */
function readLine(
  printed: string,
  { isLabelled, isDated, mayBeAccount }: BylinePlace,
): Omit<Byline, 'rest'> | null {
  const text = withoutPortrait(printed).replace(/,$/, '');
  if (text.length > MAX_LINE) return null;
  const byline = readByline(text) ?? (isDated ? readExpectedByline(text) : null);
  if (byline !== null && (byline.authors.length > 0 || byline.team !== null || byline.agency !== null))
    return isJobTitle(byline.rest) && text.endsWith(byline.rest) ? { ...byline, byline: text } : byline;
  const agency = isAmbiguousAgency(text) ? null : findAgency(text);
  const bare = agency === null ? readBareName(text) : { byline: text, authors: [], agency, team: null };
  if (bare !== null && (bare.authors.length > 0 || bare.agency !== null)) return withoutOthers(bare);
  const found = besideTimes(text) ?? bare ?? byline;
  return (
    found ??
    (isLabelled
      ? (readAgencyAndPlace(text) ??
        readTeam(text) ??
        readExpectedNames(text) ??
        (mayBeAccount ? readAccount(text) : null))
      : null)
  );
}

const BEFORE_PLACE = /^([^,]{2,40}), \p{Lu}[\p{L} ]{1,30}$/u;

/** `AFP, MANILA`. */
function readAgencyAndPlace(text: string): Omit<Byline, 'rest'> | null {
  const printed = BEFORE_PLACE.exec(text)?.[1] ?? '';
  const agency = findAgency(printed);
  return agency === null ? null : { byline: printed, authors: [], agency, team: null };
}

/** `Harrow Staff`. */
function readTeam(text: string): Omit<Byline, 'rest'> | null {
  return isDesk(text) ? { byline: text, authors: [], agency: null, team: text } : null;
}

/** `kestrelboats`, `West Harrow Dental Care`: an account or a firm that signs. */
function readAccount(text: string): Omit<Byline, 'rest'> | null {
  if (isTimeLabel(text) || isSectionName(text) || NO_NAME.test(text.replace(/^(?:Dr|Prof)\. /, '')))
    return null;
  const publisher = readPublisher(text, true);
  return publisher === text ? { byline: text, authors: [], agency: null, team: text } : null;
}

/** Removes names that are not authors from a line without a byline word. */
function withoutOthers(bare: Omit<Byline, 'rest'>): Omit<Byline, 'rest'> {
  return { ...bare, authors: bare.authors.filter((name) => !isNoAuthor(name)) };
}

const MARKS = / ?[|·•⋅—–/] ?| - /u;

/** The names on a line with a time: `Ann Roe July 13, 2025 — 7 minutes read`, `Ann Roe | 15 hours ago`. */
function besideTimes(text: string): Omit<Byline, 'rest'> | null {
  const found = findTimes(text);
  let rest = found.length === 0 ? (readTimestampLine(text)?.rest ?? '') : text;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  for (const part of rest.split(MARKS)) {
    const name = withoutMarks(part);
    if (name === '' || /\d/.test(name) || isTimeLabel(name)) continue;
    const byline = readByline(name) ?? readExpectedByline(name) ?? readBareName(name);
    if (byline !== null && (byline.authors.length > 0 || (byline.team !== null && readLead(name) !== null)))
      return byline;
  }
  return null;
}

function withoutMarks(text: string): string {
  return text.replace(/^[ ,:]+/, '').replace(TRAILING_MARK, '');
}

const PARTS = new RegExp(` ?[,;/&、・] ?|(?<=\\p{Script=Hangul})·| (?:${JOINING_WORDS}) `, 'u');
const MOST_NAMES = 6;
const LONGEST_NAME = 40;
const MOST_WORDS_OF_NAME = 5;
/** Characters that are not part of names. */
const NO_NAME = /[\d.!?:|@©=<>[\](){}]/u;

/** Names on a line that the model labels as byline, in any script: `By kestrelboats`, a name in Chinese. */
function readExpectedNames(text: string): Omit<Byline, 'rest'> | null {
  const lead = readLead(text);
  const names = text
    .slice(lead?.end ?? 0)
    .split(PARTS)
    .filter((name) => name !== '');
  if (names.length === 0 || names.length > MOST_NAMES || isTimeLabel(text)) return null;
  const areNames = names.every(
    (name) =>
      name.length <= LONGEST_NAME &&
      name.split(' ').length <= MOST_WORDS_OF_NAME &&
      !NO_NAME.test(name) &&
      !isJobTitle(name) &&
      (lead !== null || !isNoAuthor(name)) &&
      isNameLike(name, lead !== null),
  );
  return areNames ? { byline: text, authors: names, agency: null, team: null } : null;
}

/** A label without its time, which is on another line: `Posted on`. */
function isTimeLabel(text: string): boolean {
  return readTimestampLine(`${text} 2024-01-01`)?.rest === '';
}

/** Whether any text can be a name: after a byline word, in capitals, or in a script without capitals. */
function isNameLike(name: string, isLed: boolean): boolean {
  const first = name.charAt(0);
  const hasCase = first.toLowerCase() !== first.toUpperCase();
  if (!hasCase) return /\p{L}/u.test(first) && name.length >= 2;
  return isLed || isInCapitals(name);
}

/** `ANN ROE`: three words in capitals are a slogan more often than a name. */
function isInCapitals(name: string): boolean {
  return (
    name === name.toUpperCase() &&
    isName(name, { introduced: true }) &&
    (name.split(' ').length === 2 || hasGivenName(name))
  );
}
