import { foldSpace } from '../text/characters.ts';
import { remembered } from '../text/hash-table.ts';
import { findAgency } from './agencies.ts';
import { isDesk, readEastAsianByline } from './byline.ts';
import {
  BARE,
  type Byline,
  beginsAsDate,
  INTRODUCED,
  INTRODUCED_FULL,
  isRole,
  LEADING_MARK,
  parse,
  tailStart,
  toByline,
} from './byline-people.ts';
import { isBareDeskName, JOINING_WORDS, readLead } from './byline-words.ts';
import {
  beginsLikeName,
  hasGivenName,
  isCredentials,
  isName,
  looksLikePersonName,
  stripCredentials,
} from './names.ts';
import { holdsTime, isTimeLabel } from './times/name-edge.ts';

const WEAK_LEAD = /^(?:by|von|par|por|di|da|door)\b/i;
const MAX_AGENCY_LENGTH = 40;
const MAX_LENGTH = 130;

function isAgencyOrDesk(text: string): boolean {
  if (text.length > MAX_AGENCY_LENGTH) return false;
  return findAgency(text) !== null || isBareDeskName(text);
}

const BARE_START = /^[\p{Lu}\p{Lo}\d([]/u;
/** `Ann Roe1 ; Max Poe^2`: scientific papers number the institutes of their authors. */
const FOOTNOTE = /(?<=\p{Ll})\^?\d{1,2}(?= ?[,;]|$)/gu;
const FOOTNOTED = /\p{Ll}\^?\d{1,2} ?[,;]/u;
const BRACKETED = /^[([]\s?([^()[\]]{3,60}?)\s?[)\]]$/;

/**
 * Reads a line that is only a person's name, or an agency's, perhaps with a role or a date. Weaker than `readByline`:
 * such a line counts only next to a headline or a time.
 */
export function readBareName(printed: string): Byline | null {
  return printed.length > 3 * MAX_LENGTH ? null : readKnownName(printed);
}

const readKnownName = remembered((printed): Byline | null => {
  const text = FOOTNOTED.test(printed) ? printed.replace(FOOTNOTE, '') : printed;
  const length = text.length;
  if (length < 2 || length > MAX_LENGTH || !BARE_START.test(text) || /[?!]$/.test(text)) return null;
  const inner = BRACKETED.exec(text)?.[1];
  const lead = WEAK_LEAD.test(text) ? readLead(text) : null;
  if (lead !== null) {
    const single = lead.kind === 'weak' ? parse(text, lead.end, INTRODUCED) : null;
    return single !== null && single.rest === '' ? toByline(single) : null;
  }
  const dated = readDatedName(text);
  if (dated !== null) return dated;
  if (!beginsLikeName(inner ?? text) && !isAgencyOrDesk(inner ?? text)) return null;
  const found = parse(inner ?? text, 0, BARE);
  return found === null ? (readCapitals(text) ?? readNameAndOutlet(text)) : toByline(found);
});

const NAME_MARKS = ['·', '•', '|', ' / ', ' - ', ' – ', ', '];
const AFTER_DATED_NAME = / (?:in|on behalf of|for|at|from) [\s\S]*/;

/**
 * `Oct. 3, 2024 · 5 min · Ann Roe`, `3. Oktober 2024, 20:08 Uhr / Jan Kowal`, `Oct. 3, 2024 · Ann Roe in Gardening`.
 */
function readDatedName(text: string): Byline | null {
  const mark = Math.max(...NAME_MARKS.map((each) => text.lastIndexOf(each)));
  if (mark < 6 || !beginsAsDate(text) || !holdsTime(text.slice(0, mark))) return null;
  const name = text
    .slice(mark + 1)
    .replace(LEADING_MARK, '')
    .replace(AFTER_DATED_NAME, '')
    .trim();
  if (!looksLikePersonName(name)) return null;
  const rest = text.slice(0, mark).trim();
  return { byline: name, authors: [stripCredentials(name)], agency: null, team: null, rest };
}

const NAME_AND_OUTLET = /^(\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*) (?:\p{Lu}{2,8} ?){1,3}$/u;

/** `Ann Roe HARROW TODAY`: the paper in capitals. */
function readNameAndOutlet(text: string): Byline | null {
  const name = NAME_AND_OUTLET.exec(text)?.[1] ?? '';
  if (!hasGivenName(name) || !looksLikePersonName(name)) return null;
  return { byline: name, authors: [name], agency: null, team: null, rest: text.slice(name.length + 1) };
}

/** `JANE ROE, Staff Writer`: capitals need a role, an agency or a date to be a name. */
function readCapitals(text: string): Byline | null {
  if (!/^\p{Lu}{2}/u.test(text)) return null;
  const found = parse(text, 0, INTRODUCED_FULL);
  if (found === null || found.authors.length === 0) return null;
  return found.role || found.agency !== null || holdsTime(found.rest) ? toByline(found) : null;
}

/** Author names that a page or a record states outside its text. */

const JOINT = new RegExp(`[,;&|/،、；]|\\s(?:${JOINING_WORDS}|AND)\\s|\\sو\\s?(?=\\p{Script=Arabic})`, 'u');
const ADDRESS = /^\s*(?:https?:|\/|www\.|@)/i;
/** Placeholders, buttons, and values with characters that names do not have. */
const NOT_NAME =
  /https?:|www\.|@|\d{3}|[<>{}[\]=_]|\.(?:com|org|net)\b|^(?:admin|administrator|name|author|authors|editor|guest|user|staff|unknown|null|undefined|anonymous|webmaster|team|default|home|share|follow|subscribe|contents?|updated|published|tags?|categor.*|view .*|read .*|more .*|all .*|about .*|see .*|meet .*|our .*|the latest.*|by|and|on|in)$/i;
/** Forms of firms and words for institutions. */
const ORGANISATION =
  /\b(?:inc|llc|ltd|plc|gmbh|corp|co|pc|pllc|llp|company|group|university|college|institute|school|association|foundation|society|museum|hospital|clinic|department|ministry|council|committee|media|news|magazine|press)\b\.?$|\buniversity of\b/i;
const LOOSE_MARKS = /(?<![.,:])[.,:]+$/;
const MAX_NAME = 60;
const MAX_WORDS = 6;
const IN_CONTEXT = { introduced: true } as const;

/** People and publishers in one value; credentials, jobs, addresses and placeholders are left out. */
export function statedNames(value: string): string[] {
  const text = foldSpace(value).trim();
  if (ADDRESS.test(text)) return [];
  const eastAsian = readEastAsianByline(text);
  if (eastAsian !== null) return [...eastAsian.authors];
  const lead = readLead(text);
  if (lead?.kind === 'reviewer') return [];
  const names: string[] = [];
  for (const part of text.slice(lead?.end ?? 0).split(JOINT)) {
    const name = nameOf(part.trim());
    if (name === null || (names.length > 0 && isRole(name))) continue;
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

function nameOf(part: string): string | null {
  const cut = tailStart(part);
  const name = stripCredentials((cut > 0 ? part.slice(0, cut) : part).replace(LOOSE_MARKS, '').trim());
  if (name.length < 2 || name.length > MAX_NAME || name.split(' ').length > MAX_WORDS) return null;
  if (NOT_NAME.test(name) || isCredentials(name) || isTimeLabel(name)) return null;
  return isRole(name) && !isDesk(name) && !isName(name, IN_CONTEXT) ? null : name;
}

/** Whether the name has the form of a person's full name, not of an account or a firm. */
export function isFullName(name: string): boolean {
  return isName(name, IN_CONTEXT) && !ORGANISATION.test(name) && !isRole(name);
}
