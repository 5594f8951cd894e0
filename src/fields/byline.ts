import { findAgency } from './agencies.ts';
import { readEastAsianByline } from './byline-east-asian.ts';
import { readHouse } from './byline-house.ts';
import { type Lead, readLead } from './byline-lead.ts';
import {
  isRole,
  type People,
  type PeopleOptions,
  readPeople,
  TRAILING_MARK,
  teamOf,
} from './byline-people.ts';
import { LEADING_MARK, restIsPlausible } from './byline-rest.ts';
import { hasDate, tailStart } from './byline-tail.ts';
import { isBareDeskName, isDeskName } from './byline-words.ts';
import { beginsLikeName, hasGivenName, isCommonWord, looksLikePersonName, stripCredentials } from './names.ts';

export { isBylineLead } from './byline-lead.ts';

/** Behind a byline word: names in capitals, single names, desks. */
const INTRODUCED: PeopleOptions = { introduced: true, single: true };
const INTRODUCED_FULL: PeopleOptions = { introduced: true, single: false };
/** Without one: only what can be nothing else. */
const BARE: PeopleOptions = { introduced: false, single: false };

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

const MAX_LENGTH = 240;
const MAX_BARE_LENGTH = 130;

const HANDLE = /^[\p{L}\p{N}_.-]{2,24}$/u;
const OUTLET =
  /^(?:The )?(?:\p{Lu}\p{L}+ ){0,3}(?:News|Newsroom|Radio|Herald|Times|Post|Press|Tribune|Gazette|Journal)$/u;
function parse(text: string, start: number, options: PeopleOptions): (Byline & People) | null {
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
    !people.role &&
    !hasDate(rest) &&
    !isRole(rest) &&
    !OUTLET.test(rest)
  )
    return null;
  return { ...people, byline: text.slice(0, start + people.end).trim(), rest };
}

function toByline({ byline, authors, agency, team, rest }: Byline): Byline {
  return { byline, authors, agency, team, rest };
}

/** The last letters of `DESK_ENDS`, so that most lines are refused by one look. */
const DESK_LAST_LETTERS = 'kumfdrsei';
const DESK_ENDS = /(?:esk|reau|eam|taff|oard|riters?|eporters?|ondents?|ervice|eports|erkezi)$/;
const SHIFT_BYLINE = /\) and .{3,40} \(earlier\)$/;
const WRITER_BEHIND_REVIEWER = /^(?:written )?by\s/i;

const BY_BEHIND_DATE = /\s(?:by|By|BY|von|par|por|di|door):?\s(?=\S)/;
const MAX_DATE_LENGTH = 90;
const DATED_HEAD =
  /^(?:\d|(?:last |first )?(?:posted|published|updated|modified|on|created|added|am|le|el|il|op|veröffentlicht|publié|publicado|pubblicato)\b|\p{Lu}\p{L}{2,8}[.,]? ?\d)/iu;

function endsAsDesk(text: string): boolean {
  return DESK_LAST_LETTERS.includes(text.charAt(text.length - 1)) && DESK_ENDS.test(text);
}

