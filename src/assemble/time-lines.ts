import { isBodyLabel, type Label, type Verdict } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { readByline } from '../recognise/byline.ts';
import { looksLikePersonName } from '../recognise/names.ts';
import {
  findTimes,
  givesDay,
  readTimestampLine,
  type TimestampLine,
  WHOLE_DATE,
} from '../recognise/times/index.ts';
import { textAt } from '../text/characters.ts';
import { endOfHead } from './fields.ts';
import type { Ledger } from './ledger.ts';

/** Which lines give the times of an article, beyond those that the model labels in its range. */

/** A time in the head is at most this many lines below the headline. */
const HEAD_LINES = 24;
/** Lines of times in one head. */
const MOST_TIMES = 2;
/** A time may be this many lines above the headline, with the section or the number of views between. */
const ABOVE = 4;
/** A time with a label of publication may be this many lines below the article. */
const BELOW = 14;
/** The line with the day of an issue may also have the name of the paper and the number of the issue. */
const MAX_ISSUE_LINE = 110;

/**
 * The lines with the times of an article. If the model labels none with a day, lines near it that consist of times and
 * their labels are labelled.
 *
 * @param before index after the article before
 */
export function findTimeLines(ledger: Ledger, segment: Segment, before: number): readonly number[] {
  const { passages } = ledger;
  const { headline, articleStart, articleEnd } = segment;
  const labelOf = (i: number) => ledger.label(i);
  const inside = range(articleStart, articleEnd);
  const own = inside.filter((i) => labelOf(i) === 'timestamp');
  const isRelative = own.some((i) => readTimestampLine(textAt(passages, i))?.relative ?? true);
  if (isRelative || inside.some((i) => isDated(passages, labelOf, i))) return own;
  const isTime = (i: number) => isFree(ledger, i) && isTimeLine(textAt(passages, i));
  const top = headline ?? articleStart;
  const head = headLines(passages, labelOf, segment).filter(isTime);
  const states = (i: number, unlabelled: boolean) =>
    isTime(i) && givesPublication(textAt(passages, i), unlabelled);
  const above = range(Math.max(before, top - ABOVE), top).filter((i) => states(i, true));
  const below = range(top + 1, Math.min(segment.end, articleEnd + BELOW)).filter((i) => states(i, false));
  const near = [head, above, below].find((lines) => lines.length > 0) ?? [];
  // Several days in adjacent lines are those of other articles.
  if (near.length > MOST_TIMES) return own;
  for (const i of near)
    ledger.relabel(i, 'timestamp', 'head-time', 'the only line near the article that gives its day');
  return [...own, ...near];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

type LabelOf = (i: number) => Label;

function isDated(passages: readonly Passage[], labelOf: LabelOf, i: number): boolean {
  const label = labelOf(i);
  return (label === 'timestamp' || label === 'byline') && findTimes(textAt(passages, i)).length > 0;
}

function headLines(passages: readonly Passage[], labelOf: LabelOf, segment: Segment): number[] {
  const first = segment.headline === null ? segment.articleStart : segment.headline + 1;
  return range(first, Math.min(endOfHead(passages, labelOf, segment), first + HEAD_LINES));
}

/** Whether no rule matched the line and it is not body text. */
function isFree(ledger: Ledger, i: number): boolean {
  const { rule, label } = ledger.verdict(i);
  return (
    !ledger.isPlaced(i) &&
    rule === 'score' &&
    (label === 'navigation' || label === 'other' || label === 'caption')
  );
}

function timesOf(text: string): TimestampLine | null {
  const line = readTimestampLine(text);
  return givesDay(line) ? line : null;
}

function isTimeLine(text: string): boolean {
  const line = timesOf(text);
  return (
    line !== null && (line.rest === '' || looksLikePersonName(line.rest) || readByline(line.rest) !== null)
  );
}

/** Whether it gives a whole day that is not that of the last change. */
function givesPublication(text: string, unlabelled: boolean): boolean {
  return (
    timesOf(text)?.times.some(
      ({ date, role }) =>
        date?.length === WHOLE_DATE && (role === 'published' || (unlabelled && role === 'unspecified')),
    ) ?? false
  );
}

/**
 * A time printed above a headline is in the range of the article before, because the model begins an article at its
 * section or headline. Segments that begin with such lines, unless the layout prints times at the end of articles.
 */
export function withTimesAbove(
  passages: readonly Passage[],
  verdicts: readonly Verdict[],
  segments: readonly Segment[],
): readonly Segment[] {
  const labelOf = (i: number) => (verdicts[i] as Verdict).label;
  const last = segments.at(-1);
  if (segments.length < 2 || last === undefined || endsWithTime(passages, labelOf, last)) return segments;
  const isTime = (i: number) => labelOf(i) === 'timestamp' && timesOf(textAt(passages, i)) !== null;
  const above = segments.map((segment, at) => timeAbove(labelOf, segment, segments[at - 1], isTime));
  const count = above.filter((i) => i !== null).length;
  const moved = segments.map((segment) => ({ ...segment }));
  for (let at = 1; at < moved.length; at++) {
    const [segment, before] = [moved[at] as Segment, moved[at - 1] as Segment];
    const from = above[at] ?? null;
    if (from === null) continue;
    const inHead = headLines(passages, labelOf, segment).some(
      (i) => isDated(passages, labelOf, i) && i < (above[at + 1] ?? Infinity),
    );
    const isNeeded =
      count < 2 && !range(before.articleStart, from).some((i) => isDated(passages, labelOf, i));
    if (inHead || isNeeded) continue;
    moved[at - 1] = { ...before, end: from, articleEnd: Math.min(before.articleEnd, from) };
    moved[at] = { ...segment, start: from, articleStart: from };
  }
  return moved;
}

/** First of the adjacent times directly above the headline, if these lines are in the range of the article before. */
function timeAbove(
  labelOf: LabelOf,
  { headline }: Segment,
  before: Segment | undefined,
  isTime: (i: number) => boolean,
): number | null {
  if (headline === null || before === undefined) return null;
  let found: number | null = null;
  for (let i = headline - 1; i > (before.headline ?? before.articleStart) && i >= headline - ABOVE; i--) {
    if (isTime(i)) found = i;
    else if (found !== null || isBodyLabel(labelOf(i)) || labelOf(i) === 'caption') break;
  }
  return found;
}

/** Whether there is a time below the last paragraph. */
function endsWithTime(
  passages: readonly Passage[],
  labelOf: LabelOf,
  { headline, articleStart, articleEnd }: Segment,
): boolean {
  for (let i = articleEnd - 1; i > (headline ?? articleStart); i--) {
    if (isBodyLabel(labelOf(i))) return false;
    if (labelOf(i) === 'timestamp' && timesOf(textAt(passages, i)) !== null) return true;
  }
  return false;
}

/** A day that holds for all articles: the issue of a newspaper or newsletter. */
export interface IssueDay {
  readonly day: string;
  /** Whether the document has several articles. */
  readonly holdsForAll: boolean;
}

/** The only day printed above the first headline; `null` if an article prints another or one relative to today. */
export function findIssueDay(
  passages: readonly Passage[],
  verdicts: readonly Verdict[],
  segments: readonly Segment[],
): IssueDay | null {
  const labelOf = (i: number) => (verdicts[i] as Verdict).label;
  const [first] = segments;
  if (first === undefined || first.headline === null) return null;
  const lines = range(0, first.headline).filter((i) => textAt(passages, i).length <= MAX_ISSUE_LINE);
  const [day, another] = new Set(lines.flatMap((i) => daysIn(passages, i)));
  if (day === undefined || another !== undefined) return null;
  for (const { headline, articleStart, articleEnd } of segments) {
    for (let i = (headline ?? articleStart) + 1; i < articleEnd; i++) {
      if (labelOf(i) === 'timestamp' && readTimestampLine(textAt(passages, i))?.relative) return null;
      if (isDated(passages, labelOf, i) && daysIn(passages, i).some((other) => other !== day)) return null;
    }
  }
  return { day, holdsForAll: segments.length > 1 };
}

function daysIn(passages: readonly Passage[], i: number): string[] {
  return findTimes(textAt(passages, i)).flatMap(({ date }) => (date?.length === WHOLE_DATE ? [date] : []));
}
