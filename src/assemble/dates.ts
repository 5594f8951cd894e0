import { readByline } from '../fields/byline.ts';
import {
  findTimes,
  type RoledTime,
  readTimestampLine,
  resolveTimes,
  type TimestampLine,
} from '../fields/times/index.ts';
import type { Passage } from '../model/passage.ts';
import { tellsDaySpan } from '../text/day-span.ts';
import type { HeadZone } from './head-zone.ts';
import type { Ledger } from './ledger.ts';
import { LISTED, listedTimes } from './listed-times.ts';
import type { Outline } from './outline.ts';
import { textAt } from './text-at.ts';

export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
  /** Passages that tell them, and the field those belong to. */
  readonly passages: readonly number[];
  readonly field: 'published' | 'modified';
}

type TimesOfLine = Pick<TimestampLine, 'times'>;

/** Below the body only the next lines are the article's; times further down belong to teasers. */
const TAIL_REACH = 8;
/** A longer line that no rule took for a timestamp is prose. */
const MAX_LINE = 130;

/** When the article was published and last changed, from the lines nearest to its headline that tell. */
export function findDates(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  outline: Outline,
): Dates {
  const listed = listedTimes(passages, ledger, outline);
  const read = (i: number): TimesOfLine | null => {
    if (listed.has(i) || tellsDaySpan(textAt(passages, i))) return null;
    return timestampAt(passages, ledger, i);
  };
  const below = datesIn(zone.below, read);
  if (below.published !== null) return below;
  const head = datesIn([...zone.below, ...zone.above], read);
  if (head.published !== null) return head;
  const inBody = datesIn(zone.intoBody, (i) => publishedAt(read(i)));
  if (inBody.published !== null) return { ...inBody, modified: inBody.modified ?? head.modified };
  const tail = datesBelowBody(passages, ledger, zone, listed);
  if (tail.published !== null) return { ...tail, modified: tail.modified ?? head.modified };
  for (const part of [zone.below, zone.above]) {
    const glued = datesIn(part, (i) => dateAmongOthers(textAt(passages, i), ledger.label(i)));
    if (glued.published === null || glued.passages.length >= LISTED) continue;
    return { ...glued, modified: head.modified ?? glued.modified };
  }
  if (head.modified === null) return { ...tail, field: 'modified' };
  if (head.modified.length < WHOLE_DATE) return { ...head, field: 'modified' };
  return { ...head, published: dayOf(head.modified), field: 'modified' };
}

function datesIn(zone: readonly number[], read: (passage: number) => TimesOfLine | null): Dates {
  const lines: TimesOfLine[] = [];
  const passages: number[] = [];
  for (const i of zone) {
    const line = read(i);
    if (line === null) continue;
    lines.push(line);
    passages.push(i);
  }
  return { ...resolveTimes(lines), passages, field: 'published' };
}

/** Several dates without a word that says what they date are those of teasers. */
function datesBelowBody(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  listed: ReadonlySet<number>,
): Dates {
  const lines = zone.tail
    .slice(0, TAIL_REACH)
    .filter((i) => ledger.label(i) === 'timestamp' && !listed.has(i));
  const read = (i: number): TimesOfLine | null => timestampOf(textAt(passages, i), 'timestamp');
  const times = lines.flatMap((i) => read(i)?.times ?? []);
  const bare = times.filter(({ date, role }) => date !== null && role === 'unspecified');
  return datesIn(bare.length > 1 ? [] : lines, read);
}

/**
 * A page that beside its headline tells only when it was updated is dated by that day: it stood published then, and
 * readers take it for the article's date. The clock time stays with the update; one at the foot dates nothing.
 */
function dayOf(modified: string): string {
  return modified.slice(0, WHOLE_DATE);
}

const OTHER_LINES: ReadonlySet<string> = new Set([
  'other',
  'navigation',
  'byline',
  'read-time',
  'author-bio',
  'comments',
]);

const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** `Ann Roe December 9, 2024 3 Comments`: a whole date in a line of the head that says other things too. */
function dateAmongOthers(text: string, label: string): TimesOfLine | null {
  if (!OTHER_LINES.has(label) || text.length > MAX_LINE || tellsDaySpan(text)) return null;
  const [one, other, third] = findTimes(text).filter(({ date }) => date?.length === WHOLE_DATE);
  if (one === undefined || third !== undefined) return null;
  return { times: other === undefined ? [one] : bothDates(one, other) };
}

/** `May 4, 2024May 6, 2024Ann Roe`: page builders print the day of publication and the day of the last change. */
function bothDates(one: RoledTime, other: RoledTime): readonly RoledTime[] {
  if (one.role !== 'unspecified' || other.role !== 'unspecified') return [one, other];
  if (one.date === other.date) return [one];
  const [first, last] = String(one.date) < String(other.date) ? [one, other] : [other, one];
  return [
    { ...first, role: 'published' },
    { ...last, role: 'modified' },
  ];
}

function gluedDates(text: string): TimesOfLine | null {
  if (!/\d\p{L}/u.test(text)) return null;
  const [one, other, third] = findTimes(text);
  if (one?.date?.length !== WHOLE_DATE || one.end !== other?.start || third !== undefined) return null;
  return { times: bothDates(one, other) };
}

const MAX_LABEL_LENGTH = 25;

/** A line that tells a time, with the word above it that says what the time is of: `Last updated` / `May 4, 2024`. */
function timestampAt(passages: readonly Passage[], ledger: Ledger, i: number): TimesOfLine | null {
  const text = textAt(passages, i);
  const line = timestampOf(text, ledger.label(i));
  if (line === null || line.times.length !== 1 || line.times[0]?.role !== 'unspecified') return line;
  const above = textAt(passages, i - 1);
  if (above.length > MAX_LABEL_LENGTH || /\d/.test(above)) return line;
  const led = readTimestampLine(`${above} ${text}`);
  return led !== null && led.rest === '' && led.times.length === 1 ? led : line;
}

/** Only a day that the line itself calls the publication's. */
function publishedAt(line: TimesOfLine | null): TimesOfLine | null {
  const says =
    line?.times.some(({ date, role }) => role === 'published' && date?.length === WHOLE_DATE) ?? false;
  return says ? line : null;
}

function timestampOf(text: string, label: string): TimesOfLine | null {
  if (label === 'timestamp') return gluedDates(text) ?? readTimestampLine(text) ?? timesWithin(text);
  const rest = label === 'byline' ? readByline(text)?.rest : undefined;
  return rest === undefined ? null : (readTimestampLine(rest) ?? timesWithin(rest));
}

function timesWithin(text: string): TimesOfLine | null {
  const times = findTimes(text);
  return times.length === 0 ? null : { times };
}

/** The day a dateline names, when it names the year too; most print only `March 11`. */
export function dateOfDateline(printed: string | null): string | null {
  return printed === null ? null : (findTimes(printed)[0]?.date ?? null);
}

const ISO = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/** A metadata date as the output has it; `null` when it can't be read. */
export function metadataDate(value: string | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  if (ISO.test(trimmed)) return trimmed.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const { published, modified } = resolveTimes([{ times: findTimes(trimmed) }]);
  return published ?? modified;
}
