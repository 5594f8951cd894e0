import type { CalendarDate } from './calendar.ts';
import { type Clock, parseClock, parseZone } from './clock.ts';
import { parseDate } from './date.ts';
import type { OrderCues } from './day-order.ts';
import { isMark, means, type Token } from './tokens.ts';
import { Meaning, type PrintedTime } from './types.ts';

/** A date, a clock time, or both. */
export interface Moment {
  /** Index of the token after it. */
  readonly end: number;
  readonly date: CalendarDate | null;
  readonly clock: Clock | null;
  readonly offset: string | null;
  readonly zoneNamed: boolean;
}

export interface ReadingContext {
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly cues: OrderCues;
}

/** Maximum of tokens between a date and its time: a weekday, two function words and two marks. */
const MAX_JOIN_LENGTH = 5;

/** The moment at `at`, or `null`. */
export function parseMoment(context: ReadingContext, at: number): Moment | null {
  const { tokens, cues, text } = context;
  const date = parseDate(tokens, at, cues, text);
  if (date !== null) return withClock(context, date);
  const timed = parseZonedClock(context, at);
  if (timed === null) return null;
  const { clock, zone } = timed;
  const end = zone?.end ?? clock.end;
  const following = findAfterJoin(tokens, end, (next) => parseDate(tokens, next, cues, text));
  const bare: Moment = { end, date: null, clock, offset: zone?.offset ?? null, zoneNamed: zone !== null };
  if (following === null) return bare;
  // `10:00 3 Oct 2024 14:00`: the date belongs to the time after it.
  if (withClock(context, following.found).clock !== null) return bare;
  return { ...bare, end: following.found.end, date: following.found };
}

interface ZonedClock {
  readonly clock: Clock;
  readonly zone: { readonly end: number; readonly offset: string | null } | null;
}

export function parseZonedClock(context: ReadingContext, at: number, afterDate = false): ZonedClock | null {
  const { tokens, text, cues } = context;
  const clock = parseClock(tokens, at, afterDate);
  if (clock === null) return null;
  return { clock, zone: parseZone(tokens, clock.end, clock, text, cues.greenwich) };
}

function withClock(context: ReadingContext, date: CalendarDate): Moment {
  const { tokens } = context;
  const alone: Moment = { end: date.end, date, clock: null, offset: null, zoneNamed: false };
  if (date.day === null) return alone;
  const following = findAfterJoin(tokens, date.end, (at) => parseZonedClock(context, at, true));
  if (following === null) return alone;
  const { clock, zone } = following.found;
  if (!clock.sure && clock.dotted && !endsStatement(tokens, clock.end) && !following.afterWord) return alone;
  let end = zone?.end ?? clock.end;
  if (following.bracketed) {
    if (!isMark(tokens[end], ')]')) return alone;
    end++;
  }
  const timed: Moment = { end, date, clock, offset: zone?.offset ?? null, zoneNamed: zone !== null };
  // `Wed Oct 23 20:08:00 EDT 2024`, as Unix prints it.
  const year = tokens[end];
  if (date.year === null && clock.second !== null && year?.digits === 4) {
    return { ...timed, end: end + 1, date: { ...date, year: year.value } };
  }
  return timed;
}

function endsStatement(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || isMark(next, '|•·)]—–;') || next.sense?.zone != null;
}

interface Joined<Found> {
  readonly found: Found;
  readonly afterWord: boolean;
  readonly bracketed: boolean;
}

/** Calls `parse` after the commas, dashes, weekdays and function words between date and time. */
function findAfterJoin<Found>(
  tokens: readonly Token[],
  from: number,
  parse: (at: number) => Found | null,
): Joined<Found> | null {
  let at = from;
  let afterWord = false;
  let bracketed = false;
  for (let skipped = 0; skipped <= MAX_JOIN_LENGTH; skipped++) {
    const found = parse(at);
    if (found !== null) return { found, afterWord, bracketed };
    const weekdayEnd = skipWeekday(tokens, at);
    if (weekdayEnd > at) {
      at = weekdayEnd;
      continue;
    }
    const token = tokens[at];
    if (isMark(token, ',-–—|•·/@:.')) at++;
    else if (isMark(token, '([') && !bracketed) {
      bracketed = true;
      at++;
    } else if (means(token, Meaning.at) || (token?.text === 't' && token.glued)) {
      afterWord = true;
      at++;
    } else return null;
  }
  return null;
}

/** Index after a weekday, bracketed or not, with its comma; `at` itself when there is none. */
export function skipWeekday(tokens: readonly Token[], at: number): number {
  const bracketed = isMark(tokens[at], '([');
  let end = bracketed ? at + 1 : at;
  const day = tokens[end];
  if (!means(day, Meaning.weekday) || day === undefined) return at;
  // A single Han or Hangul character is a weekday only in brackets: `(水)`.
  if (!bracketed && day.end - day.start === 1) return at;
  end++;
  if (bracketed) return isMark(tokens[end], ')]') ? end + 1 : at;
  return isMark(tokens[end], ',.') ? end + 1 : end;
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
