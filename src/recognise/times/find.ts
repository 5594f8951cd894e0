import { remembered } from '../../text/hash-table.ts';
import { findOrderCues, type PageReading } from './day-order.ts';
import { hasDigit } from './fold.ts';
import { type Moment, parseMoment, printMoment, type ReadingContext, skipWeekday } from './moment.ts';
import { isMark, means, type Token, tokenise } from './tokens.ts';
import { type FoundTime, Meaning, type TimeRole } from './types.ts';

/**
 * Every date in `text`, with the time where one is printed next to it. Dates without a year are left out.
 *
 * @param page what decides between day and month where the text does not
 */
export function findTimes(text: string, page: PageReading | null = null): readonly FoundTime[] {
  if (!hasDigit(text)) return [];
  const tokens = tokenise(text);
  const context: ReadingContext = { tokens, text, cues: findOrderCues(tokens, text, page) };
  const found: FoundTime[] = [];
  let role: TimeRole = 'unspecified';
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    const moment = startsMoment(token) ? parseMoment(context, at) : null;
    if (moment !== null) {
      if (moment.date !== null && moment.date.year !== null && !isDoubtful(context, at, moment)) {
        const printed = printMoment(moment.date, moment.clock, moment.offset);
        found.push({ ...printed, role, start: token.start, end: lastEnd(tokens, moment.end) });
        role = 'unspecified';
      }
      at = moment.end;
      continue;
    }
    role = roleAfter(tokens, at, role);
    at++;
  }
  return found;
}

/** `01/11`, `11.4.`: figures without a year. */
const FIGURES = /(?<![\p{L}\p{N}./-])\d{1,2}[./]\d{1,2}\.?(?![\p{L}\p{N}/])/u;

/** Position of the first day in the text, with or without a year; `null` when there is none. */
export function findPrintedDay(text: string): Span | null {
  return hasDigit(text) ? findDay(text) : null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const findDay = remembered((text): Span | null => {
  const tokens = tokenise(text);
  const context: ReadingContext = { tokens, text, cues: findOrderCues(tokens, text, null) };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const date = startsMoment(token) ? parseMoment(context, at)?.date : undefined;
    if (date && date.day !== null) return { start: token.start, end: lastEnd(tokens, date.end) };
  }
  const figures = FIGURES.exec(text);
  return figures === null ? null : { start: figures.index, end: figures.index + figures[0].length };
});

function startsMoment(token: Token): boolean {
  return token.kind === 'number' || (token.sense !== null && isMomentWord(token));
}

function isMomentWord(token: Token): boolean {
  return token.sense?.month !== 0 || means(token, Meaning.am | Meaning.pm);
}

/** A label holds until the next word that is neither weekday nor small word. */
function roleAfter(tokens: readonly Token[], at: number, role: TimeRole): TimeRole {
  const token = tokens[at];
  if (token?.sense?.role) return token.sense.role;
  if (token?.kind === 'mark') return isMark(token, '.!?;') ? 'unspecified' : role;
  if (means(token, Meaning.at | Meaning.of) || skipWeekday(tokens, at) > at) return role;
  return 'unspecified';
}

/** `10.11.12` in running text may be a version. */
function isDoubtful({ tokens }: ReadingContext, at: number, moment: Moment): boolean {
  if (moment.date?.doubtful !== true || moment.clock !== null) return false;
  const before = tokens[at - 1];
  const isWholeText = at === 0 && moment.end === tokens.length;
  return !isWholeText && !before?.sense?.role && !isMark(before, ':') && !mayPrecedeDate(before);
}

/** A weekday or a word such as `at`. Short names of days are words of other languages: `to`, `so`. */
function mayPrecedeDate(token: Token | undefined): boolean {
  if (token === undefined || !means(token, Meaning.weekday)) return means(token, Meaning.at);
  return token.text.length > 2;
}

function lastEnd(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.end ?? 0;
}

const ISO =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?\s*$/;
const ISO_MONTH = /^\s*(\d{4})-(0[1-9]|1[0-2])\s*$/;
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
/** Longer values are running text. */
const MAX_CHARS = 120;

/**
 * The time in a value, in ISO 8601, as precise as the value; publication is preferred to modification;
 * `null` when there is none, or the order of day and month is unknown.
 */
export function readIsoDate(value: string, page: PageReading | null = null): string | null {
  const text = value.slice(0, MAX_CHARS);
  const machine = ISO.exec(text) ?? COMPACT.exec(text);
  if (machine !== null) return readMachine(machine);
  const [, year, month] = ISO_MONTH.exec(text) ?? [];
  if (isPlausible(Number(year))) return `${year}-${month}`;
  const times = findTimes(text, page).filter(
    ({ date }) => date !== null && isPlausible(Number(date.slice(0, 4))),
  );
  const found =
    times.find(({ role }) => role === 'published') ??
    times.find(({ role }) => role !== 'modified') ??
    times[0];
  if (found === undefined || found.date === null) return null;
  const { date, time, offset } = found;
  return time === null || date.length < 'YYYY-MM-DD'.length ? date : `${date}T${time}${offset ?? ''}`;
}

function isPlausible(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function readMachine([, year = '', month = '', day = '', hour, minute, second, zone = '']: RegExpExecArray):
  | string
  | null {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isPlausible(Number(year)) || !isDay) return null;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date;
  const offset = zone.length === '+0900'.length ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}
