import { formsOf, type Reading } from './grammar.ts';
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
/** One of these words or a mark is after an hour that no meridiem precedes. */
const AFTER_HOUR = EITHER_MERIDIEM | Meaning.hourMark | Meaning.clockEnd;
const findHands = formsOf('hands');

/** A time of day at `at`, or `null`; `afterDate` when a date was read right before it (`2016:05:09.08:39`). */
export function parseClock(reading: Reading, at: number, afterDate = false): Clock | null {
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
