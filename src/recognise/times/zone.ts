import { type Clock, parseClock } from './clock.ts';
import { formsOf, type Reading } from './grammar.ts';
import { isMark, isZone, means } from './tokens.ts';
import { Meaning } from './types.ts';

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
  const [hours, minutes] = [hour, minute].map((value) => String(value).padStart(2, '0'));
  const offset = `${reading.tokens[at]?.text}${hours}:${minutes}`;
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
