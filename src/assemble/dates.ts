import type { Passage } from '../model/passage.ts';
import { readByline } from '../recognise/byline.ts';
import {
  findTimes,
  type PageReading,
  type RoledTime,
  readTimestampLine,
  resolveTimes,
  WHOLE_DATE,
} from '../recognise/times/index.ts';
import { textAt } from './body-text.ts';
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

type Times = readonly RoledTime[];

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
  const found = resolved(lines, (i) => timestampAt(passages, i, page), issue);
  if (found.published !== null) return found;
  const signed = resolved(
    bylines,
    (i) => timesOf(readByline(textAt(passages, i))?.rest ?? textAt(passages, i), page),
    null,
  );
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

function resolved(
  lines: readonly number[],
  read: (line: number) => Times | null,
  issue: IssueDay | null,
): Dates {
  const found = lines.flatMap((line) => {
    const times = read(line);
    return times === null ? [] : [{ line, times }];
  });
  const isOf = (test: (time: RoledTime) => boolean) => (times: Times) =>
    times.length > 0 && times.every(test);
  const areUpdates = isOf(({ role }) => role === 'modified');
  const areClocks = isOf(({ date, either }) => date === null && either === undefined);
  const times = found.flatMap((line) => line.times);
  if (issue !== null && found.length > 0 && found.every((line) => areClocks(line.times)))
    times.push({ date: issue.day, time: null, offset: null, role: 'unspecified' });
  return {
    ...resolveTimes(times),
    passages: found.map(({ line }) => line),
    updates: new Set(found.filter((line) => areUpdates(line.times)).map(({ line }) => line)),
    undecided: found
      .filter((line) => line.times.some(({ either }) => either !== undefined))
      .map(({ line }) => line),
  };
}

function timesOf(text: string, page: PageReading): Times | null {
  const line = readTimestampLine(text, page);
  if (line !== null) return line.times;
  const found = findTimes(text, page);
  return found.length === 0 ? null : found;
}

function timestampAt(passages: readonly Passage[], i: number, page: PageReading): Times | null {
  const text = textAt(passages, i);
  const times = timesOf(text, page);
  if (times === null || times.length !== 1 || times[0]?.role !== 'unspecified') return times;
  const above = textAt(passages, i - 1);
  if (above.length > MAX_LABEL_LENGTH || /\d/.test(above)) return times;
  const led = readTimestampLine(`${above} ${text}`, page);
  return led !== null && led.rest === '' && led.times.length === 1 ? led.times : times;
}

/** The day of a dateline with a year; most print only `March 11`. */
export function dateOfDateline(printed: string | null): string | null {
  return printed === null ? null : (findTimes(printed)[0]?.date ?? null);
}
