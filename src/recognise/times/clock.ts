import { formatOffset } from './labels.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';
import { Meaning } from './types.ts';

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

const EITHER_MERIDIEM = Meaning.am | Meaning.pm;
const CURRENCY_AND_NUMBER_MARKS = '$€£¥₹₩#№%';

/** A time of day at `at`, or `null`; `afterDate` when a date was read right before it (`2016:05:09.08:39`). */
export function parseClock(tokens: readonly Token[], at: number, afterDate = false): Clock | null {
  let hourAt = at;
  let meridiem: Token | null = null;
  const first = tokens[at];
  // East Asian and Arabic texts put the meridiem before the hour, after a date in Latin letters too (`PM 6:40`); German
  // `am 3.10.` is none.
  const isLatin = (first?.text.charCodeAt(0) ?? 0) <= 0x7f;
  if (
    first !== undefined &&
    means(first, EITHER_MERIDIEM) &&
    (!isLatin || (afterDate && isMark(tokens[at + 2], ':')))
  ) {
    meridiem = first;
    hourAt++;
  }
  const hour = tokens[hourAt];
  if (!isNumber(hour, 2) || hour.value > 23) return null;

  if ((!afterDate && isTailOfNumber(tokens, hourAt)) || isHeadOfNumber(tokens, hourAt)) return null;
  const shape = parseHands(tokens, hourAt, afterDate);
  let { end } = shape;
  if (meridiem === null && means(tokens[end], EITHER_MERIDIEM)) {
    meridiem = tokens[end] ?? null;
    end++;
  }
  const clockEnd = means(tokens[end], Meaning.clockEnd);
  if (clockEnd) end++;
  const isDuration =
    means(tokens[hourAt + 1], Meaning.unit) && !afterDate && !means(tokens[at - 1], Meaning.at);
  if (isDuration && shape.hourOnly && meridiem === null) return null;
  const isExplicit = shape.kind === 'marked' || meridiem !== null || clockEnd;
  if (shape.kind === 'hour' && !isExplicit) return null;
  const hour24 = toHour24(hour.value, meridiem);
  if (hour24 === null || shape.minute > 59 || (shape.second ?? 0) > 60) return null;
  return {
    end,
    hour: hour24,
    minute: shape.minute,
    second: shape.second,
    meridiem: meridiem !== null,
    dotted: shape.kind === 'dotted',
    sure: isDuration ? hour.digits === 2 : isExplicit || (shape.kind === 'colon' && hour.digits === 2),
  };
}

interface Hands {
  readonly end: number;
  readonly minute: number;
  readonly second: number | null;
  readonly hourOnly: boolean;
  readonly kind: 'hour' | 'colon' | 'dotted' | 'marked';
}

function parseHands(tokens: readonly Token[], hourAt: number, afterDate: boolean): Hands {
  const joint = tokens[hourAt + 1];
  const minute = tokens[hourAt + 2];
  // Bengali papers print `১১: ০৮`.
  const isJoined =
    isMark(joint, ':.') && joint?.glued && (minute?.glued || (afterDate && joint.text === ':'));
  if (isJoined && isNumber(minute, 2) && minute.digits === 2) {
    if (joint.text === ':') return withSeconds(tokens, hourAt + 3, minute.value);
    return { end: hourAt + 3, minute: minute.value, second: null, hourOnly: false, kind: 'dotted' };
  }
  if (means(joint, Meaning.hourMark)) return withMarks(tokens, hourAt + 2);
  return { end: hourAt + 1, minute: 0, second: null, hourOnly: true, kind: 'hour' };
}

function withSeconds(tokens: readonly Token[], at: number, minute: number): Hands {
  const second = tokens[at + 1];
  if (!isMark(tokens[at], ':') || !isNumber(second, 2) || second.digits !== 2) {
    return { end: at, minute, second: null, hourOnly: false, kind: 'colon' };
  }
  const fraction = tokens[at + 3];
  const hasFraction = isMark(tokens[at + 2], '.,') && fraction?.kind === 'number' && fraction.glued;
  return { end: hasFraction ? at + 4 : at + 2, minute, second: second.value, hourOnly: false, kind: 'colon' };
}

/** `20h08`, `20時08分`, `8시 8분`, `20h`. */
function withMarks(tokens: readonly Token[], at: number): Hands {
  const minute = tokens[at];
  const hourOnly: Hands = { end: at, minute: 0, second: null, hourOnly: true, kind: 'marked' };
  if (!isNumber(minute, 2)) return hourOnly;
  const hasMark = means(tokens[at + 1], Meaning.minuteMark);
  if (!hasMark && minute.digits !== 2) return hourOnly;
  if (!hasMark && isMark(tokens[at + 1], ':./-') && tokens[at + 1]?.glued) return hourOnly;
  const end = hasMark ? at + 2 : at + 1;
  const second = tokens[end];
  if (hasMark && isNumber(second, 2) && means(tokens[end + 1], Meaning.secondMark)) {
    return { end: end + 2, minute: minute.value, second: second.value, hourOnly: false, kind: 'marked' };
  }
  return { end, minute: minute.value, second: null, hourOnly: false, kind: 'marked' };
}

