import type { Passage } from '../model/passage.ts';
import { readByline } from '../recognise/byline.ts';
import {
  findTimes,
  givesDay,
  type PageReading,
  type RoledTime,
  readTimestampLine,
  resolveTimes,
  type TimestampLine,
  WHOLE_DATE,
} from '../recognise/times/index.ts';
import { textAt } from '../text/characters.ts';
import type { IssueDay } from './time-lines.ts';

export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
  /** The passages they were read from. */
  readonly passages: readonly number[];
  /** Those with only the time of the last change. */
  readonly updates: ReadonlySet<number>;
  /** Those whose day and month cannot be distinguished. */
  readonly undecided: readonly number[];
}

type TimesOfLine = Pick<TimestampLine, 'times'>;

/** Two days this near are those of publication and last change. */
const BESIDE = 3;
/** A time this far below the byline is not in the head. */
const FAR_BELOW = 12;
/** A label on a separate line (`Last updated`) is shorter and has no digit. */
const MAX_LABEL_LENGTH = 25;

/**
 * Reads the times of publication and last change from the time lines, those of the head first; without a day there,
 * from the byline lines.
 *
 * @param page decides between day and month in figures
 * @param issue the day of lines with only a time of day
 */
export function findDates(
  passages: readonly Passage[],
  lines: readonly number[],
  bylines: readonly number[],
  page: PageReading,
  issue: IssueDay | null,
): Dates {
  const found = resolved(passages, lines, page, timestampAt, issue);
  const signed = resolved(passages, bylines, page, bylineTimes, null);
  // A byline with a day has priority over times of comments far below it.
  const isFarBelow = (lines[0] ?? 0) - (signed.passages[0] ?? 0) > FAR_BELOW;
  if (found.published !== null && (signed.published === null || !isFarBelow)) return found;
  if (signed.published !== null)
    return {
      ...signed,
      modified: signed.modified ?? found.modified,
      passages: [...found.passages, ...signed.passages],
      updates: new Set([...found.updates, ...signed.updates]),
    };
  // If only the last change is known, its day is the day of publication.
  const { modified } = found;
  if (modified !== null && modified.length >= WHOLE_DATE)
    return { ...found, published: modified.slice(0, WHOLE_DATE) };
  return found;
}

type Read = (passages: readonly Passage[], i: number, page: PageReading) => TimesOfLine | null;

function resolved(
  passages: readonly Passage[],
  lines: readonly number[],
  page: PageReading,
  read: Read,
  issue: IssueDay | null,
): Dates {
  const used: number[] = [];
  const updates = new Set<number>();
  const undecided: number[] = [];
  const times: TimesOfLine[] = [];
  for (const i of lines) {
    const line = read(passages, i, page);
    if (line === null) continue;
    times.push(line);
    used.push(i);
    if (line.times.length > 0 && line.times.every(({ role }) => role === 'modified')) updates.add(i);
    if (line.times.some(({ either }) => either !== undefined)) undecided.push(i);
  }
  const areClocks = times.every((line) => line.times.length > 0 && !givesDay(line));
  if (issue !== null && times.length > 0 && areClocks)
    times.push({ times: [{ date: issue.day, time: null, offset: null, role: 'unspecified' }] });
  const [first, second, third] = times.flatMap((line) => line.times);
  const [one, other = Infinity] = used;
  const areTwo = isBareDay(first) && isBareDay(second) && third === undefined && used.length === 2;
  const areBeside = areTwo && other - (one as number) <= BESIDE;
  const dated = areBeside ? [{ times: bothDates(first, second) }] : times;
  return { ...resolveTimes(dated), passages: used, updates, undecided };
}

function isBareDay<T extends RoledTime>(time: T | undefined): time is T {
  return time?.role === 'unspecified' && time.date?.length === WHOLE_DATE && time.time === null;
}

/** Page builders print the days of publication and last change together: `May 4, 2024May 6, 2024Ann Roe`. */
function bothDates(one: RoledTime, other: RoledTime): readonly RoledTime[] {
  if (one.role !== 'unspecified' || other.role !== 'unspecified') return [one, other];
  if (one.date === other.date) return [one];
  const [first, last] = String(one.date) < String(other.date) ? [one, other] : [other, one];
  return [
    { ...first, role: 'published' },
    { ...last, role: 'modified' },
  ];
}

function timesOf(text: string, page: PageReading): TimesOfLine | null {
  return gluedDates(text, page) ?? readTimestampLine(text, page) ?? timesWithin(text, page);
}

function timestampAt(passages: readonly Passage[], i: number, page: PageReading): TimesOfLine | null {
  const text = textAt(passages, i);
  const line = timesOf(text, page);
  if (line === null || line.times.length !== 1 || line.times[0]?.role !== 'unspecified') return line;
  const above = textAt(passages, i - 1);
  if (above.length > MAX_LABEL_LENGTH || /\d/.test(above)) return line;
  const led = readTimestampLine(`${above} ${text}`, page);
  return led !== null && led.rest === '' && led.times.length === 1 ? led : line;
}

function bylineTimes(passages: readonly Passage[], i: number, page: PageReading): TimesOfLine | null {
  const text = textAt(passages, i);
  return gluedDates(text, page) ?? timesOf(readByline(text)?.rest ?? text, page);
}

function gluedDates(text: string, page: PageReading): TimesOfLine | null {
  if (!/\d\p{L}/u.test(text)) return null;
  const [one, other, third] = findTimes(text, page);
  if (one?.date?.length !== WHOLE_DATE || one.end !== other?.start || third !== undefined) return null;
  return { times: bothDates(one, other) };
}

function timesWithin(text: string, page: PageReading): TimesOfLine | null {
  const times = findTimes(text, page);
  return times.length === 0 || isSpan(text, times) ? null : { times };
}

const TO = /^ ?[-–—] ?$/;

/** A period: `2025-12-12 - 2025-12-17`. */
function isSpan(text: string, times: readonly (RoledTime & { start: number; end: number })[]): boolean {
  const [first, last] = times;
  if (!isBareDay(first) || !isBareDay(last)) return false;
  return times.length === 2 && TO.test(text.slice(first.end, last.start));
}

/** The day of a dateline with a year; most print only `March 11`. */
export function dateOfDateline(printed: string | null): string | null {
  return printed === null ? null : (findTimes(printed)[0]?.date ?? null);
}
