import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { readByline } from '../recognise/byline.ts';
import {
  findTimes,
  type PageReading,
  type RoledTime,
  readTimestampLine,
  resolveTimes,
  type TimestampLine,
} from '../recognise/times/index.ts';
import { tellsDaySpan } from '../text/day-span.ts';
import { besideSignature, dayOfAddress, soleDayOfPublication } from './dates-elsewhere.ts';
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

/**
 * When the article was published and last changed, from the lines nearest to its headline that tell.
 *
 * @param signature passages that name who wrote it
 * @param page what decides between day and month
 */
export function findDates(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  outline: Outline,
  signature: readonly number[],
  page: PageReading,
): Dates {
  const listed = listedTimes(passages, ledger, outline);
  const read = (i: number): TimesOfLine | null => {
    if (listed.has(i) || tellsDaySpan(textAt(passages, i))) return null;
    return timestampAt(passages, ledger, i, page);
  };
  const below = datesIn(zone.below, read);
  if (below.published !== null) return below;
  let head = datesIn([...zone.below, ...zone.above], read);
  if (head.published !== null) return head;
  const beside = datesIn(besideSignature(signature, zone, outline), read);
  if (beside.published !== null) return { ...beside, modified: beside.modified ?? head.modified };
  const isSignedAtFoot = (signature[0] ?? 0) >= outline.lastBody;
  if (head.modified === null && !isSignedAtFoot) head = beside;
  const ofAddress = dayOfAddress(passages, outline);
  if (ofAddress !== null) return { ...head, published: ofAddress, field: 'modified' };
  const inBody = datesIn(zone.intoBody, (i) => publishedAt(read(i)));
  if (inBody.published !== null) return { ...inBody, modified: inBody.modified ?? head.modified };
  const tail = datesBelowBody(zone, outline, ledger, read);
  if (tail.published !== null) return { ...tail, modified: tail.modified ?? head.modified };
  for (const part of [zone.below, zone.above]) {
    const among = (i: number): TimesOfLine | null =>
      dateAmongOthers(textAt(passages, i), ledger.label(i), page);
    const glued = datesIn(part, among);
    if (glued.passages.length >= LISTED) continue;
    const isOneDay = glued.passages.every((i) => among(i)?.times.length === 1);
    if (head.modified === null && glued.published === null && isOneDay) head = glued;
    if (glued.published === null) continue;
    return { ...glued, modified: head.modified ?? glued.modified };
  }
  const sole = soleDayOfPublication(outline, (i) => publishedAt(read(i)));
  if (sole !== null) return { ...datesIn([sole], read), modified: head.modified };
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
  const [first, second] = lines.flatMap(({ times }) => times);
  const areBeside = passages.length === 2 && passages[1] === (passages[0] ?? 0) + 1;
  const told =
    areBeside && isBareDay(first) && isBareDay(second) ? [{ times: bothDates(first, second) }] : lines;
  return { ...resolveTimes(told), passages, field: 'published' };
}

/** What comes below the article and has dates of its own. */
const OTHERS_BELOW: ReadonlySet<Label> = new Set<Label>(['related', 'next-article', 'comments']);

/** Several dates without a word that says what they date are those of teasers. */
function datesBelowBody(
  { tail }: HeadZone,
  { lastBody }: Outline,
  ledger: Ledger,
  read: (passage: number) => TimesOfLine | null,
): Dates {
  const others = tail.findIndex((i) => i > lastBody && OTHERS_BELOW.has(ledger.label(i)));
  const near = tail.slice(0, others < 0 ? TAIL_REACH : Math.min(others, TAIL_REACH));
  const lines = near.filter((i) => ledger.label(i) === 'timestamp');
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

/** What opens a line that goes on with the sections and comments of a post. */
const POSTED = /^(?:posted|published) (?:on|in)\b/i;
const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** `Ann Roe December 9, 2024 3 Comments`: a whole date in a line of the head that says other things too. */
function dateAmongOthers(text: string, label: string, page: PageReading): TimesOfLine | null {
  if (!OTHER_LINES.has(label) || tellsDaySpan(text)) return null;
  if (text.length > MAX_LINE && !POSTED.test(text)) return null;
  const [one, other, third] = findTimes(text.slice(0, MAX_LINE), page).filter(
    ({ date }) => date?.length === WHOLE_DATE,
  );
  if (one === undefined || third !== undefined) return null;
  return { times: other === undefined ? [one] : bothDates(one, other) };
}

function isBareDay(time: RoledTime | undefined): time is RoledTime {
  return time?.role === 'unspecified' && time.date?.length === WHOLE_DATE && time.time === null;
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

function gluedDates(text: string, page: PageReading): TimesOfLine | null {
  if (!/\d\p{L}/u.test(text)) return null;
  const [one, other, third] = findTimes(text, page);
  if (one?.date?.length !== WHOLE_DATE || one.end !== other?.start || third !== undefined) return null;
  return { times: bothDates(one, other) };
}

const MAX_LABEL_LENGTH = 25;

/** A line that tells a time, with the word above it that says what the time is of: `Last updated` / `May 4, 2024`. */
function timestampAt(
  passages: readonly Passage[],
  ledger: Ledger,
  i: number,
  page: PageReading,
): TimesOfLine | null {
  const text = textAt(passages, i);
  const line = timestampOf(text, ledger.label(i), page);
  if (line === null || line.times.length !== 1 || line.times[0]?.role !== 'unspecified') return line;
  const above = textAt(passages, i - 1);
  if (above.length > MAX_LABEL_LENGTH || /\d/.test(above)) return line;
  const led = readTimestampLine(`${above} ${text}`, page);
  return led !== null && led.rest === '' && led.times.length === 1 ? led : line;
}

/** Only a day that the line itself calls the publication's. */
function publishedAt(line: TimesOfLine | null): TimesOfLine | null {
  const says =
    line?.times.some(({ date, role }) => role === 'published' && date?.length === WHOLE_DATE) ?? false;
  return says ? line : null;
}

function timestampOf(text: string, label: string, page: PageReading): TimesOfLine | null {
  if (label === 'timestamp')
    return gluedDates(text, page) ?? readTimestampLine(text, page) ?? timesWithin(text, page);
  if (label !== 'byline') return null;
  const glued = gluedDates(text, page);
  if (glued !== null) return glued;
  const rest = readByline(text)?.rest;
  return rest === undefined ? null : (readTimestampLine(rest, page) ?? timesWithin(rest, page));
}

function timesWithin(text: string, page: PageReading): TimesOfLine | null {
  const times = findTimes(text, page);
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
