import { readEastAsianByline } from './byline-east-asian.ts';
import { type Lead, readLead } from './byline-lead.ts';
import {
  BARE,
  type Byline,
  INTRODUCED,
  INTRODUCED_FULL,
  LEADING_MARK,
  parse,
  readHouse,
  toByline,
} from './byline-parse.ts';
import { TRAILING_MARK, teamOf } from './byline-people.ts';
import { beginsAsDate, hasDate, tailStart } from './byline-tail.ts';
import { isBareDeskName, isDeskName } from './byline-words.ts';
import { isCommonWord } from './names.ts';

export { isBylineLead } from './byline-lead.ts';
export type { Byline } from './byline-parse.ts';

const MAX_LENGTH = 240;
const MAX_BARE_LENGTH = 130;

const HANDLE = /^[\p{L}\p{N}_.-]{2,24}$/u;
const SHIFT_BYLINE = /\) and .{3,40} \(earlier\)$/;
const WRITER_BEHIND_REVIEWER = /^(?:written )?by\s/i;

const BY_BEHIND_DATE = /(?:\s|(?<=\d))(?:by|By|BY|von|par|por|di|door):?\s(?=\S)/;
const MAX_DATE_LENGTH = 90;
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
  if (by === null || !beginsAsDate(dated) || !hasDate(dated) || OTHER_WORK.test(dated)) return null;
  const signed = text.slice(by.index).trimStart();
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

const PART_MARK = /\s?[|·•⋅┃｜]\s?|\s[–—/]\s/;
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
  return text.length > MAX_LENGTH ? null : readWholeByline(withoutPostTitle(text));
}

const COMMENTS_ON = / comments? on /i;
const COUNT_OF_COMMENTS = / [-–—|·] (?:\d{1,5}|no|leave a)$/i;

/** `by Ann Roe - 5 Comments on Forty volunteers …` prints the post's title again. */
function withoutPostTitle(text: string): string {
  const at = text.search(COMMENTS_ON);
  const head = at < 0 ? text : text.slice(0, at);
  const count = at < 0 ? null : COUNT_OF_COMMENTS.exec(head);
  return count === null ? text : head.slice(0, count.index);
}

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
    const desk = length < 60 && isBareDeskName(text);
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
  return text.length <= MAX_DESK_LENGTH && isDeskName(text) && teamOf(text) !== null;
}

const MAX_DESK_LENGTH = 40;
