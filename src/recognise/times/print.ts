import type { CalendarDate } from './calendar-date.ts';
import type { Clock } from './clock.ts';
import { type PrintedTime, WHOLE_DATE } from './types.ts';

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

/** A clock time without its day (`March 2025, 15:14`) is no instant. */
export function isoOf({ date, time, offset }: Omit<PrintedTime, 'either'>): string | null {
  return date === null || time === null || date.length < WHOLE_DATE ? date : `${date}T${time}${offset ?? ''}`;
}
