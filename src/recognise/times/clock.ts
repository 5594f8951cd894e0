import { Meaning } from './senses.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';

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
  /** Could be nothing but a time (`8:08 pm`, `20h08`); `20.08` or `9:41` alone could be a price or a score. */
  readonly sure: boolean;
}

const EITHER_MERIDIEM = Meaning.am | Meaning.pm;
const CURRENCY_AND_NUMBER_MARKS = '$€£¥₹₩#№%';

/** A time of day at `at`, or `null`; `afterDate` when a date was read right before it (`2016:05:09.08:39`). */
export function parseClock(tokens: readonly Token[], at: number, afterDate = false): Clock | null {
  let hourAt = at;
  let meridiem: Token | null = null;
  const first = tokens[at];
  // A meridiem before the hour is a habit of East Asia and of Arabic, in Latin letters too (`PM 6:40`) behind a date; German
  // `am 3.10.` must not be read so.
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
  const shape = parseHands(tokens, hourAt);
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
  const told = shape.kind === 'marked' || meridiem !== null || clockEnd;
  if (shape.kind === 'hour' && !told) return null;
  const hour24 = toHour24(hour.value, meridiem);
  if (hour24 === null || shape.minute > 59 || (shape.second ?? 0) > 60) return null;
  return {
    end,
    hour: hour24,
    minute: shape.minute,
    second: shape.second,
    meridiem: meridiem !== null,
    dotted: shape.kind === 'dotted',
    sure: isDuration ? hour.digits === 2 : told || (shape.kind === 'colon' && hour.digits === 2),
  };
}

interface Hands {
  readonly end: number;
  readonly minute: number;
  readonly second: number | null;
  readonly hourOnly: boolean;
  readonly kind: 'hour' | 'colon' | 'dotted' | 'marked';
}

function parseHands(tokens: readonly Token[], hourAt: number): Hands {
  const joint = tokens[hourAt + 1];
  const minute = tokens[hourAt + 2];
  if (isMark(joint, ':.') && joint?.glued && isNumber(minute, 2) && minute.digits === 2 && minute.glued) {
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

/** The number ends a longer figure: a price, an address, a running time. */
function isTailOfNumber(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]?.glued || before === undefined) return false;
  if (isMark(before, CURRENCY_AND_NUMBER_MARKS)) return true;
  return isMark(before, ':.,') && before.glued && tokens[at - 2]?.kind === 'number';
}

/** The number opens a longer figure: a version, an address. */
function isHeadOfNumber(tokens: readonly Token[], at: number): boolean {
  const [joint, , next, after] = tokens.slice(at + 1, at + 5);
  const goesOn = isMark(next, '.:') && next?.glued === true && after?.kind === 'number' && after.glued;
  return isMark(joint, '.') && joint?.glued === true && goesOn;
}
