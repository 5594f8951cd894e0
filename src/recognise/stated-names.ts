import { foldSpace } from '../text/characters.ts';
import { readBareName } from './bare-name.ts';
import { isBylineLead, isDesk, readByline, readExpectedByline } from './byline.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import { readLead } from './byline-lead.ts';
import { isRole } from './byline-people.ts';
import { tailStart } from './byline-tail.ts';
import { isCredentials, isName, stripCredentials } from './names.ts';
import { readTimestampLine } from './times/index.ts';
import { isTimeLabel } from './times/name-edge.ts';

/** Names that a page or a record gives for its author outside running text. */

const JOINT =
  /[,;&|/،、；]|\s(?:and|und|et|y|e|en|og|och|ja|és|și|oraz|dan|ve|и|і|та|with|mit|avec)\s|\sو\s?(?=\p{Script=Arabic})/iu;
const ADDRESS = /^\s*(?:https?:|\/|www\.|@)/i;
/** Fields that were never filled in, buttons, and what is no name by its characters. */
const NOT_NAME =
  /https?:|www\.|@|\d{3}|[<>{}[\]=_]|\.(?:com|org|net)\b|^(?:admin|administrator|name|author|authors|editor|guest|user|staff|unknown|null|undefined|anonymous|webmaster|team|default|home|share|follow|subscribe|contents?|updated|published|tags?|categor.*|view .*|read .*|more .*|all .*|about .*|see .*|meet .*|our .*|the latest.*|by|and|on|in)$/i;
/** Forms of firms and words for institutions. */
const ORGANISATION =
  /\b(?:inc|llc|ltd|plc|gmbh|corp|co|pc|pllc|llp|company|group|university|college|institute|school|association|foundation|society|museum|hospital|clinic|department|ministry|council|committee|media|news|magazine|press)\b\.?$|\buniversity of\b/i;
const LOOSE_MARKS = /(?<![.,:])[.,:]+$/;
const MAX_NAME = 60;
const MAX_WORDS = 6;
const IN_CONTEXT = { introduced: true } as const;

/** People and houses of one value; credentials, jobs, addresses and placeholders are left out. */
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

const JOINING = /^(?:[,|&•·]|,? ?(?:and|und|et|y|e|en|og|och|ja|és|și|oraz|dan|ve|и|і|та))$/i;
/** Leads to people who did something else; their names stand on the next line. */
const OTHER_WORK =
  /\b(?:reviewed|edited|editor|researched|research|checked|checker|verified|photos?|photography|photographs?|photographed|images?|illustrations?|illustrated|translated|updated|video|medical(?:ly)?|expert|approved|presented|sponsored|hosted|produced)(?:\s*by)?\s*:?$/i;

/** People of a byline whose parts stand on lines of their own. */
export function namesOnLines(text: string): string[] {
  const names: string[] = [];
  let led = false;
  let otherWork = false;
  for (const printed of text.split('\n')) {
    const line = foldSpace(printed).trim();
    if (line === '' || JOINING.test(line)) continue;
    if (otherWork) {
      otherWork = false;
      continue;
    }
    if (readTimestampLine(line)?.rest === '' || isTimeLabel(line)) {
      if (names.length > 0) break;
      continue;
    }
    if (OTHER_WORK.test(line) || isBylineLead(line)) {
      if (names.length > 0) break;
      otherWork = !isBylineLead(line);
      led = !otherWork;
      continue;
    }
    const found = (readSigned(line, led) ?? []).filter((name) => !names.includes(name));
    if (found.length === 0 && names.length > 0) break;
    names.push(...found);
    led &&= found.length > 0;
  }
  return names;
}

/** Who a line says wrote it: people, or the publisher if a byline word is followed by no name. */
function readSigned(line: string, led: boolean): readonly string[] | null {
  if (readLead(line) !== null) {
    const { authors = [], team = null } = readByline(line) ?? readExpectedByline(line) ?? {};
    return authors.length > 0 || team === null ? authors : [team];
  }
  const byline = led ? readByline(`Written by ${line}`) : null;
  return (byline ?? readByline(line) ?? readBareName(line))?.authors ?? null;
}

/** The shape of a person's whole name, which neither an account's is nor a firm's. */
export function isFullName(name: string): boolean {
  return isName(name, IN_CONTEXT) && !ORGANISATION.test(name) && !isRole(name);
}
