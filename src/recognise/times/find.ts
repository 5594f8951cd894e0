import { hasDigit } from '../../text/characters.ts';
import { remembered } from '../../text/hash-table.ts';
import { type PageReading, readingOf, rememberedOnPage } from './day-order.ts';
import { type Reading, skipWeekday } from './grammar.ts';
import { type Moment, parseMoment } from './moment.ts';
import { isoOf, printMoment } from './print.ts';
import { isMark, means, type Token } from './tokens.ts';
import { type FoundTime, Meaning, type TimeRole } from './types.ts';

/**
 * Every date in `text`, with the time where one is printed next to it. Dates without a year are left out.
 *
 * @param page what decides between day and month where the text does not
 */
export function findTimes(text: string, page: PageReading | null = null): readonly FoundTime[] {
  return hasDigit(text) ? findOnPage(text, page) : [];
}

const findOnPage = rememberedOnPage((text, page): readonly FoundTime[] => {
  const reading = readingOf(text, page);
  const { tokens } = reading;
  const found: FoundTime[] = [];
  let role: TimeRole = 'unspecified';
  for (let at = 0; at < tokens.length; ) {
    const moment = momentAt(reading, at);
    if (moment === null) {
      role = roleAfter(reading, at, role);
      at++;
      continue;
    }
    const { date, clock, offset, end } = moment;
    if (date !== null && date.year !== null && !isDoubtful(reading, at, moment)) {
      found.push({ ...printMoment(date, clock, offset), role, ...spanOf(reading, at, end) });
      role = 'unspecified';
    }
    at = end;
  }
  return found;
});

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `01/11`, `11.4.`: figures without a year. */
const FIGURES = /(?<![\p{L}\p{N}./-])\d{1,2}[./]\d{1,2}\.?(?![\p{L}\p{N}/])/u;

/** Position of the first day in the text, with or without a year; `null` when there is none. */
export function findPrintedDay(text: string): Span | null {
  return hasDigit(text) ? findDay(text) : null;
}

const findDay = remembered((text): Span | null => {
  const reading = readingOf(text);
  // A day has a month in letters or a second number.
  const numbers = reading.tokens.reduce((count, { kind }) => count + (kind === 'number' ? 1 : 0), 0);
  const mayHold = numbers > 1 || reading.tokens.some(({ sense }) => sense !== null && sense.month > 0);
  for (let at = 0; mayHold && at < reading.tokens.length; at++) {
    const date = momentAt(reading, at)?.date;
    if (date && date.day !== null) return spanOf(reading, at, date.end);
  }
  const figures = FIGURES.exec(text);
  return figures === null ? null : { start: figures.index, end: figures.index + figures[0].length };
});

function momentAt(reading: Reading, at: number): Moment | null {
  const token = reading.tokens[at] as Token;
  const isStart = token.kind === 'number' || token.sense?.month || means(token, Meaning.am | Meaning.pm);
  return isStart ? parseMoment(reading, at) : null;
}

function spanOf({ tokens }: Reading, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** A label holds until the next word that is neither weekday nor small word. */
function roleAfter(reading: Reading, at: number, role: TimeRole): TimeRole {
  const token = reading.tokens[at];
  if (token?.sense?.role) return token.sense.role;
  if (token?.kind === 'mark') return isMark(token, '.!?;') ? 'unspecified' : role;
  const isSmall = means(token, Meaning.at | Meaning.of) || skipWeekday(reading, at) > at;
  return isSmall ? role : 'unspecified';
}

/** `10.11.12` in running text may be a version. */
function isDoubtful({ tokens }: Reading, at: number, { date, clock, end }: Moment): boolean {
  if (date?.doubtful !== true || clock !== null || (at === 0 && end === tokens.length)) return false;
  const before = tokens[at - 1];
  // Short names of days are words of other languages: `to`, `so`.
  const isWeekday = means(before, Meaning.weekday);
  const mayPrecede = isWeekday ? (before?.text.length ?? 0) > 2 : means(before, Meaning.at);
  return !before?.sense?.role && !isMark(before, ':') && !mayPrecede;
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
  const [, year = '', month] = ISO_MONTH.exec(text) ?? [];
  if (isPlausible(year)) return `${year}-${month}`;
  const times = findTimes(text, page).filter(({ date }) => date !== null && isPlausible(date));
  const ofRole = (role: TimeRole) => times.find((time) => time.role === role);
  const found = ofRole('published') ?? ofRole('unspecified') ?? times[0];
  return found === undefined ? null : isoOf(found);
}

/** Whether it begins with a year in which pages are published. */
function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function readMachine([, year = '', month = '', day = '', hour, minute, second, zone = '']: RegExpExecArray):
  | string
  | null {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isPlausible(year) || !isDay) return null;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date;
  const offset = zone.replace(/(\d\d)(\d\d)$/, '$1:$2');
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}