function hasDigit(text: string, to: number): boolean {
  const end = Math.min(text.length, to);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

const OTHER_WORK = /(?:reviewed|checked|edited|photos?|illustrated|translated|verified)$/i;

/** `Posted on Oct. 3, 2024 by Ann Roe`: the date first. */
function readDatedByline(text: string): Byline | null {
  if (!hasDigit(text, 40)) return null;
  const by = BY_BEHIND_DATE.exec(text.slice(0, MAX_DATE_LENGTH));
  const dated = by === null ? '' : text.slice(0, by.index);
  if (by === null || !DATED_HEAD.test(dated) || !hasDate(dated) || OTHER_WORK.test(dated)) return null;
  const signed = text.slice(by.index + 1);
  const lead = readLead(signed);
  const found = lead === null ? null : readLed(signed, lead, YEAR.test(dated));
  if (found === null) return null;
  const head = text.slice(0, by.index).replace(TRAILING_MARK, '');
  const rest = found.rest === '' ? head : `${head} · ${found.rest}`;
  return { ...found, rest };
}

/** Forum and blog handles: `Posted by roe77 on Friday …`. */
function readHandle(text: string, start: number): Byline | null {
  const handle = text.slice(start).split(' ', 1)[0] ?? '';
  const rest = text.slice(start + handle.length).trim();
  if (!HANDLE.test(handle) || isCommonWord(handle) || !/^(?:on|at|am|le)\s/.test(rest) || !hasDate(rest))
    return null;
  const byline = text.slice(0, start + handle.length).trim();
  return { byline, authors: [handle], agency: null, team: null, rest };
}

const PART_MARK = /\s?[|·•⋅┃｜]\s?|\s[–—]\s/;
const MAX_PARTS = 7;
const MAX_PARTED_LENGTH = 180;
/** What stands beside a byline on its line: a date, a count, a section, a short notice. */
const MAX_PART_WORDS = 8;

/** `12 · by Ann Roe · Updated on May 4, 2024`: one of the parts that marks set off is a byline. */
function readPartedByline(text: string): Byline | null {
  if (text.length > MAX_PARTED_LENGTH || !BY_WORD.test(text) || !PART_MARK.test(text)) return null;
  const parts = text.split(PART_MARK, MAX_PARTS + 1);
  if (parts.length > MAX_PARTS) return null;
  for (const part of parts) {
    if (!BY_WORD.test(part)) continue;
    const others = parts.filter((other) => other !== part && other !== '');
    if (!others.every((other) => /\d/.test(other) || other.split(' ').length <= MAX_PART_WORDS)) return null;
    const lead = readLead(part);
    const found =
      lead === null
        ? readDatedByline(part)
        : readLed(
            part,
            lead,
            others.some((other) => YEAR.test(other)),
          );
    if (found === null || (found.authors.length === 0 && found.team === null)) continue;
    return { ...found, rest: [found.rest, ...others].filter((other) => other !== '').join(' · ') };
  }
  return null;
}

const BY_WORD = /(?:^|\s)(?:by|von|par|por|di|da|door|author)\b/i;

/** An account's name is any word: only a whole date shows that it is one. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** Neither a person's name nor a desk's behind a byline word: an account, or the house that publishes the page. */
function readUnknown(text: string, lead: Lead, dated: boolean): Byline | null {
  const handle = lead.kind === 'explicit' ? readHandle(text, lead.end) : null;
  if (handle !== null) return handle;
  const remainder = text.slice(lead.end);
  const cut = tailStart(remainder);
  const house = readHouse(remainder.slice(0, cut), dated);
  if (house === null) return null;
  const account = /^\p{Ll}/u.test(house);
  if (!dated && (account || (lead.kind === 'weak' && !lead.colon))) {
    const date = remainder.slice(house.length);
    if (!hasDate(date) || (account && !YEAR.test(date))) return null;
  }
  const behind = remainder.slice(house.length).replace(LEADING_MARK, '').trim();
  return { byline: text.slice(0, lead.end) + house, authors: [], agency: null, team: house, rest: behind };
}

/**
 * Reads a line that says who wrote the piece; `null` unless the whole line does. People who reviewed or edited it are
 * no authors: such a line is a byline with nobody in `authors`, and so is a desk's (`Web Desk`).
 */
export function readByline(text: string): Byline | null {
  if (text.length > MAX_LENGTH || !COMMENTS_ON.test(text)) return readWholeByline(text);
  return readWholeByline(text.replace(COMMENTS_ON, ''));
}

/** `by Ann Roe - 5 Comments on Forty volunteers …`: the post's title is printed again. */
const COMMENTS_ON = / [-–—|·] (?:\d{1,5} |no |leave a )comments? on .*$/i;

function readWholeByline(text: string): Byline | null {
  const length = text.length;
  if (length < 4 || length > MAX_LENGTH) return null;
  const eastAsian = readEastAsianByline(text);
  if (eastAsian !== null) return eastAsian;
  const lead = readLead(text);
  if (lead === null) {
    const dated = readDatedByline(text) ?? readPartedByline(text);
    if (dated !== null) return dated;
    if (text.endsWith('(earlier)') && SHIFT_BYLINE.test(text)) {
      const shifts = parse(text, 0, INTRODUCED_FULL);
      return shifts === null ? null : toByline(shifts);
    }
    if (length < MAX_BARE_LENGTH && (text.includes(' Desk ') || text.includes(' Bureau '))) {
      const withRest = parse(text, 0, BARE);
      if (withRest !== null && withRest.authors.length === 0) return toByline(withRest);
    }
    const desk = length < 60 && endsAsDesk(text) && isBareDeskName(text);
    return desk || text === '(red)' || text === '(red.)'
      ? { byline: text, authors: [], agency: null, team: teamOf(text), rest: '' }
      : null;
  }
  return readLed(text, lead, false);
}

/** Reads a byline where one is expected, below the headline: any name may be an account's or a house's (`by kestrelboats`). */
export function readExpectedByline(text: string): Byline | null {
  const lead = text.length < 4 || text.length > MAX_LENGTH ? null : readLead(text);
  return lead === null ? null : readLed(text, lead, true);
}

/** The names behind a byline word; `dated` when a whole date stands elsewhere on the line. */
function readLed(text: string, lead: Lead, dated: boolean): Byline | null {
  const explicit = lead.kind !== 'weak' || lead.colon;
  const found = parse(text, lead.end, INTRODUCED);
  if (found === null) return lead.kind === 'reviewer' ? null : readUnknown(text, lead, dated);
  if (lead.kind === 'reviewer' && WRITER_BEHIND_REVIEWER.test(found.rest)) {
    const writer = readByline(found.rest);
    if (writer !== null)
      return { ...writer, byline: text.slice(0, text.indexOf(writer.byline)) + writer.byline };
  }
  if (lead.kind === 'reviewer') return { ...toByline(found), authors: [], agency: null, team: null };
  const bareSingle = found.authors.length > 0 && found.authors.every((author) => !author.includes(' '));
  if (
    bareSingle &&
    !explicit &&
    !dated &&
    !hasDate(found.rest) &&
    /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(found.byline)
  ) {
    return null;
  }
  return toByline(found);
}

/** A desk or a team that a byline word may lead: `Kestrel Team`, `Harrow Staff`. */
export function isDesk(text: string): boolean {
  return text.length <= MAX_AGENCY_LENGTH && isDeskName(text) && teamOf(text) !== null;
}

const WEAK_LEAD = /^(?:by|von|par|por|di|da|door)\b/i;
const MAX_AGENCY_LENGTH = 40;

function isAgencyOrDesk(text: string): boolean {
  if (text.length > MAX_AGENCY_LENGTH) return false;
  return findAgency(text) !== null || (endsAsDesk(text) && isBareDeskName(text));
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
  if (length < 2 || length > MAX_BARE_LENGTH || !BARE_START.test(text) || /[?!]$/.test(text)) return null;
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

const BEHIND_DATED_NAME = / (?:in|on behalf of|for|at|from) [\s\S]*/;

/** `Oct. 3, 2024 · 5 min · Ann Roe`, `Oct. 3, 2024 · Ann Roe in Gardening`. */
function readDatedName(text: string): Byline | null {
  const mark = Math.max(text.lastIndexOf('·'), text.lastIndexOf('•'), text.lastIndexOf('|'));
  if (mark < 6 || !DATED_HEAD.test(text) || !hasDate(text.slice(0, mark))) return null;
  const name = text
    .slice(mark + 1)
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
