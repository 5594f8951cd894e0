import { findAgency } from './agencies.ts';
import { isBareDeskName, isDeskName, NAMELESS_DESK, ROLE_WORDS } from './byline-words.ts';
import { isSectionName } from './name-lines.ts';
import { isCommonWord, isCredentials, isName, type NameContext, stripCredentials } from './names.ts';
import { holdsTime, isTimeLabel, startOfTime } from './times/name-edge.ts';

/**
 * Where the name ends because something else begins that is no time: `reviewed`, `in PLACE`, `for PAPER`, an address, a button.
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
/** Behind a capital these words belong to a title: `Roe in Paris` has a tail, `Roe In Love` has none. */
const CAPITAL_PREPOSITION = /^\s(?:In|Via|From|En|Para|Pour)\s/;
/** `Roe For Harrow.com`, `ROE FOR HARROW ONLINE`: whom the writer works for. */
const FOR_OUTLET = /\sFOR\s(?=THE |\p{Lu}{2})|\sFor\s(?=The |\p{Lu}\S*(?:\.\p{L}{2,}|online)\b)/u;
/** `RoeIn Gardening`: the blank is lost. */
const GLUED_PLACE = /(?<=\p{Ll})(?=In \p{Lu})/u;

/** Index where the tail begins, or the length of the text. */
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

/** True when the rest of a byline carries a date, a clock or a reading time. */
export function hasDate(text: string): boolean {
  return holdsTime(text);
}

const DATED_HEAD =
  /^(?:\d|(?:last |first )?(?:posted|published|updated|modified|on|created|added|am|le|el|il|op|veröffentlicht|publié|publicado|pubblicato)\b|\p{Lu}\p{L}{2,8}[.,]? ?\d)/iu;

/** True for a text that opens with a date, or with the word that says of what: `Posted on Oct. 3`. */
export function beginsAsDate(text: string): boolean {
  return DATED_HEAD.test(text);
}

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
interface People {
  readonly authors: string[];
  agency: string | null;
  /** The desk or team that signs; also set where people are named. */
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

/** Takes names, credentials and agencies off the front of the text; `null` when it begins with anything else. */
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
function isSingleName(text: string): boolean {
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

/** What stands behind the names is a job and nothing else: `Staff Writer`. */
export function isJobTitle(text: string): boolean {
  return text !== '' && isRole(text) && !hasDate(text);
}

const OF_WHAT = /,| (?:of|at|for|covering) /;

/** A line that is a job and could be nothing else: `Staff writer`, `Editor, The Ledger`; not `Senior living`. */
export function isJobLine(text: string): boolean {
  const job = text.split(OF_WHAT, 1)[0] ?? '';
  return isJobTitle(text) && isRole(job.slice(job.lastIndexOf(' ') + 1));
}

/** Text behind the names may be this long; a longer rest is a sentence. */
const MAX_REST_WORDS = 18;
/** Marks between the names and what stands behind them. */
export const LEADING_MARK = /^[\s.,;:|·•┃｜/–—-]+/;
const SENTENCE_START =
  /^(?:(?:who|which|that|is|was|has|had|were|are|will|the|said|says|war|ist|hat|est|es|è|die|der|das|et al)\s)/i;

/** What stands behind the names is a date, a role, a place or a paper: not the rest of a sentence. */
function restIsPlausible(rest: string): boolean {
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
