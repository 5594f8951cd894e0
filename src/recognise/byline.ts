import { remembered } from '../text/hash-table.ts';
import { findAgency, isAmbiguousAgency } from './agencies.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import {
  DESK_CUE,
  hasPicture,
  isBareDeskName,
  isDeskName,
  isRole,
  JOINING_WORDS,
  type Lead,
  NAMELESS_DESK,
  OTHER_WORK,
  readLead,
} from './byline-words.ts';
import { isSectionName } from './name-lines.ts';
import {
  beginsLikeName,
  hasGivenName,
  isCommonWord,
  isCredentials,
  isName,
  stripCredentials,
} from './names.ts';
import { holdsTime, isTimeLabel, startOfTime } from './times/name-edge.ts';

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

/** Words, other than times, that end a name: `in PLACE`, `for PAPER`, an address, the label of a button. */
const TAIL = new RegExp(
  '(?<![\\s,.])[\\s,.]+(?:medically|reviewed|fact[- ]checked|edited)(?![\\p{L}])' +
    '|\\s(?:at|in|aus|à|en|em|for|für|pour|para|per|voor|special to|via|from)\\s(?=(?:the )?\\p{Lu})' +
    '|\\s(?=[^\\s@]{1,40}@[^\\s@]{1,60}\\.\\p{L})' +
    '|\\s?(?=@\\w)' +
    '|\\s(?:view|share|follow|leave|print|listen)\\s(?=\\p{L})|\\sin$',
  'iu',
);
/** With a capital these words belong to a title: `Roe in Paris` has a tail, `Roe In Love` has none. */
const IN_TITLE = /^\s(?:At|In|Via|From|En|Para|Pour|For)\s/;
/** `Roe For Harrow.com`, `ROE FOR HARROW ONLINE`, `RoeIn Gardening`, `Roe HARROW TODAY`. */
const FOR_OUTLET =
  /\sFOR\s(?=THE |\p{Lu}{2})|\sFor\s(?=The |\p{Lu}\S*(?:\.\p{L}{2,}|online)\b)|(?<=\p{Ll})(?=In \p{Lu})|(?<=\p{Lu}\p{Ll}{1,20}) (?=\p{Lu}{2,8} \p{Lu}{2,8}(?: \p{Lu}{2,8})?$)/u;

/** Index of the tail, or the length of the text. */
export function tailStart(text: string): number {
  const match = TAIL.exec(text);
  const tail = match === null || IN_TITLE.test(match[0]) ? text.length : match.index;
  return Math.min(tail, startOfTime(text), FOR_OUTLET.exec(text)?.index ?? tail);
}

/**
 * Marks and words between names, roles, agencies and dates, with a bracketed role, place or account before them. A lone
 * Arabic `و` is part of the word after it, which must follow a whole name.
 */
const BRACKETED = '(\\s\\(\\p{L}[^()]{0,60}\\))';
const JOINT =
  '\\s?[|·•●⋅┃｜]\\s?|\\s[-–—/]+\\s|\\/(?=\\p{Lu})' +
  `|\\s?,\\s?(?:${JOINING_WORDS}|&)\\s|\\s?[,;،]\\s|\\s(?:${JOINING_WORDS}|&)\\s|(?<=\\p{L} \\p{L}{2,20})\\sو\\s?(?=\\p{Script=Arabic}{2,20} \\p{L})`;
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

function nameIn(part: string, introduced: boolean): Named | null {
  for (const end of part.matchAll(END_OF_NAME)) {
    const after = part.slice(end.index + end[0].length);
    if (!isBehindName(after, end[0] === '')) continue;
    const name = stripCredentials(part.slice(0, end.index));
    if (isName(name, { introduced })) return { name, after };
  }
  const whole = stripCredentials(part);
  return isName(whole, { introduced }) ? { name: whole, after: '' } : null;
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

interface Context {
  /** The text follows a byline word, so names in capitals, unusual names and desks count. */
  readonly introduced: boolean;
  /** One capitalised word may be a name: `Written by Ann`. */
  readonly single: boolean;
  /** The place of the line shows that it is a byline, so a place or paper may follow the names. */
  readonly placed?: boolean;
}

/** After a byline word. */
const INTRODUCED: Context = { introduced: true, single: true };
/** Without a byline word: only certain names. */
const BARE: Context = { introduced: false, single: false };

/** Marks that end a name without belonging to it. */
export const TRAILING_MARK = /(?<![\s.,:;/|·•–—-])[\s.,:;/|·•–—-]+$/;
/** Marks between the names and the text after them. */
export const LEADING_MARK = /^[\s.,;:|·•┃｜/–—-]+/;

/** Reads names, credentials and agencies from the beginning of the text; `null` when it begins with anything else. */
function readPeople(text: string, context: Context): People | null {
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
      const length = readPart(part, joint, context, people);
      if (length === null) break;
      if (length > 0) people.end = at + length + (length === part.length ? bracket.length : 0);
    }
    if (separator === null) break;
    at = end + separator[0].length;
    joint = jointOf(separator[2] ?? '');
  }
  return people.end > 0 ? people : null;
}

