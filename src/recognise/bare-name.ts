import { findAgency } from './agencies.ts';
import { readLead } from './byline-lead.ts';
import {
  BARE,
  type Byline,
  INTRODUCED,
  INTRODUCED_FULL,
  LEADING_MARK,
  parse,
  toByline,
} from './byline-parse.ts';
import { beginsAsDate, hasDate } from './byline-tail.ts';
import { isBareDeskName } from './byline-words.ts';
import { beginsLikeName, hasGivenName, looksLikePersonName, stripCredentials } from './names.ts';

const WEAK_LEAD = /^(?:by|von|par|por|di|da|door)\b/i;
const MAX_AGENCY_LENGTH = 40;
const MAX_LENGTH = 130;

function isAgencyOrDesk(text: string): boolean {
  if (text.length > MAX_AGENCY_LENGTH) return false;
  return findAgency(text) !== null || isBareDeskName(text);
}

const BARE_START = /^[\p{Lu}\p{Lo}\d([]/u;
/** `Ann Roe1 ; Max Poe^2`: papers number the institutes of their authors. */
const FOOTNOTE = /(?<=\p{Ll})\^?\d{1,2}(?= ?[,;]|$)/gu;
const FOOTNOTED = /\p{Ll}\^?\d{1,2} ?[,;]/u;
const BRACKETED = /^[([]\s?([^()[\]]{3,60}?)\s?[)\]]$/;

/**
 * Reads a line that is only a person's name, or an agency's, perhaps with a role or a date. Weaker than `readByline`:
 * such a line counts only next to a headline or a time.
 */
export function readBareName(printed: string): Byline | null {
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
  return found === null ? (readCapitals(text) ?? readBesideOutlet(text)) : toByline(found);
}

const NAME_MARKS = ['·', '•', '|', ' / ', ' - ', ' – ', ', '];
const BEHIND_DATED_NAME = / (?:in|on behalf of|for|at|from) [\s\S]*/;

/** `Oct. 3, 2024 · 5 min · Ann Roe`, `3. Oktober 2024, 20:08 Uhr / Jan Kowal`, `Oct. 3, 2024 · Ann Roe in Gardening`. */
function readDatedName(text: string): Byline | null {
  const mark = Math.max(...NAME_MARKS.map((each) => text.lastIndexOf(each)));
  if (mark < 6 || !beginsAsDate(text) || !hasDate(text.slice(0, mark))) return null;
  const name = text
    .slice(mark + 1)
    .replace(LEADING_MARK, '')
    .replace(BEHIND_DATED_NAME, '')
    .trim();
  if (!looksLikePersonName(name)) return null;
  const rest = text.slice(0, mark).trim();
  return { byline: name, authors: [stripCredentials(name)], agency: null, team: null, rest };
}

const BESIDE_OUTLET = /^(\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*) (?:\p{Lu}{2,8} ?){1,3}$/u;

/** `Ann Roe HARROW TODAY`: the paper in capitals. */
function readBesideOutlet(text: string): Byline | null {
  const name = BESIDE_OUTLET.exec(text)?.[1] ?? '';
  if (!hasGivenName(name) || !looksLikePersonName(name)) return null;
  return { byline: name, authors: [name], agency: null, team: null, rest: text.slice(name.length + 1) };
}

/** `JANE ROE, Staff Writer`: capitals need a role, an agency or a date to be a name. */
function readCapitals(text: string): Byline | null {
  if (!/^\p{Lu}{2}/u.test(text)) return null;
  const found = parse(text, 0, INTRODUCED_FULL);
  if (found === null || found.authors.length === 0) return null;
  return found.role || found.agency !== null || hasDate(found.rest) ? toByline(found) : null;
}
