import { isBodyLabel } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { isBylineLead } from '../recognise/byline-words.ts';
import { looksLikePersonName } from '../recognise/names.ts';
import { findTimes, readTimestampLine, type TimestampLine } from '../recognise/times/index.ts';
import { titleKey } from '../recognise/title-forms.ts';
import { countWords, textAt } from './body-text.ts';
import type { Ledger } from './ledger.ts';

/** The head ends at its third paragraph or after this many lines; a standfirst may have two. */
const HEAD = { paragraphs: 3, lines: 24, paragraphWords: 12 } as const;
/** Lines of times in one head. */
const MOST_TIMES = 2;

/** If the head has no time, labels lines that consist of times and their labels. */
export function labelTimes(passages: readonly Passage[], ledger: Ledger, segment: Segment): void {
  const labelled: number[] = [];
  for (let i = segment.articleStart; i < segment.articleEnd; i++)
    if (ledger.label(i) === 'timestamp' || ledger.label(i) === 'byline') labelled.push(i);
  const isDated = labelled.some(
    (i) => ledger.label(i) === 'timestamp' || findTimes(textAt(passages, i)).length > 0,
  );
  if (isDated) return;
  const times = headLines(passages, ledger, segment).filter(
    (i) => isFree(ledger, i) && isTimeLine(textAt(passages, i)),
  );
  // Several days in adjacent lines are those of other articles.
  if (times.length > MOST_TIMES) return;
  for (const i of times)
    ledger.relabel(i, 'timestamp', 'head-time', 'The only line of the head that gives a day.');
}

function headLines(
  passages: readonly Passage[],
  ledger: Ledger,
  { headline, articleStart, articleEnd }: Segment,
): number[] {
  const found: number[] = [];
  let paragraphs = 0;
  for (let i = (headline ?? articleStart - 1) + 1; i < articleEnd && found.length < HEAD.lines; i++) {
    if (isBodyLabel(ledger.label(i)) && countWords(textAt(passages, i)) >= HEAD.paragraphWords) paragraphs++;
    if (paragraphs >= HEAD.paragraphs) break;
    found.push(i);
  }
  return found;
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
  const isDated = line?.times.some(({ date, either }) => date !== null || either !== undefined) ?? false;
  return isDated ? line : null;
}

function isTimeLine(text: string): boolean {
  const line = timesOf(text);
  return line !== null && (line.rest === '' || looksLikePersonName(line.rest));
}

export interface Section {
  readonly name: string;
  /** Its first occurrence and the others. */
  readonly passage: number;
  readonly repeats: readonly number[];
}

const BRACKETED = /^[【[(『「]\s?([^【[(『「]+?)\s?[】\])』」]$/u;

/** The section of the article; `null` if there is none. */
export function findSection(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
): Section | null {
  const found: number[] = [];
  for (let i = articleStart; i < articleEnd; i++)
    if (ledger.label(i) === 'section' && !isBylineLead(textAt(passages, i))) found.push(i);
  const first = found[0];
  if (first === undefined) return null;
  const name = nameAt(passages, first);
  const key = titleKey(name);
  const repeats = found.filter((i) => i !== first && titleKey(nameAt(passages, i)) === key);
  return { name, passage: first, repeats };
}

function nameAt(passages: readonly Passage[], i: number): string {
  return textAt(passages, i).replace(BRACKETED, '$1');
}

/** Fewer words are a button or a name. */
const MIN_STANDFIRST_WORDS = 7;

/**
 * The passages of the body between the headline and the last byline or time of the head. Empty if the body has no
 * other passages.
 */
export function standfirstOf(
  passages: readonly Passage[],
  ledger: Ledger,
  headline: number,
  body: readonly number[],
): readonly number[] {
  let seen = 0;
  let last = headline;
  for (let i = headline + 1; i < passages.length && seen < 3; i++) {
    const label = ledger.label(i);
    if (label === 'byline' || label === 'timestamp') last = i;
    if (isBodyLabel(label) && countWords(passages[i]?.text ?? '') >= MIN_STANDFIRST_WORDS) seen++;
  }
  const found = body.filter(
    (i) => i > headline && i < last && countWords(passages[i]?.text ?? '') >= MIN_STANDFIRST_WORDS,
  );
  return found.length < body.length ? found.slice(0, 2) : [];
}