/** Adds one part to the people; returns the length of the name in it (0 for a job), `null` when it is neither. */
function readPart(
  part: string,
  joint: Joint,
  { introduced, single, placed }: Context,
  people: People,
): number | null {
  const isFirst = people.end === 0;
  if (!isFirst && isCredentials(part)) return part.length;
  const agency = findAgency(part);
  if (agency !== null) {
    people.agency ??= agency;
    return part.length;
  }
  // `Ann Roe, Chief Officer, Wind River`: after a job, a firm follows a comma and the next author follows `and`.
  const isOutlet = joint === 'comma' && people.authors.some(hasSmallLetters) && !hasSmallLetters(part);
  const isAfterMark = joint === 'mark' && placed === true && hasGivenName(part);
  if (joint === 'and' || isAfterMark || (joint === 'comma' && !people.role && !isOutlet)) {
    const named = isJobOfTwoWords(part) ? null : nameIn(part, introduced);
    if (named !== null && (isFirst || named.after !== '' || !isRole(part))) {
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
  if (isOutlet || !(introduced ? isDeskName(part) : isBareDeskName(part))) return null;
  people.team ??= teamOf(part);
  return part.length;
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

const MONTH =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|tember|ober|ember)?$/;
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const SINGLE_NAME = /^\p{Lu}[\p{L}\p{M}'’_-]{1,20}$/u;

/** True for one capitalised word that is no month, no abbreviation and no everyday word. */
function isSingleName(text: string): boolean {
  if (!SINGLE_NAME.test(text) || MONTH.test(text) || ABBREVIATION.test(text) || NAMELESS_DESK.test(text))
    return false;
  return !isCommonWord(text) && !isTimeLabel(text);
}

/** Longer text after the names is a sentence. */
const MAX_REST_WORDS = 18;
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

const OUTLET =
  /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:News|Newsroom|Radio|Herald|Times|Post|Press|Tribune|Gazette|Journal)$|^\p{Lu}{2,8}(?: \p{Lu}{2,8}){1,2}$/u;

/** `Marta Quijano. Benalúa`. */
const BEFORE_PLACE = /(?<=\p{Ll}{3})\.\s(?=\p{Lu})/u;

/** Reads the people at `start` and the text after them; `null` when there are no names. */
export function parse(text: string, start: number, context: Context): (Byline & Pick<People, 'role'>) | null {
  const remainder = text.slice(start);
  const place =
    context.placed === true ? (BEFORE_PLACE.exec(remainder)?.index ?? remainder.length) : remainder.length;
  const cut = Math.min(tailStart(remainder), place);
  const people = readPeople(remainder.slice(0, cut), context);
  if (people === null || (context.placed === true && hasPicture(remainder.slice(people.end)))) return null;
  const unread = remainder.slice(people.end, cut);
  // Lower-case words right after a name belong to a sentence: `By Ann Roe standards, this is good.`
  if ((!people.role && /^\s?[\p{L}([«»]/u.test(unread)) || /^\s?\(\s?\d/.test(unread)) return null;
  const rest = remainder.slice(people.end).replace(LEADING_MARK, '').trim();
  if (!restIsPlausible(rest)) return null;
  if (!context.introduced && context.placed !== true && rest !== '' && !people.role)
    if (!rest.startsWith('@') && !holdsTime(rest) && !isRole(rest) && !OUTLET.test(rest)) return null;
  const { authors, agency, team, role } = people;
  return { byline: text.slice(0, start + people.end).trim(), authors, agency, team, rest, role };
}

const MAX_LENGTH = 240;
const MAX_BARE_LENGTH = 130;

/**
 * Reads a byline; `null` unless the whole line is one. People who reviewed or edited the text are
 * not authors: such a line is a byline with empty `authors`, and so is a desk's (`Web Desk`).
 */
export function readByline(text: string): Byline | null {
  return text.length < 4 || text.length > MAX_LENGTH ? null : readKnownByline(text);
}

/**
 * Reads a byline where one is expected, below the headline: any name may be an account or a publisher (`by
 * kestrelboats`).
 */
export function readExpectedByline(text: string): Byline | null {
  const lead = text.length < 4 || text.length > MAX_LENGTH ? null : readLead(text);
  return lead && readLed(text, lead, true);
}

/** Several rules and fields ask about the same line. */
const readKnownByline = remembered((text: string): Byline | null => {
  const eastAsian = readEastAsianByline(text);
  if (eastAsian !== null) return eastAsian;
  const lead = readLead(text);
  if (lead !== null) return readLed(text, lead, false);
  const dated = readDatedByline(text);
  if (dated !== null) return dated;
  if (text === '(red)' || text === '(red.)') return { ...NOBODY, byline: text };
  if (text.length > MAX_BARE_LENGTH || !DESK_CUE.test(text)) return null;
  const desk = parse(text, 0, BARE);
  return desk?.authors.length === 0 && desk.agency === null ? desk : null;
});

const NOBODY: Byline = { byline: '', authors: [], agency: null, team: null, rest: '' };

const DATED_HEAD =
  /^(?:\d|(?:last |first )?(?:posted|published|updated|modified|on|created|added|am|le|el|il|op|veröffentlicht|publié|publicado|pubblicato)\b|\p{Lu}\p{L}{2,8}[.,]? ?\d)/iu;
const BY_AFTER_DATE = /(?:\s|(?<=\d))(?:by|By|BY|von|par|por|di|door):?\s(?=\S)/;
const MAX_DATE_LENGTH = 90;
/** Any word can be an account name, so a date with its year is required. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** `Posted on Oct. 3, 2024 by Ann Roe`: the date first. */
function readDatedByline(text: string): Byline | null {
  const by = DATED_HEAD.test(text) ? BY_AFTER_DATE.exec(text.slice(0, MAX_DATE_LENGTH)) : null;
  const dated = by === null ? '' : text.slice(0, by.index);
  if (by === null || !holdsTime(dated) || OTHER_WORK.test(dated)) return null;
  const signed = text.slice(by.index).trimStart();
  const lead = readLead(signed);
  const found = lead && readLed(signed, lead, YEAR.test(dated));
  if (found === null) return null;
  const head = dated.replace(TRAILING_MARK, '');
  return { ...found, rest: found.rest === '' ? head : `${head} · ${found.rest}` };
}

/** The names after a byline word; `isDated` when the line has a date with its year elsewhere. */
function readLed(text: string, lead: Lead, isDated: boolean): Byline | null {
  const found = parse(text, lead.end, INTRODUCED);
  if (lead.kind === 'reviewer') {
    if (found === null) return null;
    // `Medically reviewed by Ann Lee — By Jane Roe`
    const writer = /^(?:written )?by\s/i.test(found.rest) ? readByline(found.rest) : null;
    if (writer === null) return { ...NOBODY, byline: found.byline, rest: found.rest };
    return { ...writer, byline: text.slice(0, text.indexOf(writer.byline)) + writer.byline };
  }
  const isCertain = lead.kind === 'explicit' || lead.colon || isDated;
  if (found === null) return readUnknown(text, lead, isCertain, isDated);
  const areSingle = found.authors.length > 0 && found.authors.every((author) => !author.includes(' '));
  return areSingle && !isCertain && !holdsTime(found.rest) && CASED.test(found.byline) ? null : found;
}

const CASED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** A byline word without the name of a person or desk: an account or the publisher of the page. */
function readUnknown(text: string, lead: Lead, isCertain: boolean, isDated: boolean): Byline | null {
  const remainder = text.slice(lead.end);
  const publisher = readPublisher(remainder.slice(0, tailStart(remainder)), isDated);
  if (publisher === null) return null;
  const isAccount = /^\p{Ll}/u.test(publisher);
  const after = remainder.slice(publisher.length);
  if (!isDated && (isAccount || !isCertain) && (!holdsTime(after) || (isAccount && !YEAR.test(after))))
    return null;
  const rest = after.replace(LEADING_MARK, '').trim();
  return { ...NOBODY, byline: text.slice(0, lead.end) + publisher, team: publisher, rest };
}

const MAX_PUBLISHER_LENGTH = 40;
const MAX_HOUSE_WORDS = 4;
const PUBLISHER_END = /\s?[|·•⋅┃｜–—]\s?|\s-\s|\s\(|,\s/;
const CAPITALISED = /^[\p{Lu}\d][\p{L}\p{M}\p{N}.&'’-]*$/u;
const ACCOUNT = /^\p{Ll}[\p{L}\p{N}_.-]{2,23}$/u;
const SMALL_WORD = /^(?:of|the|and|&|for|de|la|du|on)$/;

/**
 * The publisher or account at the beginning of a byline without its lead: `Harrow Online`, `kestrelboats`;
 * `null` for common words (`By Category`, `By using this site`).
 */
export function readPublisher(text: string, isDated: boolean): string | null {
  const publisher = text.split(PUBLISHER_END, 1)[0]?.replace(/,$/, '').trim() ?? '';
  if (publisher.length < 2 || publisher.length > MAX_PUBLISHER_LENGTH || /[:!?)]$/.test(publisher))
    return null;
  const words = publisher.split(' ');
  const [first = ''] = words;
  if (words.length === 1) {
    const isSigned = ACCOUNT.test(first) || isSingleName(first) || (isDated && /^\p{Lu}{2,6}$/u.test(first));
    return isSigned ? publisher : null;
  }
  if (words.length > MAX_HOUSE_WORDS || !CAPITALISED.test(first)) return null;
  if (!words.every((word) => CAPITALISED.test(word) || SMALL_WORD.test(word))) return null;
  // At least one word must not be a common menu word: `Harrow Online`, not `Best Deals`.
  return words.some((word) => !isCommonWord(word) && !SMALL_WORD.test(word)) ? publisher : null;
}

const BARE_START = /^[\p{Lu}\p{Lo}\d([]/u;
/** `Ann Roe1 ; Max Poe^2`: scientific papers number the institutes of their authors. */
const FOOTNOTE = /(?<=\p{Ll})\^?\d{1,2}(?= ?[,;]|$)/gu;
const FOOTNOTED = /\p{Ll}\^?\d{1,2} ?[,;]/u;
const IN_BRACKETS = /^[([]\s?([^()[\]]{3,60}?)\s?[)\]]$/;

/**
 * Reads a line that is only a person's name, or an agency's, perhaps with a role or a date. Weaker than `readByline`:
 * such a line counts only next to a headline or a time.
 */
export function readBareName(printed: string): Byline | null {
  return printed.length > 3 * MAX_BARE_LENGTH ? null : readKnownName(printed);
}

const readKnownName = remembered((printed: string): Byline | null => {
  const plain = FOOTNOTED.test(printed) ? printed.replace(FOOTNOTE, '') : printed;
  const text = IN_BRACKETS.exec(plain)?.[1] ?? plain;
  if (text.length < 2 || text.length > MAX_BARE_LENGTH || !BARE_START.test(text) || /[?!]$/.test(text))
    return null;
  const lead = readLead(text);
  if (lead !== null && lead.kind !== 'reviewer') {
    const single = parse(text, lead.end, INTRODUCED);
    return single !== null && single.rest === '' ? single : null;
  }
  if (beginsLikeName(text) || findAgency(text) !== null || isBareDeskName(text)) {
    const found = parse(text, 0, BARE);
    if (found !== null) return found;
  }
  // `JANE ROE, Staff Writer`: capitals need a role, an agency or a date to be a name.
  const found = /^\p{Lu}{2}/u.test(text) ? parse(text, 0, { introduced: true, single: false }) : null;
  if (found === null || found.authors.length === 0) return null;
  const isDated = holdsTime(found.rest) && found.authors.every(hasGivenName);
  return found.role || found.agency !== null || isDated ? found : null;
});