function toHour24(hour: number, meridiem: Token | null): number | null {
  if (meridiem === null) return hour;
  if (means(meridiem, Meaning.pm)) return hour < 12 ? hour + 12 : hour;
  if (hour > 12) return null;
  return hour === 12 ? 0 : hour;
}

/** The number is the end of a longer one: a price, an address, a running time. */
function isTailOfNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (isMark(before, CURRENCY_AND_NUMBER_MARKS)) return true;
  return isMark(before, ':.,') && before.glued && tokens[at - 2]?.kind === 'number';
}

/** The number is the start of a longer one: a version, an address. */
function isHeadOfNumber(tokens: readonly Token[], at: number): boolean {
  const [joint, , next, after] = tokens.slice(at + 1, at + 5);
  const continues = isMark(next, '.:') && next?.glued === true && after?.kind === 'number' && after.glued;
  return isMark(joint, '.') && joint?.glued === true && continues;
}

/** A zone as printed after a time. */
interface PrintedZone {
  /** Index of the token after it. */
  readonly end: number;
  readonly offset: string | null;
}

/** Longer zone names (`eastern time`) are never other words. */
const MAX_ABBREVIATION_LENGTH = 5;

/** `EST` is a zone, French `est` is not. */
export function isZoneSpelling(token: Token, text: string): boolean {
  if (token.end - token.start > MAX_ABBREVIATION_LENGTH || token.text.charCodeAt(0) > 0x7f) return true;
  for (let at = token.start; at < token.end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) return false;
  }
  return true;
}

/** The zone at `at`, which must be right after `clock`, or `null`. */
export function parseZone(
  tokens: readonly Token[],
  at: number,
  clock: Clock,
  text: string,
  greenwich: boolean,
): PrintedZone | null {
  const bracketed = isMark(tokens[at], '([');
  const start = bracketed ? at + 1 : at;
  const zone =
    parseNamedZone(tokens, start, clock, text, greenwich) ??
    parseNumericZone(tokens, start, clock, bracketed);
  if (zone === null || !bracketed) return zone;
  return isMark(tokens[zone.end], ')]') ? { ...zone, end: zone.end + 1 } : null;
}

function parseNamedZone(
  tokens: readonly Token[],
  at: number,
  clock: Clock,
  text: string,
  greenwich: boolean,
): PrintedZone | null {
  const named = means(tokens[at], Meaning.at) && tokens[at + 1]?.sense?.zone ? at + 1 : at;
  const token = tokens[named];
  const rule = token?.sense?.zone;
  if (token === undefined || !rule || !isZoneSpelling(token, text)) return null;
  if (token.text === 'z' && !token.glued) return null;
  if (token.text === 'gmt' || token.text === 'utc' || token.text === 'z') {
    const shifted = parseShift(tokens, named + 1);
    if (shifted !== null) return shifted;
  }
  const proven =
    rule.proof === 'none' ||
    (rule.proof === 'am-pm' && clock.meridiem) ||
    (rule.proof === 'british' && (greenwich || clock.dotted));
  return { end: named + 1, offset: proven ? rule.offset : null };
}

/** `+9`, `+0900` or `+05:30` after GMT or UTC. */
function parseShift(tokens: readonly Token[], at: number): PrintedZone | null {
  const hours = tokens[at + 1];
  if (!isMark(tokens[at], '+-') || !hours?.glued) return null;
  return shiftFrom(tokens, at);
}

function parseNumericZone(
  tokens: readonly Token[],
  at: number,
  clock: Clock,
  bracketed: boolean,
): PrintedZone | null {
  const sign = tokens[at];
  const hours = tokens[at + 1];
  if (!isMark(sign, '+-') || sign === undefined || hours === undefined || !hours.glued) return null;
  const compact = hours.digits === 4;
  const colon = hours.digits === 2 && isMark(tokens[at + 2], ':') && tokens[at + 2]?.glued === true;
  if (!compact && !colon && !(bracketed || (hours.digits === 2 && clock.second !== null && sign.glued)))
    return null;
  // `09:00-10:00` are opening hours, `20:08:00-05:00` and `20:08 -0500` are zones.
  if (sign.text === '-' && clock.second === null && !(compact && !sign.glued)) return null;
  return shiftFrom(tokens, at);
}

function shiftFrom(tokens: readonly Token[], at: number): PrintedZone | null {
  const sign = tokens[at];
  const hours = tokens[at + 1];
  if (sign === undefined || !isNumber(hours, 4)) return null;
  if (hours.digits === 4) {
    const offset = formatOffset(sign.text, Math.floor(hours.value / 100), hours.value % 100);
    return offset === null ? null : { end: at + 2, offset };
  }
  if (hours.digits > 2) return null;
  const minutes = tokens[at + 3];
  const hasMinutes = isMark(tokens[at + 2], ':') && isNumber(minutes, 2) && minutes.glued;
  const offset = formatOffset(sign.text, hours.value, hasMinutes ? minutes.value : 0);
  if (offset === null) return null;
  return { end: hasMinutes ? at + 4 : at + 2, offset };
}
