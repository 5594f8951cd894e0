import { readByline } from '../fields/byline.ts';
import {
  findTimes,
  type RoledTime,
  readTimestampLine,
  resolveTimes,
  type TimestampLine,
} from '../fields/times/index.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { tellsDaySpan } from '../text/day-span.ts';
import { besideSignature, dayOfAddress, soleDayOfPublication } from './dates-elsewhere.ts';
import type { HeadZone } from './head-zone.ts';
import type { Ledger } from './ledger.ts';
import { LISTED, listedTimes } from './listed-times.ts';
import type { Outline } from './outline.ts';

export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
  /** Passages that tell them, and the field those belong to. */
  readonly passages: readonly number[];
  readonly field: 'published' | 'modified';
}

const UNKNOWN: Dates = { published: null, modified: null, passages: [], field: 'published' };

/** Below the body only the next lines are the article's; times further down belong to teasers. */
const TAIL_REACH = 8;
/** A longer line that no rule took for a timestamp is prose. */
const MAX_LINE = 130;

/**
 * When the article was published and last changed, from the lines nearest to its headline that tell.
 *
 * @param signature passages that name who wrote it
 */
export function findDates(
  passages: readonly Passage[],
  ledger: Ledger,
  zone: HeadZone,
  outline: Outline,
  signature: readonly number[],
): Dates {
  let updated: Dates = UNKNOWN;
  const listed = listedTimes(passages, ledger, outline);
  const read = (i: number): TimestampLine | null => {
    if (listed.has(i) || tellsDaySpan(passages[i]?.text ?? '')) return null;
    return timestampAt(passages, ledger, i);
  };
  for (const part of [zone.below, [...zone.below, ...zone.above]]) {
    const dates = datesIn(part, read);
    if (dates.published !== null) return dates;
    if (updated.modified === null) updated = dates;
  }
  const isSignedAtFoot = (signature[0] ?? 0) >= outline.lastBody;
  const beside = datesIn(besideSignature(signature, zone, outline), read);
  if (beside.published !== null) return { ...beside, modified: beside.modified ?? updated.modified };
  if (updated.modified === null && !isSignedAtFoot) updated = beside;
  const ofAddress = dayOfAddress(passages, outline);
  if (ofAddress !== null) return { ...updated, published: ofAddress, field: 'modified' };
  const inBody = datesIn(zone.intoBody, (i) => publishedAt(read(i)));
  if (inBody.published !== null) return { ...inBody, modified: inBody.modified ?? updated.modified };
  const tail = datesBelowBody(
    zone,
    outline,
    (i) => (ledger.label(i) === 'timestamp' ? read(i) : null),
    ledger,
  );
  if (tail.published !== null) return { ...tail, modified: tail.modified ?? updated.modified };
  for (const part of [zone.below, zone.above]) {
    const glued = datesIn(part, (i) => dateAmongOthers(passages[i]?.text ?? '', ledger.label(i)));
    if (glued.passages.length >= LISTED) continue;
    if (updated.modified === null && glued.published === null) updated = glued;
    if (glued.published === null) continue;
    return { ...glued, modified: updated.modified ?? glued.modified };
  }
  const sole = soleDayOfPublication(outline, (i) => publishedAt(read(i)));
  if (sole !== null) return { ...datesIn([sole], read), modified: updated.modified };
  if (updated.modified === null) return { ...tail, field: 'modified' };
  if (updated.modified.length < WHOLE_DATE) return { ...updated, field: 'modified' };
  return { ...updated, published: dayOf(updated.modified), field: 'modified' };
}

function datesIn(zone: readonly number[], read: (passage: number) => TimestampLine | null): Dates {
  const lines: TimestampLine[] = [];
  const used: number[] = [];
  for (const i of zone) {
    const line = read(i);
    if (line === null) continue;
    lines.push(line);
    used.push(i);
  }
  if (lines.length === 0) return UNKNOWN;
  const [first, second] = lines.flatMap(({ times }) => times);
  const areBeside = used.length === 2 && used[1] === (used[0] ?? 0) + 1;
  const both = areBeside && isBareDay(first) && isBareDay(second) ? bothDates([first, second]) : null;
  if (both !== null) return { ...resolveTimes([both]), passages: used, field: 'published' };
  return { ...resolveTimes(lines), passages: used, field: 'published' };
}

/** What comes below the article and has dates of its own. */
const OTHERS_BELOW: ReadonlySet<Label> = new Set<Label>(['related', 'next-article', 'comments']);

