import { findAgency } from './agencies.ts';
import { isBareDeskName, isDeskName, NAMELESS_DESK, ROLE_WORDS } from './byline-words.ts';
import { isCommonWord, isCredentials, isName, type NameContext, stripCredentials } from './names.ts';
import { isSectionName } from './section-words.ts';
import { isTimeLabel } from './times/name-edge.ts';

/** Marks and words that part names, roles, agencies and dates, with the mark itself kept. */
const SEPARATOR =
  /\s?[|·•●⋅┃｜]\s?|\s[-–—/]+\s|\/(?=\p{Lu})|\s?,\s?(?:and|und|et|y|e|en|и|ve|&|with|mit|avec|con|com|met)\s|\s?[,;،]\s|\s(?:and|und|et|y|e|en|и|ve|with|mit|avec|con|com|met|&)\s|\sو\s?(?=\p{Script=Arabic})/gu;
type Joint = 'and' | 'comma' | 'none';

function jointOf(separator: string): Joint {
  if (/[|·•●⋅┃｜–—-]/.test(separator)) return 'none';
  return /^[\s,;،]+$/.test(separator) ? 'comma' : 'and';
}

/** Live blogs: `Ann Roe (now) and Max Poe (earlier)`. */
const NOTE_BEHIND_NAME = /\s?\((?:now|earlier|previously|jetzt|zuvor)\)$/i;

/** `Jane Roe (KestrelSoft)`: the account or firm of the person named. */
const BRACKETED_ACCOUNT = /\s\([\p{L}\p{N} .-]{2,30}\)$/u;

/** `Ana Lima (Enviada especial)`. */
function withoutBracketedRole(part: string): string {
  const open = part.endsWith(')') ? part.lastIndexOf(' (') : -1;
  return open > 0 && isRole(part.slice(open + 2, -1)) ? part.slice(0, open) : part;
}

/** True for a phrase that is a job: `Staff Writer`, `Editor at Large`. */
export function isRole(text: string): boolean {
  if (text.length > 90) return false;
  const words = text.toLowerCase().split(/[\s/]+/);
  return words.length <= 10 && words.some((word) => ROLE_WORDS.has(word.replace(/[.,]$/, '')));
}

/** `Ann Roe Staff Writer` → the length of `Ann Roe`; 0 when no role follows the name. */
function nameBeforeRole(text: string, context: NameContext): number {
  const words = text.split(' ');
  for (let count = 2; count < words.length && count <= 4; count += 1) {
    const name = words.slice(0, count).join(' ');
    if (isName(stripCredentials(name), context) && isRole(words.slice(count).join(' '))) return name.length;
  }
  return 0;
}

/** `RoeLifestyle`, `RoeTech reporter`, `RoeBBC News`: what stood in the next box. */
const GLUED_TO_NAME = /\p{Ll}(?=\p{Lu})/gu;
const ACRONYM = /^\p{Lu}{2,5}(?:\s|$)/u;

/** The length of the name in a part to which a section, a job or an outlet is glued; 0 where none is. */
function nameBeforeGlued(part: string, context: NameContext): number {
  const joint = [...part.matchAll(GLUED_TO_NAME)].at(-1);
  if (joint === undefined) return 0;
  const end = joint.index + joint[0].length;
  const [name, behind] = [part.slice(0, end), part.slice(end)];
  if (!isName(name, context)) return 0;
  const [word = ''] = behind.split(' ', 1);
  const isOther = isRole(behind) || isSectionName(behind) || isCommonWord(word) || ACRONYM.test(behind);
  return isOther ? name.length : 0;
}

/** Words all in capitals behind a name in small letters: the paper or station. */
function isOutletInCapitals(part: string, people: People): boolean {
  return (
    people.authors.some((author) => author !== author.toUpperCase()) &&
    part.length > 2 &&
    part === part.toUpperCase() &&
    part !== part.toLowerCase()
  );
}

/** Who stands at the front of a byline, and where the last of them ends. */
export interface People {
  readonly authors: string[];
  agency: string | null;
  /** The desk or team that signs; also set where people are named. */
  team: string | null;
  /** A job has been read: what follows belongs to it. */
  role: boolean;
  /** End of the last name, agency or credential in the text. */
  end: number;
}

export interface PeopleOptions extends NameContext {
  /** One capitalised word may be a name: `Written by Ann`. */
  readonly single: boolean;
}

