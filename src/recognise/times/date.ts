import { type CalendarDate, expandYear, isThai, isYear, makeDate, monthOf, thaiYear } from './calendar.ts';
import { parseClock } from './clock.ts';
import type { DayOrder, OrderCues } from './day-order.ts';
import { isUnspacedCode } from './fold.ts';
import { ERAS } from './labels.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';
import { Meaning } from './types.ts';

/** Shorter month names are often other words, so they need a year. */
const LONG_NAME = 4;

/** A Gregorian date at `at`, or `null`. */
export function parseDate(
  tokens: readonly Token[],
  at: number,
  cues: OrderCues,
  text: string,
): CalendarDate | null {
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark') return null;
  if (first.kind === 'word') {
    return monthOf(first, cues) > 0 ? parseMonthFirst(tokens, at, cues, text) : parseEra(tokens, at);
  }
  if (first.digits === 4) return parseYearFirst(tokens, at, cues);
  if (first.digits > 2) return null;
  return (
    parseNumeric(tokens, at, cues) ?? parseDayFirst(tokens, at, cues, text) ?? parseMarkedMonthDay(tokens, at)
  );
}

/** `令和6年5月1日`, `民國113年5月1日`. */
function parseEra(tokens: readonly Token[], at: number): CalendarDate | null {
  const start = ERAS.get(tokens[at]?.text ?? '');
  const year = tokens[at + 1];
  if (start === undefined || !isNumber(year, 3) || !means(tokens[at + 2], Meaning.yearMark)) return null;
  return parseMarkedMonthDay(tokens, at + 3, start + year.value);
}

/** `October 23rd, 2024`, `Oct. 2024`, `October 23`. */
function parseMonthFirst(
  tokens: readonly Token[],
  at: number,
  cues: OrderCues,
  text: string,
): CalendarDate | null {
  const month = monthOf(tokens[at], cues);
  const isWeak = means(tokens[at], Meaning.weakMonth);
  let next = skipMonthEnd(tokens, at + 1, month);
  if (isYear(tokens[next])) {
    const end = next + 1;
    // The number before it was not a day of this month, or it is the end of a range: `3–5 October 2024`.
    const afterNumber = tokens[at - 1]?.kind === 'number';
    if (isWeak || afterNumber || continuesNumber(tokens, end) || !looksLikeMonth(tokens[at], text))
      return null;
    return makeDate(skipYearMarks(tokens, end), tokens[next]?.value ?? null, month, null);
  }
  const day = tokens[next];
  if (!isNumber(day, 2) || isMark(tokens[next + 1], ':%')) return null;
  next++;
  if (means(tokens[next], Meaning.ordinal) && tokens[next]?.glued) next++;
  const dayEnd = next;
  while (isMark(tokens[next], ',-/.') || means(tokens[next], Meaning.of)) next++;
  const year = tokens[next];
  if (isYear(year) && !continuesNumber(tokens, next + 1)) {
    return makeDate(skipYearMarks(tokens, next + 1), year.value, month, day.value);
  }
  if (isWeak || !looksLikeMonth(tokens[at], text)) return null;
  return makeDate(dayEnd, null, month, day.value);
}

/** `23 Oct 2024`, `23. Oktober 2024`, `1er octobre 2024`, `23 de octubre del 2024`, `25.Jun.2019`. */
function parseDayFirst(
  tokens: readonly Token[],
  at: number,
  cues: OrderCues,
  text: string,
): CalendarDate | null {
  const day = tokens[at];
  if (!isNumber(day, 2) || isAfterFigure(tokens, at)) return null;
  let next = at + 1;
  if (means(tokens[next], Meaning.ordinal) && tokens[next]?.glued) next++;
  // `the 17th day of September 2014`
  if (means(tokens[next], Meaning.dayMark)) next++;
  if (isMark(tokens[next], '.-/º°')) next++;
  if (means(tokens[next], Meaning.of)) next++;
  if (isMark(tokens[next], "'’")) next++;
  // `22 tháng 10, 2025`: "month" and its number.
  const isNumbered = isMonthWord(tokens[next]) && isNumber(tokens[next + 1], 2);
  const monthAt = isNumbered ? next + 1 : next;
  const month = isNumbered ? (tokens[monthAt]?.value ?? 0) : monthOf(tokens[monthAt], cues);
  if (month === 0) return null;
  next = skipMonthEnd(tokens, monthAt + 1, month);
  const year = tokens[next];
  if (isYear(year) && !continuesNumber(tokens, next + 1)) {
    return makeDate(skipYearMarks(tokens, next + 1), year.value, month, day.value);
  }
  const isShortYear =
    isNumber(year, 2) &&
    year.digits === 2 &&
    (isMark(tokens[next - 1], "'-/") || isMark(tokens[at + 1], '-/'));
  if (isShortYear) return makeDate(next + 1, expandYear(year), month, day.value);
  if (isNumber(year, 2) && isThai(tokens[monthAt]))
    return makeDate(next + 1, thaiYear(year), month, day.value);
  const isShort =
    means(tokens[monthAt], Meaning.weakMonth) && (tokens[monthAt]?.text.length ?? 0) < LONG_NAME;
  if (isShort || !looksLikeMonth(tokens[monthAt], text)) return null;
  return makeDate(monthAt + 1, null, month, day.value);
}

