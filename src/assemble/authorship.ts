import type { PageMetadata } from '../model/document.ts';
import { isBodyLabel } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { isDesk, readByline } from '../recognise/byline.ts';
import { type Byline, isJobLine, isJobTitle } from '../recognise/byline-people.ts';
import { readLead } from '../recognise/byline-words.ts';
import { isNoAuthor, isSectionName, withoutPortrait } from '../recognise/name-lines.ts';
import { hasGivenName } from '../recognise/names.ts';
import { readBareName } from '../recognise/stated-names.ts';
import { findTimes, readTimestampLine } from '../recognise/times/index.ts';
import { textAt } from './body-text.ts';
import type { Ledger } from './ledger.ts';
import { titleKey } from '../recognise/title-forms.ts';

interface Authorship {
  readonly authors: readonly string[];
  /** As printed. */
  readonly byline: string | null;
  readonly agency: string | null;
  /** The passages it was read from. */
  readonly passages: readonly number[];
}

type Signature = Omit<Byline, 'rest'>;

/** Lines of one byline: `By` / `Ann Roe` / `and` / `Max Poe`. */
const MOST_LINES = 8;
const MAX_LINE = 160;
const MAX_GAP = 3;
/** Byline lines after more paragraphs are at the end of the article. */
const HEAD_PARAGRAPHS = 2;

/**
 * Reads the authors from the byline lines of the head, else from its time lines, else from byline lines at the end.
 */
export function findAuthorship(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
): Authorship {
  const head: number[] = [];
  const tail: number[] = [];
  const times: number[] = [];
  let paragraphs = 0;
  for (let i = articleStart; i < articleEnd; i++) {
    const label = ledger.label(i);
    if (label === 'byline') (paragraphs <= HEAD_PARAGRAPHS ? head : tail).push(i);
    else if (label === 'timestamp') times.push(i);
    else if (isBodyLabel(label)) paragraphs++;
  }
  const ofHead = readAll(passages, head, times);
  return ofHead.authors.length > 0 || tail.length === 0 ? ofHead : readAll(passages, tail, []);
}

function readAll(
  passages: readonly Passage[],
  bylines: readonly number[],
  times: readonly number[],
): Authorship {
  const used: number[] = [];
  const authors: string[] = [];
  const teams: string[] = [];
  const printed: string[] = [];
  let agency: string | null = null;
  const add = (signature: Signature, lines: readonly number[]): void => {
    const fresh = signature.authors.filter((author) => !authors.includes(author));
    if (fresh.length > 0 || printed.length === 0) printed.push(signature.byline);
    authors.push(...fresh);
    agency ??= signature.agency;
    if (signature.team !== null) teams.push(signature.team);
    else if (signature.agency !== null && signature.authors.length === 0)
      teams.push(withoutLead(signature.byline));
    used.push(...lines);
  };
  /** After the first name, a line without a byline word must be near and contain a given name. */
  const mayAdd = (signature: Signature, i: number): boolean => {
    const last = used.at(-1);
    if (authors.length === 0 || last === undefined || readLead(signature.byline) !== null) return true;
    const isLed = printed.some((line) => readLead(line) !== null);
    return i - last <= MAX_GAP && (!isLed || signature.authors.every(hasGivenName));
  };
  for (let at = 0; at < bylines.length; ) {
    const { signature, length } = readLines(passages, bylines, at);
    if (signature !== null && mayAdd(signature, bylines[at] as number))
      add(signature, bylines.slice(at, at + length));
    at += length;
  }
  if (authors.length === 0)
    for (const i of times) {
      const signature = besideTimes(withoutPortrait(textAt(passages, i)));
      if (signature !== null && signature.authors.length > 0) {
        add(signature, [i]);
        break;
      }
    }
  return {
    authors: authors.length > 0 ? authors : teams.slice(0, 1),
    byline: printed.length > 0 ? printed.join(', ') : null,
    agency,
    passages: used,
  };
}

function withoutLead(byline: string): string {
  return byline.slice(readLead(byline)?.end ?? 0);
}

/** The byline that begins at index `at`; it may continue on the next lines. */
function readLines(
  passages: readonly Passage[],
  bylines: readonly number[],
  at: number,
): { signature: Signature | null; length: number } {
  const first = bylines[at] as number;
  let text = textAt(passages, first);
  // The name below `Reviewed by:` is not an author.
  const lead = readLead(text);
  if (lead?.kind === 'reviewer' && lead.end >= text.length) return { signature: null, length: 2 };
  let best = { signature: readLine(text), length: 1 };
  if (best.signature !== null && best.signature.authors.length > 0 && !/[,&]$/.test(text))
    return withJob(passages, bylines, at, best);
  for (let length = 2; length <= MOST_LINES && bylines[at + length - 1] === first + length - 1; length++) {
    const next = textAt(passages, first + length - 1);
    text = `${text} ${next}`;
    if (text.length > MAX_LINE) break;
    const signature = readLine(text);
    if (signature !== null && signature.authors.length > (best.signature?.authors.length ?? 0))
      best = { signature, length };
  }
  return best;
}

