import { foldSpace } from '../text/characters.ts';
import { tailStart } from './byline.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import { isDesk } from './byline-people.ts';
import { AND_IN_WORD, isRole, JOINING_WORDS, readLead } from './byline-words.ts';
import { isCredentials, isName, stripCredentials } from './names.ts';
import { isTimeLabel } from './times/name-edge.ts';

/** Author names that a page or a record states outside its text. */

const JOINT = new RegExp(`[,;&|/،、；]|\\s(?:${JOINING_WORDS}|AND)\\s|${AND_IN_WORD}`, 'u');
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

/** People and publishers in one value; credentials, jobs, addresses and placeholders are left out. */
export function statedNames(value: string): string[] {
  const text = foldSpace(value);
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
  const head = part.slice(0, cut);
  // `Department for Transport`, but `Ann Roe for The Herald`.
  const isWhole = cut === 0 || ORGANISATION.test(head);
  const name = stripCredentials((isWhole ? part : head).replace(LOOSE_MARKS, '').trim());
  if (name.length < 2 || name.length > MAX_NAME || name.split(' ').length > MAX_WORDS) return null;
  if (NOT_NAME.test(name) || isCredentials(name) || isTimeLabel(name)) return null;
  return isRole(name) && !isDesk(name) && !isName(name) ? null : name;
}

/** Whether the name has the form of a person's full name, not of an account or a firm. */
export function isFullName(name: string): boolean {
  return isName(name) && !ORGANISATION.test(name) && !isRole(name);
}