function isMonthWord(token: Token | undefined): boolean {
  return means(token, Meaning.monthMark) && !isUnspacedCode(token?.text.charCodeAt(0) ?? 0);
}

/** `May` without a day or year next to it is a month, `may` is not. */
function looksLikeMonth(token: Token | undefined, text: string): boolean {
  if (token === undefined || !means(token, Meaning.likeWord)) return true;
  const initial = text.charAt(token.start);
  return initial !== initial.toLowerCase();
}

/** Points, commas, `de`, and the month's second name (`أكتوبر/تشرين الأول`). */
function skipMonthEnd(tokens: readonly Token[], at: number, month: number): number {
  let next = at;
  if (isMark(tokens[next], '/(') && tokens[next + 1]?.sense?.month === month) {
    next += 2;
    if (isMark(tokens[next], ')')) next++;
  }
  for (let skipped = 0; skipped < 2; skipped++) {
    if (isMark(tokens[next], ".,-/'") || means(tokens[next], Meaning.of)) next++;
  }
  return next;
}

function skipYearMarks(tokens: readonly Token[], at: number): number {
  let end = at;
  if (means(tokens[end], Meaning.yearMark)) {
    end++;
    if (isMark(tokens[end], '.') && tokens[end]?.glued) end++;
  }
  if (means(tokens[end], Meaning.gregorianMark)) end++;
  return end;
}

/** `2024-10-23`, `2024/10/23`, `2024. 10. 23.`, `2016:05:09`, `2024年10月23日`, `2024 Oct 23`. */
function parseYearFirst(tokens: readonly Token[], at: number, cues: OrderCues): CalendarDate | null {
  const year = tokens[at];
  if (!isYear(year) || isAfterFigure(tokens, at)) return null;
  const joint = tokens[at + 1];
  // `2024 m. kovo 31 d.`, `2024. gada 31. martā`, `2024年10月23日`.
  const markAt =
    isMark(joint, '.') && joint?.glued && means(tokens[at + 2], Meaning.yearMark) ? at + 2 : at + 1;
  if (means(tokens[markAt], Meaning.yearMark)) {
    const next = isMark(tokens[markAt + 1], '.') ? markAt + 2 : markAt + 1;
    return (
      parseMarkedMonthDay(tokens, next, year.value) ??
      parseNamedMonthDay(tokens, next, year.value, cues) ??
      parseNamedDayMonth(tokens, next, year.value, cues)
    );
  }
  if (isMark(joint, '-/.:') && joint?.glued) {
    const month = tokens[at + 2];
    const second = tokens[at + 3];
    const day = tokens[at + 4];
    const isSpaced = joint.text === '.' && !month?.glued;
    const isWhole =
      isNumber(month, 2) &&
      second?.text === joint.text &&
      isNumber(day, 2) &&
      (isSpaced || (month.glued && day.glued));
    if (!isWhole) return parseNamedMonthDay(tokens, at + 2, year.value, cues);
    if (joint.text === ':' && month.digits + day.digits !== 4) return null;
    let end = at + 5;
    if (isMark(tokens[end], '.') && tokens[end]?.glued && !continuesNumber(tokens, end)) end++;
    if (joint.text !== ':' && continuesNumber(tokens, end)) return null;
    return makeDate(end, year.value, month.value, day.value);
  }
  return parseNamedMonthDay(tokens, isMark(joint, ',') ? at + 2 : at + 1, year.value, cues);
}

/** `31. martā` after a year. */
function parseNamedDayMonth(
  tokens: readonly Token[],
  at: number,
  year: number,
  cues: OrderCues,
): CalendarDate | null {
  const day = tokens[at];
  const monthAt = isMark(tokens[at + 1], '.') ? at + 2 : at + 1;
  const month = monthOf(tokens[monthAt], cues);
  return isNumber(day, 2) && month > 0 ? makeDate(monthAt + 1, year, month, day.value) : null;
}

function parseNamedMonthDay(
  tokens: readonly Token[],
  at: number,
  year: number,
  cues: OrderCues,
): CalendarDate | null {
  const month = monthOf(tokens[at], cues);
  if (month === 0) return null;
  const dayAt = skipMonthEnd(tokens, at + 1, month);
  const day = tokens[dayAt];
  if (!isNumber(day, 2) || isMark(tokens[dayAt + 1], ':')) return null;
  let end = dayAt + 1;
  if (means(tokens[end], Meaning.dayMark) || (means(tokens[end], Meaning.ordinal) && tokens[end]?.glued))
    end++;
  if (isMark(tokens[end], '.') && tokens[end]?.glued && !continuesNumber(tokens, end)) end++;
  return makeDate(end, year, month, day.value);
}

