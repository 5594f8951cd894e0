import type { OrderCues } from './day-order.ts';
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

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Two-digit years up to this one are of this century. */
const LAST_SHORT_YEAR = 69;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Index after a Hijri date at `at`, or `at` itself when there is none. */
export function skipHijri(tokens: readonly Token[], at: number): number {
  let end = at;
  if (isNumber(tokens[end], 2)) end++;
  if (end > at && isMark(tokens[end], '/-')) {
    const [month, joint, year] = [tokens[end + 1], tokens[end + 2], tokens[end + 3]];
    const isNumeric = isNumber(month, 2) && isMark(joint, '/-') && isHijriYear(year);
    return isNumeric && means(tokens[end + 4], Meaning.hijriMark) ? end + 5 : at;
  }
  if (means(tokens[end], Meaning.of)) end++;
  if (!means(tokens[end], Meaning.hijriMonth)) return at;
  end++;
  if (isMark(tokens[end], ',')) end++;
  if (!isHijriYear(tokens[end])) return at;
  end++;
  return means(tokens[end], Meaning.hijriMark) ? end + 1 : end;
}

function isHijriYear(token: Token | undefined): boolean {
  return isNumber(token, 4) && token.value >= 1300 && token.value <= 1600;
}

export function isYear(token: Token | undefined): token is Token {
  if (token?.kind !== 'number' || token.digits !== 4) return false;
  return (token.value >= FIRST_YEAR && token.value <= LAST_YEAR) || token.jalali;
}

/** The month that a word names on this page; 0 for a word that names none. */
export function monthOf(token: Token | undefined, cues: OrderCues): number {
  const sense = token?.sense ?? null;
  if (sense === null) return 0;
  const { elsewhere, month } = sense;
  return elsewhere !== null && cues.page?.language?.startsWith(elsewhere.language) ? elsewhere.month : month;
}

/** Offset of the Buddhist calendar of Thailand. */
export const BUDDHIST_YEARS = 543;
/** The first of Farvardin 1403. */
const NOUROUZ = Date.UTC(2024, 2, 20);
const NOUROUZ_YEAR = 1403;
const DAY_LENGTH = 86_400_000;
const MONTHS_OF_31_DAYS = 6;

/** Number of days up to a day of the Persian calendar: 8 leap years in 33. */
function jalaliDays(year: number, month: number, day: number): number {
  const years = year + 1595;
  const days = 365 * years + 8 * Math.floor(years / 33) + Math.floor(((years % 33) + 3) / 4);
  return days + 30 * (month - 1) + Math.min(month - 1, MONTHS_OF_31_DAYS) + day;
}

function fromJalali(end: number, year: number, month: number, day: number | null): CalendarDate | null {
  if (day === null || day < 1 || day > 31 || month < 1 || month > 12) return null;
  const days = jalaliDays(year, month, day) - jalaliDays(NOUROUZ_YEAR, 1, 1);
  const date = new Date(NOUROUZ + days * DAY_LENGTH);
  return makeDate(end, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function makeDate(
  end: number,
  year: number | null,
  month: number,
  day: number | null,
  doubtful = false,
): CalendarDate | null {
  const isJalali = year !== null && year < FIRST_YEAR;
  if (isJalali) return fromJalali(end, year, month > JALALI ? month - JALALI : month, day);
  if (month < 1 || month > 12) return null;
  if (day !== null && !isDayOf(year, month, day)) return null;
  return { end, year, month, day, doubtful, ambiguous: false };
}

function isDayOf(year: number | null, month: number, day: number): boolean {
  if (day < 1 || day > (MONTH_DAYS[month - 1] ?? 0)) return false;
  if (month !== 2 || day < 29 || year === null) return true;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The year of the Buddhist calendar in two digits: `16 ธ.ค. 67`. */
export function thaiYear(token: Token): number {
  return 2500 + token.value - BUDDHIST_YEARS;
}

export function isThai(token: Token | undefined): boolean {
  return token !== undefined && /^[\u0e00-\u0e7f]/.test(token.text);
}

export function expandYear(token: Token): number {
  if (token.digits === 4) return token.value;
  return token.value <= LAST_SHORT_YEAR ? 2000 + token.value : 1900 + token.value;
}
