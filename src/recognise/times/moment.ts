import { leadingPart } from './day-order.ts';
import {
  continuesNumber,
  formsOf,
  fullYear,
  isAfterFigure,
  isRomanMonth,
  isYear,
  type Reading,
  skipDistance,
  skipWeekday,
  skipYearEnd,
} from './grammar.ts';
import { ERAS } from './labels.ts';
import { isMark, isNumber, isZone, means, type Token } from './tokens.ts';
import { JALALI, Meaning, type PrintedTime } from './types.ts';

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

/** A time of day as printed. */
export interface Clock {
  /** Index of the token after it. */
  readonly end: number;
  /** 0–23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly meridiem: boolean;
  /** `11.08`: a point between hours and minutes. */
  readonly dotted: boolean;
  /** Certainly a time (`8:08 pm`, `20h08`); `20.08` or `9:41` alone could be a price or a score. */
  readonly sure: boolean;
}

/** A date, a clock time, or both. */
export interface Moment {
  /** Index of the token after it. */
  readonly end: number;
  readonly date: CalendarDate | null;
  readonly clock: Clock | null;
  readonly offset: string | null;
  readonly zoneNamed: boolean;
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
function parseDate(reading: Reading, at: number): CalendarDate | null {
  const first = reading.tokens[at];
  if (first === undefined || first.kind === 'mark' || first.digits > 4) return null;
  if (first.digits === 3 && !means(reading.tokens[at + 1], Meaning.yearMark)) return null;
  if (first.kind === 'word' && !first.sense?.month && !ERAS.has(first.text)) return null;
  const figures = first.kind === 'word' || first.digits > 2 ? null : readFigures(reading, at);
  if (figures !== null) return figures;
  if (first.digits === 4 && !isYear(first)) return null;
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
  const isGlued = joint.glued && second.glued && joint2.glued && third.glued;
  const isSpaced = joint.text !== '-' && !second.glued && !third.glued && third.digits === 4;
  if (!(isShort || isYear(third)) || !(isGlued || isSpaced)) return null;
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
  const date = makeDate(end, fullYear(third), month, day);
  return date && { ...date, doubtful: isShort && joint.text === '.', ambiguous: leading === null };
}

const EITHER_MERIDIEM = Meaning.am | Meaning.pm;
/** One of these words or a mark is after an hour that no meridiem precedes. */
const AFTER_HOUR = EITHER_MERIDIEM | Meaning.hourMark | Meaning.clockEnd;
const findHands = formsOf('hands');

/** A time of day at `at`, or `null`; `afterDate` when a date was read right before it (`2016:05:09.08:39`). */
function parseClock(reading: Reading, at: number, afterDate = false): Clock | null {
  const { tokens } = reading;
  // East Asian and Arabic texts put the meridiem before the hour, after a date in Latin letters too (`PM 6:40`); German
  // `am 3.10.` is none.
  const isLatin = (tokens[at]?.text.charCodeAt(0) ?? 0) <= 0x7f;
  const isLed =
    means(tokens[at], EITHER_MERIDIEM) && (!isLatin || (afterDate && isMark(tokens[at + 2], ':')));
  const hourAt = isLed ? at + 1 : at;
  const next = tokens[hourAt + 1];
  if (!isNumber(tokens[hourAt], 2) || !(isLed || isMark(next, ':.') || means(next, AFTER_HOUR))) return null;
  if (isPartOfNumber(tokens, hourAt, afterDate)) return null;
  const hands = findHands(reading, hourAt, afterDate);
  if (hands === null) return null;
  const { hour, minute, second } = hands.parts;
  let { end } = hands;
  const joint = end > hourAt + 1 ? tokens[hourAt + 1] : undefined;
  const isMarked = joint?.kind === 'word';
  const isHourOnly = joint === undefined || end === hourAt + 2;
  const meridiem = isLed ? tokens[at] : means(tokens[end], EITHER_MERIDIEM) ? tokens[end++] : undefined;
  const isEnded = means(tokens[end], Meaning.clockEnd);
  if (isEnded) end++;
  const isDuration =
    means(tokens[hourAt + 1], Meaning.unit) && !afterDate && !means(tokens[at - 1], Meaning.at);
  const isExplicit = isMarked || meridiem !== undefined || isEnded;
  if (isHourOnly && (isDuration ? meridiem === undefined : !isExplicit)) return null;
  const isMorning = meridiem !== undefined && !means(meridiem, Meaning.pm);
  if (hour > (isMorning ? 12 : 23) || minute > 59 || (second ?? 0) > 60) return null;
  const noon = means(meridiem, Meaning.pm) && hour < 12 ? 12 : isMorning && hour === 12 ? -12 : 0;
  const hasTwoDigits = tokens[hourAt]?.digits === 2;
  return {
    ...{
      end,
      hour: hour + noon,
      minute,
      second,
      meridiem: meridiem !== undefined,
      dotted: isMark(joint, '.'),
    },
    sure: isDuration ? hasTwoDigits : isExplicit || (isMark(joint, ':') && hasTwoDigits),
  };
}

/** The number is the end or the start of a longer one: a price, an address, a running time, a version. */
function isPartOfNumber(tokens: readonly Token[], at: number, afterDate: boolean): boolean {
  const [twoBefore, before] = [tokens[at - 2], tokens[at - 1]];
  const isTail =
    isMark(before, '$€£¥₹₩#№%') || (isMark(before, ':.,') && before?.glued && twoBefore?.kind === 'number');
  if (isTail && tokens[at]?.glued && !afterDate) return true;
  const joint = tokens[at + 1];
  if (!isMark(joint, '.') || !joint?.glued) return false;
  const [next, after] = [tokens[at + 3], tokens[at + 4]];
  return isMark(next, '.:') && next?.glued === true && after?.kind === 'number' && after.glued;
}

/** A zone as printed after a time. */
interface PrintedZone {
  /** Index of the token after it. */
  readonly end: number;
  readonly offset: string | null;
}

const findShift = formsOf('shift');
const MAX_OFFSET_HOURS = 14;

/** `+9`, `+0900` or `+05:30`. */
function parseShift(reading: Reading, at: number): PrintedZone | null {
  const found = findShift(reading, at);
  if (found === null) return null;
  const { hour, minute } = found.parts;
  if (hour > MAX_OFFSET_HOURS || minute % 15 !== 0 || minute > 45) return null;
  const offset = `${reading.tokens[at]?.text}${pad(hour)}:${pad(minute)}`;
  return { end: found.end, offset: hour === 0 && minute === 0 ? 'Z' : offset };
}

/** The zone at `at`, which must be right after `clock`, or `null`. */
function parseZone(reading: Reading, at: number, clock: Clock): PrintedZone | null {
  const { tokens } = reading;
  const isBracketed = isMark(tokens[at], '([');
  const start = isBracketed ? at + 1 : at;
  const zone = parseNamedZone(reading, start, clock) ?? parseNumericZone(reading, start, clock, isBracketed);
  if (zone === null || !isBracketed) return zone;
  return isMark(tokens[zone.end], ')]') ? { ...zone, end: zone.end + 1 } : null;
}

function parseNamedZone(reading: Reading, at: number, clock: Clock): PrintedZone | null {
  const { tokens, text, cues } = reading;
  const named = means(tokens[at], Meaning.at) && tokens[at + 1]?.sense?.zone ? at + 1 : at;
  const token = tokens[named];
  const rule = token?.sense?.zone;
  if (!rule || !isZone(token, text) || (token?.text === 'z' && !token.glued)) return null;
  const shifted = /^(?:gmt|utc|z)$/.test(token?.text ?? '') ? parseShift(reading, named + 1) : null;
  const isProven =
    rule.proof === 'none' || (rule.proof === 'am-pm' ? clock.meridiem : cues.greenwich || clock.dotted);
  return shifted ?? { end: named + 1, offset: isProven ? rule.offset : null };
}

function parseNumericZone(
  reading: Reading,
  at: number,
  clock: Clock,
  isBracketed: boolean,
): PrintedZone | null {
  const [sign, hours, colon] = reading.tokens.slice(at, at + 3);
  if (!isMark(sign, '+-') || sign === undefined || hours === undefined) return null;
  const isCompact = hours.digits === 4;
  const isLong = isCompact || (hours.digits === 2 && isMark(colon, ':') && colon?.glued);
  const isAfterSeconds = hours.digits === 2 && clock.second !== null && sign.glued;
  if (!isLong && !isBracketed && !isAfterSeconds) return null;
  // `09:00-10:00` are opening hours, `20:08:00-05:00` and `20:08 -0500` are zones.
  if (sign.text === '-' && clock.second === null && !(isCompact && !sign.glued)) return null;
  return parseShift(reading, at);
}

/** A clock time with its zone. */
export function parseZonedClock(
  reading: Reading,
  at: number,
  afterDate = false,
): { readonly end: number; readonly clock: Clock; readonly zone: PrintedZone | null } | null {
  const clock = parseClock(reading, at, afterDate);
  if (clock === null) return null;
  const zone = parseZone(reading, clock.end, clock);
  return { end: zone?.end ?? clock.end, clock, zone };
}

const OPENS_RELATIVE =
  Meaning.justNow | Meaning.relativeDay | Meaning.agoBefore | Meaning.quantity | Meaning.unit;

/** Index after a time relative to the scrape (`2 hours ago`, `today, 14:35`), or `at` itself. */
export function skipRelative(reading: Reading, at: number): number {
  const { tokens } = reading;
  const isNumeral = tokens[at]?.kind === 'number';
  if (!(isNumeral ? means(tokens[at + 1], Meaning.unit) : means(tokens[at], OPENS_RELATIVE))) return at;
  let next = at + 1;
  if (means(tokens[at], Meaning.relativeDay))
    while (isMark(tokens[next], ',-–@|') || means(tokens[next], Meaning.at)) next++;
  const clock = means(tokens[at], Meaning.relativeDay) ? parseClock(reading, next) : null;
  return clock?.end ?? skipDistance(reading, at);
}

/** The moment at `at`, or `null`. */
export function parseMoment(reading: Reading, at: number): Moment | null {
  const date = parseDate(reading, at);
  if (date !== null) return withClock(reading, date);
  const timed = parseZonedClock(reading, at);
  if (timed === null) return null;
  const { end, clock, zone } = timed;
  const bare: Moment = { end, date: null, clock, offset: zone?.offset ?? null, zoneNamed: zone !== null };
  const following = findAfterJoin(reading, end, (next) => parseDate(reading, next))?.found;
  // `10:00 3 Oct 2024 14:00`: the date belongs to the time after it.
  if (following === undefined || withClock(reading, following).clock !== null) return bare;
  return { ...bare, end: following.end, date: following };
}

function withClock(reading: Reading, date: CalendarDate): Moment {
  const { tokens } = reading;
  const alone: Moment = { end: date.end, date, clock: null, offset: null, zoneNamed: false };
  if (date.day === null) return alone;
  const following = findAfterJoin(reading, date.end, (at) => parseZonedClock(reading, at, true));
  if (following === null) return alone;
  const { clock, zone } = following.found;
  const next = tokens[clock.end];
  const isEnd = next === undefined || isMark(next, '|•·)]—–;') || next.sense?.zone != null;
  if (!clock.sure && clock.dotted && !isEnd && !following.afterWord) return alone;
  if (following.bracketed && !isMark(tokens[following.found.end], ')]')) return alone;
  const end = following.found.end + (following.bracketed ? 1 : 0);
  const timed: Moment = { end, date, clock, offset: zone?.offset ?? null, zoneNamed: zone !== null };
  // `Wed Oct 23 20:08:00 EDT 2024`, as Unix prints it.
  const year = tokens[end];
  if (date.year === null && clock.second !== null && year?.digits === 4)
    return { ...timed, end: end + 1, date: { ...date, year: year.value } };
  return timed;
}

/** Maximum of tokens between a date and its time: a weekday, two function words and two marks. */
const MAX_JOIN_LENGTH = 5;

/** Calls `parse` after the commas, dashes, weekdays and function words between date and time. */
function findAfterJoin<Found>(
  reading: Reading,
  from: number,
  parse: (at: number) => Found | null,
): { readonly found: Found; readonly afterWord: boolean; readonly bracketed: boolean } | null {
  const { tokens } = reading;
  let at = from;
  let afterWord = false;
  let bracketed = false;
  for (let skipped = 0; skipped <= MAX_JOIN_LENGTH; skipped++) {
    const found = parse(at);
    if (found !== null) return { found, afterWord, bracketed };
    const token = tokens[at];
    const isOpening: boolean = isMark(token, '([') && !bracketed;
    const isWord = means(token, Meaning.at) || (token?.text === 't' && token.glued);
    const weekdayEnd = skipWeekday(reading, at);
    if (weekdayEnd === at && !isOpening && !isWord && !isMark(token, ',-–—|•·/@:.')) return null;
    if (weekdayEnd === at) {
      bracketed ||= isOpening;
      afterWord ||= isWord;
    }
    at = Math.max(weekdayEnd, at + 1);
  }
  return null;
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** The parts of a moment that are certain: without a year there is neither date nor time. */
export function printMoment(
  date: CalendarDate | null,
  clock: Clock | null,
  offset: string | null,
): PrintedTime {
  const second = clock === null || clock.second === null ? '' : `:${pad(clock.second)}`;
  const time = clock === null ? null : `${pad(clock.hour)}:${pad(clock.minute)}${second}`;
  const printed = { date: null, time, offset: clock === null ? null : offset };
  if (date === null || date.year === null) return printed;
  const { year, month, day } = date;
  const written = (m: number, d: number | null) =>
    `${pad(year, 4)}-${pad(m)}${d === null ? '' : `-${pad(d)}`}`;
  if (!date.ambiguous || day === null) return { ...printed, date: written(month, day) };
  return { ...printed, either: [written(month, day), written(day, month)] };
}
