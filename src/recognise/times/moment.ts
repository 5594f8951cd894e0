import { type CalendarDate, parseDate } from './calendar-date.ts';
import { type Clock, parseClock } from './clock.ts';
import { type Reading, skipDistance, skipWeekday } from './grammar.ts';
import { isMark, means } from './tokens.ts';
import { Meaning } from './types.ts';
import { parseZonedClock } from './zone.ts';

/** A date, a clock time, or both. */
export interface Moment {
  /** Index of the token after it. */
  readonly end: number;
  readonly date: CalendarDate | null;
  readonly clock: Clock | null;
  readonly offset: string | null;
  readonly zoneNamed: boolean;
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
