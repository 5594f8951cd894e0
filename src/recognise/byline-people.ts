import { findAgency, isAmbiguousAgency } from './agencies.ts';
import { isBareDeskName, isDeskName, JOINING_WORDS, NAMELESS_DESK, ROLE_WORDS } from './byline-words.ts';
import { isSectionName } from './name-lines.ts';
import { isCommonWord, isCredentials, isName, type NameContext, stripCredentials } from './names.ts';
import { holdsTime, isTimeLabel, startOfTime } from './times/name-edge.ts';

/**
 * Words, other than times, that end a name: `reviewed`, `in PLACE`, `for PAPER`, an address, the label of a button.
 */
const TAIL = new RegExp(
  '(?:' +
    '(?<![\\s,.])[\\s,.]+(?:medically|reviewed|fact[- ]checked|edited)(?![\\p{L}])' +
    '|\\s(?:in|aus|à|en|em|for|für|pour|para|per|voor|special to|via|from)\\s(?=(?:the )?\\p{Lu})' +
    '|\\s(?=[^\\s@]{1,40}@[^\\s@]{1,60}\\.\\p{L})' +
    '|\\s?(?=@\\w)' +
    '|\\s(?:view|share|follow|leave|print|listen)\\s(?=\\p{L})|\\sin$' +
    ')',
  'iu',
);
/** With a capital these words belong to a title: `Roe in Paris` has a tail, `Roe In Love` has none. */
const CAPITAL_PREPOSITION = /^\s(?:In|Via|From|En|Para|Pour)\s/;
/** `Roe For Harrow.com`, `ROE FOR HARROW ONLINE`: whom the writer works for. */
const FOR_OUTLET = /\sFOR\s(?=THE |\p{Lu}{2})|\sFor\s(?=The |\p{Lu}\S*(?:\.\p{L}{2,}|online)\b)/u;
/** `RoeIn Gardening`: the space is missing. */
const GLUED_PLACE = /(?<=\p{Ll})(?=In \p{Lu})/u;

/** Index of the tail, or the length of the text. */
export function tailStart(text: string): number {
  const match = TAIL.exec(text);
  const isTitle = match !== null && (CAPITAL_PREPOSITION.test(match[0]) || /^\sFor\s/.test(match[0]));
  const tail = match === null || isTitle ? text.length : match.index;
  return Math.min(
    tail,
    startOfTime(text),
    FOR_OUTLET.exec(text)?.index ?? tail,
    GLUED_PLACE.exec(text)?.index ?? tail,
  );
}

const DATED_HEAD =
  /^(?:\d|(?:last |first )?(?:posted|published|updated|modified|on|created|added|am|le|el|il|op|veröffentlicht|publié|publicado|pubblicato)\b|\p{Lu}\p{L}{2,8}[.,]? ?\d)/iu;

/** True when the text begins with a date or with its label: `Posted on Oct. 3`. */
export function beginsAsDate(text: string): boolean {
  return DATED_HEAD.test(text);
}

/** Marks and words between names, roles, agencies and dates; the mark is captured. */
const SEPARATOR = new RegExp(
  '\\s?[|·•●⋅┃｜]\\s?|\\s[-–—/]+\\s|\\/(?=\\p{Lu})' +
    `|\\s?,\\s?(?:${JOINING_WORDS}|&)\\s|\\s?[,;،]\\s|\\s(?:${JOINING_WORDS}|&)\\s|\\sو\\s?(?=\\p{Script=Arabic})`,
  'gu',
);
type Joint = 'and' | 'comma' | 'none';

function jointOf(separator: string): Joint {
  if (/[|·•●⋅┃｜–—-]/.test(separator)) return 'none';
  return /^[\s,;،]+$/.test(separator) ? 'comma' : 'and';
}

/** Live blogs: `Ann Roe (now) and Max Poe (earlier)`. */
const NOTE_AFTER_NAME = /\s?\((?:now|earlier|previously|jetzt|zuvor)\)$/i;

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

/** `Ann Roe The Associated Press` → the length of `Ann Roe`; 0 when no agency follows the name. */
function nameBeforeAgency(part: string, context: NameContext): number {
  const words = part.split(' ');
  for (let count = 2; count < words.length && count <= 4; count += 1) {
    const agency = words.slice(count).join(' ');
    if (findAgency(agency) === null || isAmbiguousAgency(agency)) continue;
    const name = words.slice(0, count).join(' ');
    return isName(name, context) ? name.length : 0;
  }
  return 0;
}