/** Several dates without a word that says what they date are those of teasers. */
function datesBelowBody(
  { tail }: HeadZone,
  { lastBody }: Outline,
  read: (passage: number) => TimestampLine | null,
  ledger: Ledger,
): Dates {
  const others = tail.findIndex((i) => i > lastBody && OTHERS_BELOW.has(ledger.label(i)));
  const own = tail.slice(0, others < 0 ? TAIL_REACH : Math.min(others, TAIL_REACH));
  const bare = own
    .flatMap((i) => read(i)?.times ?? [])
    .filter(({ date, role }) => date !== null && role === 'unspecified');
  return bare.length > 1 ? UNKNOWN : datesIn(own, read);
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

/** `Ann Roe December 9, 2024 3 Comments`: a whole date in a line of the head that says other things too. */
function dateAmongOthers(text: string, label: string): TimestampLine | null {
  if (!OTHER_LINES.has(label) || tellsDaySpan(text)) return null;
  if (text.length > MAX_LINE && !POSTED.test(text)) return null;
  const times = findTimes(text.slice(0, MAX_LINE)).filter(
    (time) => time.date !== null && time.date.length === WHOLE_DATE,
  );
  if (times.length === 2) return bothDates(times);
  return times.length === 1 ? { times, relative: false, rest: '' } : null;
}

function isBareDay(time: RoledTime | undefined): time is RoledTime {
  return time?.role === 'unspecified' && time.date?.length === WHOLE_DATE && time.time === null;
}

/** `May 4, 2024May 6, 2024Ann Roe`: page builders print the day of publication and the day of the last change. */
function bothDates(times: readonly RoledTime[]): TimestampLine | null {
  const [one, other] = times;
  if (one === undefined || other === undefined) return null;
  if (one.role !== 'unspecified' || other.role !== 'unspecified') return { times, relative: false, rest: '' };
  const inOrder = (one.date ?? '') <= (other.date ?? '');
  const [first, last] = inOrder ? [one, other] : [other, one];
  return {
    times: [
      { ...first, role: 'published' },
      { ...last, role: 'modified' },
    ],
    relative: false,
    rest: '',
  };
}

const WHOLE_DATE = 'YYYY-MM-DD'.length;

/** Shortest two dates with no blank between them: `2024-5-42024-5-9`. */
const MIN_GLUED_LENGTH = 16;

function gluedDates(text: string): TimestampLine | null {
  if (text.length < MIN_GLUED_LENGTH || text.length > MAX_LINE || !/\d\p{L}/u.test(text)) return null;
  const times = findTimes(text);
  const [one, other] = times;
  if (times.length !== 2 || one?.date?.length !== WHOLE_DATE || one.end !== other?.start) return null;
  return one.date === other.date ? { times: [one], relative: false, rest: '' } : bothDates(times);
}

const MAX_LABEL_LENGTH = 25;

/** A line that tells a time, with the word above it that says what the time is of: `Last updated` / `May 4, 2024`. */
function timestampAt(passages: readonly Passage[], ledger: Ledger, i: number): TimestampLine | null {
  const text = passages[i]?.text ?? '';
  const line = timestampOf(text, ledger.label(i));
  if (line === null || line.times.length !== 1 || line.times[0]?.role !== 'unspecified') return line;
  const above = passages[i - 1]?.text ?? '';
  if (above === '' || above.length > MAX_LABEL_LENGTH || /\d/.test(above)) return line;
  const led = readTimestampLine(`${above} ${text}`);
  return led !== null && led.rest === '' && led.times.length === 1 ? led : line;
}

/** Only a day that the line itself calls the publication's. */
function publishedAt(line: TimestampLine | null): TimestampLine | null {
  const says =
    line?.times.some(({ date, role }) => role === 'published' && date?.length === WHOLE_DATE) ?? false;
  return says ? line : null;
}

function timestampOf(text: string, label: string): TimestampLine | null {
  if (label === 'timestamp') return gluedDates(text) ?? readTimestampLine(text) ?? timesWithin(text);
  if (label !== 'byline') return null;
  const glued = gluedDates(text);
  if (glued !== null) return glued;
  const rest = readByline(text)?.rest ?? '';
  return rest === '' ? null : (readTimestampLine(rest) ?? timesWithin(rest));
}

function timesWithin(text: string): TimestampLine | null {
  const times = findTimes(text);
  return times.length === 0 ? null : { times, relative: false, rest: '' };
}

/** The day a dateline names, when it names the year too; most print only `March 11`. */
export function dateOfDateline(printed: string | null): string | null {
  return printed === null ? null : (findTimes(printed)[0]?.date ?? null);
}

const ISO = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?$/;

/** A metadata date as the output has it; `null` when it can't be read. */
export function metadataDate(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const trimmed = value.trim();
  if (ISO.test(trimmed))
    return trimmed.replace(/([+-]\d{2})(\d{2})$/, (all, h, m) => (all.includes('T') ? all : `${h}:${m}`));
  const { published, modified } = resolveTimes([{ times: findTimes(trimmed), relative: false, rest: '' }]);
  return published ?? modified;
}
