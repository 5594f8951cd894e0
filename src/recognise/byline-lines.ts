import { LEADING_MARK, readBareName, readByline } from './byline.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import {
  announcesName,
  END_COLON,
  isRole,
  JOINING,
  JOINING_WORDS,
  OTHER_WORK,
  readLead,
} from './byline-words.ts';
import { withoutPortrait } from './name-lines.ts';
import { hasGivenName } from './names.ts';
import {
  type BylinePlace,
  isJobTitle,
  type Names,
  namesAnyone,
  readAfterWord,
  readLine,
  readNext,
  withoutLead,
} from './placed-byline.ts';

/** What a byline of one or more lines names. */
export interface Signature extends Names {
  /** Number of lines. */
  readonly lines: number;
  /** It has a byline word or a form that only bylines have, unlike a name alone. */
  readonly isLed: boolean;
  /** Its byline word is not an everyday word such as `By`. */
  readonly isExplicit: boolean;
  /** The byline word is on a line of its own. */
  readonly isBelowLabel: boolean;
}

/** A byline has no more lines. */
export const MOST_LINES = 16;
/** Initials in place of a portrait, between `Author` and the name. */
const MONOGRAM = /^\p{Lu}{1,3}$/u;
const ENDS_JOINED = new RegExp(`(?:[,&]| (?:${JOINING_WORDS}))$`, 'iu');
const withoutJoint = (text: string): string => text.replace(ENDS_JOINED, '').trimEnd() || text;

/**
 * Reads the byline that begins with the first of these lines and may continue on the next ones: `By` / `Ann Roe` / `and` /
 * `Max Poe` / `Staff writers`; `null` if the first line begins none.
 */
export function readBylineLines(lines: readonly string[], place: BylinePlace): Signature | null {
  const first = lines[0] ?? '';
  const label = announcesName(first) ? first.replace(END_COLON, '') : null;
  const found = { authors: [] as string[], agency: null as string | null, team: null as string | null };
  const printed = label === null ? [] : [label];
  let joint: string[] = [];
  let isLed = label !== null;
  let isJoined = true;
  let isAfterJob = false;
  let end = 0;
  for (let at = label === null ? 0 : 1; at < Math.min(lines.length, MOST_LINES); at++) {
    let text = withoutPortrait(lines[at] as string);
    if ((text === '' && at > 0) || (end === 0 && at === 1 && MONOGRAM.test(text))) continue;
    if (end > 0 && JOINING.test(text)) {
      isJoined = true;
      joint = [text];
      continue;
    }
    if (end > 0 && isJobLine(text.replace(LEADING_MARK, ''))) {
      printed.push(`, ${text.replace(LEADING_MARK, '')}`);
      isAfterJob = true;
      end = at + 1;
      continue;
    }
    const read = (line: string): Names | null => {
      if (end > 0 && !isJoined) return readNext(line, place, isAfterJob, found.authors);
      return label === null && end === 0 ? readLine(line, place) : readAfterWord(line, label, place);
    };
    const unjoined = withoutJoint(text);
    let names = read(unjoined);
    if (!namesAnyone(names) && at === 0 && lines.length > 1) {
      // `Ana Kim` / `기자`: the job that makes the first line a byline is on the second.
      const joined = `${text} ${lines[1]}`;
      names = readEastAsianByline(lines[1] as string) === null ? readEastAsianByline(joined) : null;
      if (names !== null) [text, at] = [joined, at + 1];
    }
    if (!namesAnyone(names)) break;
    if (end === 0 && label === null) isLed = isSigned(text);
    const fresh = newNames(names.authors, found.authors);
    if (fresh.length > 0 || end === 0) printed.push(...joint, names.byline);
    joint = unjoined === text ? [] : [text.slice(unjoined.length).trim()];
    found.authors.push(...fresh);
    found.agency ??= names.agency;
    // An agency that signs alone is named as printed, without a bracket behind it.
    found.team ??=
      names.team ??
      (names.authors.length > 0 || names.agency === null ? null : withoutBracket(withoutLead(names.byline)));
    end = at + 1;
    isJoined = ENDS_JOINED.test(text);
    const job = text.slice(
      text.indexOf(names.authors.at(-1) ?? text) + (names.authors.at(-1) ?? text).length,
    );
    // Below a person with a job, the names of others follow without a joining word.
    isAfterJob = isJobTitle(job.replace(LEADING_MARK, '')) || (isAfterJob && !isJoined && hasGivenName(text));
  }
  if (end === 0) return null;
  return {
    ...found,
    byline: printed.join(' ').replaceAll(' ,', ','),
    lines: end,
    isLed,
    isBelowLabel: label !== null,
    isExplicit: isLed && readLead(`${label ?? printed[0]} `)?.kind !== 'weak',
  };
}

function withoutBracket(text: string): string {
  const bracket = text.endsWith(')') ? text.indexOf(' (') : -1;
  return bracket < 0 ? text : text.slice(0, bracket);
}

/** Whether the line has a byline word or a form that only bylines have. */
function isSigned(text: string): boolean {
  return readLead(text) !== null || readByline(text) !== null;
}

/** Whether a byline that begins with the first of these lines can be `isLed`; `false` is certain. */
export function mayBeLed(first: string, second: string | null = null): boolean {
  const text = withoutPortrait(first);
  if (announcesName(first) || isSigned(text)) return true;
  return second !== null && readEastAsianByline(`${text} ${second}`) !== null;
}

/** The names that are not among those before, in whatever case. */
export function newNames(names: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before.map((name) => name.toLowerCase()));
  return names.filter((name) => !known.has(name.toLowerCase()));
}

function namesPerson(text: string): boolean {
  return (readBareName(text)?.authors.length ?? 0) > 0;
}

const OF_WHAT = /,| (?:of|at|for|covering|de|del|da|do|di|en|für|bei|van|för) /;

/** True for a line that can only be a job: `Staff writer`, `Editor, The Ledger`; not `Senior living`. */
function isJobLine(text: string): boolean {
  const job = text.split(OF_WHAT, 1)[0] ?? '';
  const isJob = isJobTitle(text) && isRole(job.slice(job.lastIndexOf(' ') + 1));
  return isJob && (isRole(text.split(' ', 1)[0] as string) || !namesPerson(text));
}

const LABEL_OF_OTHER_WORK = /(?: (?:by|from|von|par|por)|:)$/i;

/** True for a label of other work, such as `Reviewed by:`; the name on the next line is not an author's. */
export function isOtherWork(text: string): boolean {
  return LABEL_OF_OTHER_WORK.test(text.slice(-5)) && OTHER_WORK.test(text);
}
