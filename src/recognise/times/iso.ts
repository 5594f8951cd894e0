import type { PageReading } from './cues.ts';
import { findTimes } from './find.ts';

const ISO =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?\s*$/;
const FIRST_YEAR = 1980;
const LAST_YEAR = 2100;
/** Longer values are running text. */
const MAX_CHARS = 120;

/**
 * The instant that a value names, in ISO 8601, as precise as the value: that of the publication before that of a change;
 * `null` where it names none, or day and month could be either.
 */
export function readIsoDate(value: string, page: PageReading | null = null): string | null {
  const text = value.slice(0, MAX_CHARS);
  const machine = ISO.exec(text) ?? COMPACT.exec(text);
  if (machine !== null) return readMachine(machine);
  const times = findTimes(text, page).filter(
    ({ date }) => date !== null && isPlausible(Number(date.slice(0, 4))),
  );
  const found =
    times.find(({ role }) => role === 'published') ??
    times.find(({ role }) => role !== 'modified') ??
    times[0];
  if (found === undefined || found.date === null) return null;
  const { date, time, offset } = found;
  return time === null || date.length < 'YYYY-MM-DD'.length ? date : `${date}T${time}${offset ?? ''}`;
}

function isPlausible(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function readMachine([, year = '', month = '', day = '', hour, minute, second, zone = '']: RegExpExecArray):
  | string
  | null {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!isPlausible(Number(year)) || !isDay) return null;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date;
  const offset = zone.length === '+0900'.length ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}
