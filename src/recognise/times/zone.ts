import type { Clock } from './clock.ts';
import { Meaning } from './senses.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';
import { formatOffset } from './zones.ts';

/** A zone as printed after a time. */
export interface PrintedZone {
  /** Index of the token after it. */
  readonly end: number;
  readonly offset: string | null;
}

/** Longer zone names (`eastern time`) are never words of another kind. */
const LONGEST_ABBREVIATION = 5;

/** `EST` is a zone, French `est` is not. */
export function isZoneSpelling(token: Token, text: string): boolean {
  if (token.end - token.start > LONGEST_ABBREVIATION || token.text.charCodeAt(0) > 0x7f) return true;
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