/** `RoeLifestyle`, `RoeTech reporter`, `RoeBBC News`: text of the next element, without a space. */
const GLUED_TO_NAME = /\p{Ll}(?=\p{Lu})/gu;
const ACRONYM = /^\p{Lu}{2,5}(?:\s|$)/u;

/** The length of the name in a part to which a section, a job or an outlet is glued; 0 where none is. */
function nameBeforeGlued(part: string, context: NameContext): number {
  const joint = [...part.matchAll(GLUED_TO_NAME)].at(-1);
  if (joint === undefined) return 0;
  const end = joint.index + joint[0].length;
  const [name, after] = [part.slice(0, end), part.slice(end)];
  if (!isName(name, context)) return 0;
  const [word = ''] = after.split(' ', 1);
  const isOther = isRole(after) || isSectionName(after) || isCommonWord(word) || ACRONYM.test(after);
  return isOther ? name.length : 0;
}

/** Words all in capitals after a name in lower-case letters: the paper or station. */
function isOutletInCapitals(part: string, people: People): boolean {
  return (
    people.authors.some((author) => author !== author.toUpperCase()) &&
    part.length > 2 &&
    part === part.toUpperCase() &&
    part !== part.toLowerCase()
  );
}

/** The people at the beginning of a byline, and where the last of them ends. */
interface People {
  readonly authors: string[];
  agency: string | null;
  /** The desk or team; also set when people are named. */
  team: string | null;
  /** A job has been read: what follows belongs to it. */
  role: boolean;
  /** End of the last name, agency or credential in the text. */
  end: number;
}