/** Marks that end a name without belonging to it. */
export const TRAILING_MARK = /(?<![\s.,:;/|·•–—-])[\s.,:;/|·•–—-]+$/;
const MONTHS: ReadonlySet<string> = new Set(
  'Jan Feb Mar Apr May Jun Jul Aug Sep Sept Oct Nov Dec January February March April June July August September October November December'.split(
    ' ',
  ),
);
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const SINGLE_NAME = /^\p{Lu}[\p{L}\p{M}'’_-]{1,20}$/u;

/** Takes names, credentials and agencies off the front of the text; `null` when it begins with anything else. */
export function readPeople(text: string, options: PeopleOptions): People | null {
  const people: People = { authors: [], agency: null, team: null, role: false, end: 0 };
  let at = 0;
  let joint: Joint = 'and';
  while (at < text.length) {
    SEPARATOR.lastIndex = at;
    const separator = SEPARATOR.exec(text);
    const end = separator?.index ?? text.length;
    const part = text.slice(at, end).replace(TRAILING_MARK, '');
    if (part !== '') {
      const length = readPart(part, joint, options, people);
      if (length === null) break;
      if (length > 0) people.end = at + length;
    }
    if (separator === null) break;
    at = end + separator[0].length;
    joint = jointOf(separator[0]);
  }
  return people.end > 0 ? people : null;
}

/** Adds one part to the people; gives how much of it names somebody (0 for a job), `null` when it is none of these. */
function readPart(part: string, joint: Joint, options: PeopleOptions, people: People): number | null {
  const first = people.end === 0;
  if (!first && isCredentials(part)) return part.length;
  const agency = findAgency(part);
  if (agency !== null) {
    people.agency ??= agency;
    return part.length;
  }
  const glued = first || joint !== 'none' ? nameBeforeGlued(part, options) : 0;
  if (glued > 0) {
    people.authors.push(part.slice(0, glued));
    people.role = true;
    return glued;
  }
  if (!first && joint === 'comma' && isOutletInCapitals(part, people)) return null;
  const named = readAuthor(part, joint, options, people);
  if (named > 0) return named;
  if (!first && isRole(part)) {
    people.role = true;
    return 0;
  }
  if (!(options.introduced ? isDeskName(part) : isBareDeskName(part))) return null;
  people.team ??= teamOf(part);
  return part.length;
}

/** A desk as printed; `null` for one that names nobody. */
export function teamOf(printed: string): string | null {
  return NAMELESS_DESK.test(printed) ? null : printed;
}

/** True for one capitalised word that is no month, no abbreviation and no everyday word. */
export function isSingleName(text: string): boolean {
  if (!SINGLE_NAME.test(text) || MONTHS.has(text) || ABBREVIATION.test(text)) return false;
  return !isCommonWord(text) && !isTimeLabel(text);
}

/** Adds the part as an author; gives the length of the name, 0 when the part is none. */
function readAuthor(part: string, joint: Joint, options: PeopleOptions, people: People): number {
  const first = people.end === 0;
  const bare = withoutBracketedRole(part.replace(NOTE_BEHIND_NAME, ''));
  const plain = stripCredentials(options.introduced ? bare.replace(BRACKETED_ACCOUNT, '') : bare);
  // `Ann Roe, Chief Officer, Wind River`: behind a job a comma brings a firm, `and` brings the next author.
  const nameMayStand = joint === 'and' || (joint === 'comma' && !people.role);
  const endsInJob = nameMayStand && isRole(part);
  const isJobAlone = endsInJob && part.split(' ').length === 2 && isRole(part.slice(part.indexOf(' ') + 1));
  if (nameMayStand && (first || !endsInJob) && !isJobAlone && isName(plain, options)) {
    const beforeJob = endsInJob ? nameBeforeRole(part, options) : 0;
    if (beforeJob === 0) {
      people.authors.push(plain);
      return part.length;
    }
  }
  // `By Ann and Max`, but the second part of `Von Jan Kowal, Berlin` is a place.
  const singleSoFar = people.authors.every((author) => !author.includes(' ')) && (first || joint === 'and');
  if (options.single && joint !== 'none' && singleSoFar && isSingleName(plain)) {
    people.authors.push(plain);
    return part.length;
  }
  const beforeJob = endsInJob ? nameBeforeRole(part, options) : 0;
  if (beforeJob > 0) {
    people.authors.push(stripCredentials(part.slice(0, beforeJob).replace(/,$/, '')));
    people.role = true;
  }
  return beforeJob;
}
