import { parseClock } from './clock.ts';
import { leadingPart } from './day-order.ts';
import {
  continuesNumber,
  formsOf,
  fullYear,
  isAfterFigure,
  isRomanMonth,
  type Reading,
  skipYearEnd,
  yearOf,
} from './grammar.ts';
import { ERAS } from './labels.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';
import { JALALI, Meaning } from './types.ts';

/** A date as printed. */
export interface CalendarDate {
  /** Index of the token after it. */
  readonly end: number;
  /** `null` where none is printed, as in "Posted August 26". */
  readonly year: number | null;
  readonly month: number;
  /** `null` in `October 2024`. */
  readonly day: number | null;
  /** Digits and points with a two-digit year: could be a version. */
  readonly doubtful: boolean;
  /** Day and month may be the other way round; `day` and `month` are given as if the day came first. */
  readonly ambiguous: boolean;
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The first of Farvardin 1403. */
const NOUROUZ = Date.UTC(2024, 2, 20);
const NOUROUZ_YEAR = 1403;
const LAST_JALALI_YEAR = 1500;
const DAY_LENGTH = 86_400_000;
const MONTHS_OF_31_DAYS = 6;

/** Number of days up to a day of the Persian calendar: 8 leap years in 33. */
function jalaliDays(year: number, month: number, day: number): number {
  const years = year + 1595;
  const days = 365 * years + 8 * Math.floor(years / 33) + Math.floor(((years % 33) + 3) / 4);
  return days + 30 * (month - 1) + Math.min(month - 1, MONTHS_OF_31_DAYS) + day;
}

/** `null` for a day that the month does not have. */
function makeDate(end: number, year: number | null, month: number, day: number | null): CalendarDate | null {
  const isJalali = year !== null && year < LAST_JALALI_YEAR;
  if (isJalali) {
    const number = month > JALALI ? month - JALALI : month;
    if (day === null || day < 1 || day > 31 || number < 1 || number > 12) return null;
    const days = jalaliDays(year, number, day) - jalaliDays(NOUROUZ_YEAR, 1, 1);
    const date = new Date(NOUROUZ + days * DAY_LENGTH);
    return makeDate(end, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  const isLeapYear = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const last = month === 2 && !isLeapYear ? 28 : MONTH_DAYS[month - 1];
  if (last === undefined || (day !== null && (day < 1 || day > last))) return null;
  return { end, year, month, day, doubtful: false, ambiguous: false };
}

const dateOfWord = formsOf('dateOfWord');
const dateOfYear = formsOf('dateOfYear');
const dateOfDay = formsOf('dateOfDay');

/** A Gregorian date at `at`, or `null`. */
export function parseDate(reading: Reading, at: number): CalendarDate | null {
  const first = reading.tokens[at];
  if (first === undefined || first.kind === 'mark' || first.digits > 4) return null;
  if (first.digits === 3 && !means(reading.tokens[at + 1], Meaning.yearMark)) return null;
  if (first.kind === 'word' && !first.sense?.month && !ERAS.has(first.text)) return null;
  const figures = first.kind === 'word' || first.digits > 2 ? null : readFigures(reading, at);
  if (figures !== null) return figures;
  if (first.digits === 4 && yearOf(first, reading.cues) === null) return null;
  if (first.kind === 'number' && first.digits <= 2 && !isMonthNear(reading.tokens, at)) return null;
  const find = first.kind === 'word' ? dateOfWord : first.digits > 2 ? dateOfYear : dateOfDay;
  const found = find(reading, at);
  return found && makeDate(found.end, found.parts.year, found.parts.month, found.parts.day);
}

/** The longest text between a day and its month: the ending of the day, a mark of the day, a joint, "of", an apostrophe. */
const MONTH_REACH = 6;

/** Whether a month may follow the day at `at`: rejects most numbers. */
export function isMonthNear(tokens: readonly Token[], at: number): boolean {
  if (isRomanMonth(tokens[at + 2])) return true;
  for (let i = at + 1; i <= at + MONTH_REACH; i++) {
    const sense = tokens[i]?.sense;
    if (sense && (sense.month > 0 || sense.elsewhere !== null || (sense.meanings & Meaning.monthMark) !== 0))
      return true;
  }
  return false;
}

/**
 * `23.10.2024`, `10/23/24`, `07-07-2021`, in East Asia `24.10.23` and `10/23` before a weekday or a clock time. Whether the day
 * or the month comes first is decided by `leadingPart`.
 */
function readFigures(reading: Reading, at: number): CalendarDate | null {
  const { tokens, cues } = reading;
  const [first, joint, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isNumber(first, 2) || !isMark(joint, '-/.') || joint === undefined || !isNumber(second, 2))
    return null;
  const [joint2, third] = [tokens[at + 3], tokens[at + 4]];
  if (cues.yearFirst && joint.text === '/' && second.glued)
    if (isMark(joint2, '(') || parseClock(reading, at + 3) !== null)
      return makeDate(at + 3, null, first.value, second.value);
  if (third?.kind !== 'number' || joint2?.text !== joint.text) return null;
  const isShort = third.digits === 2;
  const year = isShort ? fullYear(third) : yearOf(third, cues);
  const isGlued = joint.glued && second.glued && joint2.glued && third.glued;
  const isSpaced = joint.text !== '-' && !second.glued && !third.glued && third.digits === 4;
  if (year === null || !(isGlued || isSpaced)) return null;
  if (isAfterFigure(tokens, at) || continuesNumber(tokens, at + 5)) return null;
  const end = skipYearEnd(reading, at + 5);
  if (isShort && cues.yearFirst && first.digits === 2 && second.value <= 12)
    return makeDate(end, fullYear(first), second.value, third.value);
  // `25.4.24` is a day; `1.4.24` may be the number of a section.
  const hasTwoDigits = first.digits === 2 && (second.digits === 2 || joint.text === '.');
  if (isShort && !hasTwoDigits && joint.text !== '/') return null;
  const isLed = means(tokens[at - 1], Meaning.dayFirst);
  const leading = leadingPart(first.value, second.value, joint.text, cues, isLed);
  const [day, month] = leading === 'month' ? [second.value, first.value] : [first.value, second.value];
  const date = makeDate(end, year, month, day);
  return date && { ...date, doubtful: isShort && joint.text === '.', ambiguous: leading === null };
}