/** A job title on the line below the name (`Staff writer`) belongs to the byline. */
function withJob(
  passages: readonly Passage[],
  bylines: readonly number[],
  at: number,
  found: { signature: Signature | null; length: number },
): { signature: Signature | null; length: number } {
  const next = bylines[at + 1];
  if (found.signature === null || next !== (bylines[at] as number) + 1) return found;
  const job = textAt(passages, next);
  if (!isJobLine(job)) return found;
  return { signature: { ...found.signature, byline: `${found.signature.byline}, ${job}` }, length: 2 };
}

function readLine(printed: string): Signature | null {
  const text = withoutSection(withoutPortrait(printed));
  if (text.length > MAX_LINE) return null;
  const byline = readByline(text);
  if (byline !== null && (byline.authors.length > 0 || byline.team !== null || byline.agency !== null))
    return isJobTitle(byline.rest) && text.endsWith(byline.rest) ? { ...byline, byline: text } : byline;
  const bare = readBareName(text);
  if (bare !== null && (bare.authors.length > 0 || bare.agency !== null)) return withoutOthers(bare);
  return besideTimes(text) ?? bare ?? byline ?? readExpectedNames(text);
}

const SECTION_AND_NAME = /^([^-–—|:]{2,24}) ?[-–—|:] (?=\S)/u;

/** Removes the section before a dash: `News - Ann Roe`. */
function withoutSection(text: string): string {
  const [lead = '', section] = SECTION_AND_NAME.exec(text) ?? [];
  return section !== undefined && isSectionName(section.trim()) ? text.slice(lead.length) : text;
}

/** Removes names that are not authors from a line without a byline word. */
function withoutOthers(bare: Signature): Signature {
  return { ...bare, authors: bare.authors.filter((name) => !isNoAuthor(name)) };
}

const MARKS = / ?[|·•⋅—–/] ?| - /u;

/** The names on a line with a time: `Ann Roe July 13, 2025 — 7 minutes read`. */
function besideTimes(text: string): Signature | null {
  const found = findTimes(text);
  if (found.length === 0) return null;
  let rest = text;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  for (const part of rest.split(MARKS)) {
    const name = withoutMarks(part);
    if (name === '' || /\d/.test(name) || isTimeLabel(name)) continue;
    const byline = readByline(name) ?? readBareName(name);
    if (byline !== null && byline.authors.length > 0) return byline;
  }
  return null;
}

const END_MARKS = ' ,:';

function withoutMarks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && END_MARKS.includes(text.charAt(from))) from++;
  while (to > from && END_MARKS.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

const PARTS = / ?[,;/&、・] ?|(?<=\p{Script=Hangul})·| (?:and|und|et|y|e|en|og|och|ja|i|a|ve|и|та|και) /u;
const MOST_NAMES = 6;
const LONGEST_NAME = 40;
const MOST_WORDS_OF_NAME = 5;
/** Characters that are not part of names. */
const NO_NAME = /[\d.!?:|@©=<>[\](){}]/u;

/** Names on a line that the model labels as byline, in any script: `By kestrelboats`, a name in Chinese. */
function readExpectedNames(text: string): Signature | null {
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

/**
 * Whether it begins with a capital or a letter without case. After a byline word, names of accounts may be in lower
 * case.
 */
function isNameLike(name: string, isLed: boolean): boolean {
  const first = name.charAt(0);
  const hasCase = first.toLowerCase() !== first.toUpperCase();
  if (!hasCase) return /\p{L}/u.test(first) && name.length >= 2;
  return isLed || (first === first.toUpperCase() && name.includes(' '));
}

/** The authors in the metadata; if these are only the site or a team, a person in the byline. */
export function chooseAuthors(
  { authors = [], siteName }: PageMetadata,
  printed: readonly string[],
): readonly string[] {
  if (authors.length === 0) return printed;
  const isSite = (name: string): boolean => siteName !== undefined && isNameOfSite(name, siteName);
  const namesPerson = authors.every(isSite) && printed.some((name) => isPersonName(name) && !isSite(name));
  return namesPerson || (printed.some(hasGivenName) && !authors.some(hasGivenName)) ? printed : authors;
}

/** Whether the name is the site's name or a part of it: `Kestrel` for `Kestrel Blog`. */
function isNameOfSite(name: string, siteName: string): boolean {
  const [own, site] = [titleKey(name), titleKey(siteName)];
  return own !== '' && (own === site || site.startsWith(`${own} `) || own.startsWith(`${site} `));
}

const PERSON_NAME = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** Whether it has the form of a person's name and is not a team. */
function isPersonName(name: string): boolean {
  return PERSON_NAME.test(name) && !isDesk(name);
}