interface PeopleOptions extends NameContext {
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

/** Reads names, credentials and agencies from the beginning of the text; `null` when it begins with anything else. */
function readPeople(text: string, options: PeopleOptions): People | null {
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

/** Adds one part to the people; returns the length of the name in it (0 for a job), `null` when it is neither. */
function readPart(part: string, joint: Joint, options: PeopleOptions, people: People): number | null {
  const first = people.end === 0;
  if (!first && isCredentials(part)) return part.length;
  const agency = findAgency(part);
  if (agency !== null) {
    people.agency ??= agency;
    return part.length;
  }
  const before = nameBeforeAgency(part, options);
  if (before > 0) {
    people.authors.push(part.slice(0, before));
    people.agency ??= findAgency(part.slice(before + 1));
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
function isSingleName(text: string): boolean {
  if (!SINGLE_NAME.test(text) || MONTHS.has(text) || ABBREVIATION.test(text) || NAMELESS_DESK.test(text))
    return false;
  return !isCommonWord(text) && !isTimeLabel(text);
}

/** Adds the part as an author; returns the length of the name, 0 when there is none. */
function readAuthor(part: string, joint: Joint, options: PeopleOptions, people: People): number {
  const first = people.end === 0;
  const bare = withoutBracketedRole(part.replace(NOTE_AFTER_NAME, ''));
  const plain = stripCredentials(options.introduced ? bare.replace(BRACKETED_ACCOUNT, '') : bare);
  // `Ann Roe, Chief Officer, Wind River`: after a job, a firm follows a comma and the next author follows `and`.
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

/** True for a job and nothing else: `Staff Writer`. */
export function isJobTitle(text: string): boolean {
  return text !== '' && isRole(text) && !holdsTime(text);
}

const OF_WHAT = /,| (?:of|at|for|covering) /;

/** True for a line that can only be a job: `Staff writer`, `Editor, The Ledger`; not `Senior living`. */
export function isJobLine(text: string): boolean {
  const job = text.split(OF_WHAT, 1)[0] ?? '';
  return isJobTitle(text) && isRole(job.slice(job.lastIndexOf(' ') + 1));
}

/** Longer text after the names is a sentence. */
const MAX_REST_WORDS = 18;
/** Marks between the names and the text after them. */
export const LEADING_MARK = /^[\s.,;:|·•┃｜/–—-]+/;
const SENTENCE_START =
  /^(?:(?:who|which|that|is|was|has|had|were|are|will|the|said|says|war|ist|hat|est|es|è|die|der|das|et al)\s)/i;

/** True when the text after the names can be a date, a role, a place or a paper, and not the rest of a sentence. */
function restIsPlausible(rest: string): boolean {
  if (rest === '') return true;
  const words = rest.split(' ').length;
  if (words > MAX_REST_WORDS || SENTENCE_START.test(rest)) return false;
  // `5 Comments on …` repeats the title of a post.
  return words < 6 || /^\d/.test(rest) || holdsTime(rest) || isRole(rest);
}

/** After a byline word: names in capitals, single names and desks count. */
export const INTRODUCED: PeopleOptions = { introduced: true, single: true };
export const INTRODUCED_FULL: PeopleOptions = { introduced: true, single: false };
/** Without a byline word: only certain names. */
export const BARE: PeopleOptions = { introduced: false, single: false };

/** A byline that was read. */
export interface Byline {
  /** As printed, without the date or role after it. */
  readonly byline: string;
  /** People only, without their credentials, in printed order. */
  readonly authors: readonly string[];
  /** Canonical short name of the agency, `null` when none is named. */
  readonly agency: string | null;
  /** The desk, team or publisher, as printed; `null` when there is none or it names nobody (`Wire reports`). */
  readonly team: string | null;
  /** The rest of the line: a date, a role, `Updated …`; may be empty. */
  readonly rest: string;
}

const OUTLET =
  /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:News|Newsroom|Radio|Herald|Times|Post|Press|Tribune|Gazette|Journal)$/u;

/** Reads the people at `start` and the text after them; `null` when there are no names. */
export function parse(text: string, start: number, options: PeopleOptions): (Byline & People) | null {
  const remainder = text.slice(start);
  const cut = tailStart(remainder);
  const people = readPeople(remainder.slice(0, cut), options);
  if (people === null) return null;
  const after = remainder.slice(people.end);
  const unread = remainder.slice(people.end, cut);
  // Lower-case words right after a name belong to a sentence: `By Ann Roe standards, this is good.`
  if (!people.role && /^\s?[\p{L}([«»]/u.test(unread)) return null;
  if (/^\s?\(\s?\d/.test(after)) return null;
  const rest = after.replace(LEADING_MARK, '').trim();
  if (!restIsPlausible(rest)) return null;
  if (
    !options.introduced &&
    rest !== '' &&
    !rest.startsWith('@') &&
    !people.role &&
    !holdsTime(rest) &&
    !isRole(rest) &&
    !OUTLET.test(rest)
  )
    return null;
  return { ...people, byline: text.slice(0, start + people.end).trim(), rest };
}

export function toByline({ byline, authors, agency, team, rest }: Byline): Byline {
  return { byline, authors, agency, team, rest };
}

const MAX_PUBLISHER_LENGTH = 40;
const MAX_HOUSE_WORDS = 4;
const PUBLISHER_END = /\s?[|·•⋅┃｜–—]\s?|\s-\s|,\s/;
const CAPITALISED = /^[\p{Lu}\d][\p{L}\p{M}\p{N}.&'’-]*$/u;
const ACCOUNT = /^\p{Ll}[\p{L}\p{N}_.-]{2,23}$/u;
const INITIALS = /^\p{Lu}{2,6}$/u;
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'and', '&', 'for', 'de', 'la', 'du', 'on']);

/**
 * The publisher or account at the beginning of a byline without its lead: `Harrow Online`, `kestrelboats`;
 * `null` for common words (`By Category`, `By using this site`).
 */
export function readPublisher(text: string, dated: boolean): string | null {
  const publisher = text.split(PUBLISHER_END, 1)[0]?.replace(/,$/, '').trim() ?? '';
  if (publisher.length < 2 || publisher.length > MAX_PUBLISHER_LENGTH || /[:!?)]$/.test(publisher))
    return null;
  const words = publisher.split(' ');
  if (words.length === 1)
    return ACCOUNT.test(publisher) || isSingleName(publisher) || (dated && INITIALS.test(publisher))
      ? publisher
      : null;
  if (words.length > MAX_HOUSE_WORDS || !words.every((word) => CAPITALISED.test(word) || JOINING.has(word)))
    return null;
  // At least one word must not be a common menu word: `Harrow Online`, not `Best Deals`.
  return CAPITALISED.test(words[0] ?? '') && words.some((word) => !isCommonWord(word) && !JOINING.has(word))
    ? publisher
    : null;
}