/** `10月23日`, `10월 23일`, `10月`, and such with the year before. */
function parseMarkedMonthDay(
  tokens: readonly Token[],
  at: number,
  year: number | null = null,
): CalendarDate | null {
  const month = tokens[at];
  if (!isNumber(month, 2) || !means(tokens[at + 1], Meaning.monthMark)) return null;
  const day = tokens[at + 2];
  if (isNumber(day, 2) && means(tokens[at + 3], Meaning.dayMark)) {
    return makeDate(at + 4, year, month.value, day.value);
  }
  return year === null ? null : makeDate(at + 2, year, month.value, null);
}

/**
 * `23.10.2024`, `10/23/24`, `07-07-2021`. A part above twelve decides the order, then points (day first), the page's
 * order, a word or zone of a language with the day first, and am/pm (month first). Otherwise the order is unknown.
 */
function parseNumeric(tokens: readonly Token[], at: number, cues: OrderCues): CalendarDate | null {
  const [first, joint, second, joint2, third] = tokens.slice(at, at + 5);
  if (!isNumber(first, 2) || !isMark(joint, '-/.')) return null;
  if (!isNumber(second, 2) || joint === undefined) return null;
  const isPart = joint2?.text === '(' || parseClock(tokens, at + 3) !== null;
  if (cues.yearFirst && joint.text === '/' && second.glued && isPart) {
    return makeDate(at + 3, null, first.value, second.value);
  }
  if (third?.kind !== 'number' || joint2?.text !== joint.text) return null;
  if (third.digits !== 2 && !isYear(third)) return null;
  const isGlued = joint.glued && second.glued && joint2?.glued && third.glued;
  const isSpaced = joint.text !== '-' && !second.glued && !third.glued && third.digits === 4;
  if (!isGlued && !isSpaced) return null;
  if (isAfterFigure(tokens, at)) return null;
  const end = at + 5;
  if (continuesNumber(tokens, end)) return null;

  const afterYear = skipYearMarks(tokens, end);
  const short = third.digits === 2;
  if (short && cues.yearFirst && first.digits === 2 && second.value <= 12) {
    return makeDate(afterYear, expandYear(first), second.value, third.value);
  }
  const doubtful = short && joint.text === '.';
  // `25.4.24` is a day; `1.4.24` may be the number of a section.
  const hasTwoDigits = first.digits === 2 && (second.digits === 2 || joint.text === '.');
  if (short && !hasTwoDigits && joint.text !== '/') return null;
  const leading = leadingPart(
    first.value,
    second.value,
    joint.text,
    cues,
    means(tokens[at - 1], Meaning.dayFirst),
  );
  const [day, month] = leading === 'month' ? [second.value, first.value] : [first.value, second.value];
  const date = makeDate(afterYear, expandYear(third), month, day, doubtful);
  return date === null || leading !== null ? date : { ...date, ambiguous: true };
}

/** Which part comes first, or `null` if unknown. */
function leadingPart(
  first: number,
  second: number,
  joint: string,
  cues: OrderCues,
  wordBefore: boolean,
): DayOrder | null {
  if (first > 12) return 'day';
  if (second > 12) return 'month';
  if (first === second || joint === '.') return 'day';
  if (cues.page !== null && cues.page.order !== null) return cues.page.order;
  if (cues.dayFirst || wordBefore) return 'day';
  if (cues.page !== null && cues.page.named !== null) return cues.page.named;
  return cues.meridiem ? 'month' : null;
}

/** The date would be the end of a longer number: an ISBN, a price, an address, a version (`v1.2.2024`). */
function isAfterFigure(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (before.kind === 'word') {
    const length = before.end - before.start;
    return length === 1 ? before.text < '\u0080' : length === 2 && before.sense === null;
  }
  if (isMark(before, '$€£¥₹₩№_=')) return true;
  // `20:08-23 Oct 2024`: the number before is a clock time.
  if (isMark(before, '-–') && isMark(tokens[at - 3], ':')) return false;
  return isMark(before, '-–/.:') && before.glued && tokens[at - 2]?.kind === 'number';
}

/** The number continues after the supposed date. */
function continuesNumber(tokens: readonly Token[], at: number): boolean {
  const joint = tokens[at];
  const after = tokens[at + 1];
  const continues = isMark(joint, '-/.:') && joint?.glued === true && after?.kind === 'number' && after.glued;
  return continues && !isClockAfter(tokens, at + 1);
}

function isClockAfter(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens[at], 2) && isMark(tokens[at + 1], ':');
}
