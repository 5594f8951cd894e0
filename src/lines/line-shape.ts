import { readByline } from '../recognise/byline.ts';
import { isBylineLead, readLead } from '../recognise/byline-words.ts';
import { findTimes, givesDay, readTimestampLine } from '../recognise/times/index.ts';
import { isTimeLabel } from '../recognise/times/name-edge.ts';
import { titleKey } from '../recognise/title-forms.ts';
import {
  CLOSER,
  COMMA,
  classOf,
  DIGIT,
  hasDigit,
  LOWER,
  lowerCode,
  SPACE,
  TERMINAL,
  textAt,
  UPPER,
} from '../text/characters.ts';
import { codeShape, tabbedCells } from '../text/code-shape.ts';
import { END_CLOSER, END_COMMA, END_OPEN, endOf } from '../text/scan.ts';
import type { PhysicalLine } from './physical.ts';

const LIST_MARK = /^(?:[-*+•·▪●◦‣–—□○◇▲※]|o|\d{1,3}[.)]|\p{L}\))\s/u;

export function startsListItem(text: string): boolean {
  return LIST_MARK.test(text);
}

export function firstWordLength(text: string): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? text.length : blank;
}

export function endsSentence(text: string): boolean {
  const end = endOf(text);
  return end !== END_OPEN && end !== END_COMMA && end !== END_CLOSER;
}

/** Begins in lower case or with a mark that always follows a word. */
export function startsMidSentence(text: string): boolean {
  // iPhone, eBay: a brand may begin a line.
  if (classOf(text.charCodeAt(0)) === LOWER) return !/^.[A-Z]/.test(text);
  return startsWithClosingMark(text);
}

export function startsWithClosingMark(text: string): boolean {
  const first = text.charCodeAt(0);
  const kind = classOf(first);
  // `,,` is an opening quotation mark in Dutch and Polish.
  if (kind === COMMA) return text.charCodeAt(1) !== first;
  if (kind === TERMINAL) {
    const second = classOf(text.charCodeAt(1));
    return text.length === 1 || second === SPACE || second === CLOSER || (first === 0x2e && text.length < 3);
  }
  if (kind === CLOSER) return true;
  return first === 0x2019 && text.length > 1 && classOf(text.charCodeAt(1)) === LOWER;
}

const MAX_BYLINE_LENGTH = 90;

/**
 * `By Ann Roe and Max Poe`, `by Ann Roe · May 4, 2024`, `di Redazione`: a byline word and full names, then a date,
 * nothing, or capitalised words.
 */
function isBylineLine(text: string): boolean {
  if (text.length > MAX_BYLINE_LENGTH || text.endsWith('.')) return false;
  const lead = readLead(text);
  if (lead === null) return false;
  const names = text.slice(lead.end);
  if (text.length <= MAX_NAME_LENGTH && CAPITALISED.test(names)) return true;
  return readByline(text)?.authors.some((name) => name.includes(' ')) ?? false;
}

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}$/u;

const MAX_NAME_LENGTH = 40;
const JOINED_NAMES: ReadonlySet<string> = new Set([
  ',',
  '&',
  ', and',
  ...'and und et y e en og och ja és și ve и'.split(' '),
]);

/**
 * Whether line `at` is a byline word alone, with names on the next lines and no sentence after them, as
 * printed by renderers that put each link on a separate line.
 */
function opensBrokenByline(lines: readonly PhysicalLine[], at: number): boolean {
  if (!isBylineLead(textAt(lines, at))) return false;
  for (let i = at + 1; i < lines.length; i += 2) {
    const name = textAt(lines, i);
    if (name.length > MAX_NAME_LENGTH || readByline(`Written by ${name}`)?.rest !== '') return false;
    const after = textAt(lines, i + 1);
    if (!JOINED_NAMES.has(after)) return !/^[\p{Ll},.;!?)’']/u.test(after);
  }
  return false;
}

/**
 * A byline in lower case that ends with its day, below its headline: `by Ann Roe, 3 May 2024`, `von Talblatt 30. Juni
 * 2025`. In a sentence, the words before `by` are on the same line.
 */
export function isDatedByline(text: string): boolean {
  const lead = text.length > MAX_BYLINE_LENGTH ? null : readLead(text);
  if (lead === null) return false;
  const time = findTimes(text).at(-1);
  if (time === undefined) return text.includes(' | ') && text.startsWith('by ') && isBylineLine(text);
  if (/\p{Ll}{2}/u.test(text.slice(time.end))) return false;
  return CAPITALISED.test(text.slice(lead.end, time.start).replace(NAME_END, '')) || isBylineLine(text);
}

const NAME_END = /(?<![\s,|·–—-])[\s,|·–—-]+$/;

/** Only a date, perhaps with a label and a clock time. */
export function isDateLine(text: string): boolean {
  const line = hasDigit(text) ? readTimestampLine(text) : null;
  return line?.rest === '' && givesDay(line);
}

const MANY_CELLS = 3;

/** Program text and table rows, which keep their line breaks. */
function isVerbatim(lines: readonly PhysicalLine[], at: number): boolean {
  const { raw } = lines[at] as PhysicalLine;
  const cells = tabbedCells(raw);
  if (cells !== null)
    return cells.length >= MANY_CELLS || hasNeighbour(lines, at, (line) => tabbedCells(line) !== null);
  const shape = codeShape(raw);
  return (
    shape === 'strong' || (shape === 'weak' && hasNeighbour(lines, at, (line) => codeShape(line) !== null))
  );
}

function hasNeighbour(lines: readonly PhysicalLine[], at: number, holds: (raw: string) => boolean): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  return (
    (before !== undefined && line?.blankBefore === 0 && holds(before.raw)) ||
    (after?.blankBefore === 0 && holds(after.raw))
  );
}

/** Whether a line and the next may be joined: not program text, table rows, bylines or dates. */
export function mayJoin(lines: readonly PhysicalLine[], at: number): boolean {
  const text = textAt(lines, at);
  const next = textAt(lines, at + 1);
  const afterNext = textAt(lines, at + 2);
  if (isVerbatim(lines, at) || isVerbatim(lines, at + 1) || isPrintedAgain(text, next)) return false;
  if (isDatedByline(next) || (afterNext.startsWith('min') && /^\p{Nd}(?:.?\p{Nd})?$/u.test(next)))
    return false;
  const continues = (): boolean =>
    startsMidSentence(afterNext) && !isDatedByline(afterNext) && !opensBrokenByline(lines, at + 2);
  if (isBylineLine(next) && (/^\p{Lu}/u.test(next) || !continues())) return false;
  if (isBylineLine(text) && !startsWithClosingMark(next)) return false;
  if (opensBrokenByline(lines, at + 1)) return false;
  if (!isDateLine(next) || continues()) return true;
  // `Publié`, `le 23 octobre 2024`, `mis à jour le 24 octobre 2024`: a label is joined with its time and with the next time.
  return isTimeLabel(text) || (startsMidSentence(next) && isDateLine(text));
}

/** Shorter ends of a line repeat by chance. */
const MIN_PRINTED_AGAIN = 20;

/**
 * `Home » News » Ferry stays in port` above `Ferry stays in port`: breadcrumbs and their headline, whatever the last
 * word.
 */
function isPrintedAgain(text: string, next: string): boolean {
  if (next.length < MIN_PRINTED_AGAIN || !mayEndLike(text, next)) return false;
  const key = titleKey(next);
  return key !== '' && titleKey(text).endsWith(key);
}

/** Whether both texts may end in the same letter or digit; `false` is certain. */
function mayEndLike(one: string, other: string): boolean {
  const [last, otherLast] = [one.charCodeAt(one.length - 1), other.charCodeAt(other.length - 1)];
  return lowerCode(last) === lowerCode(otherLast) || !(isAsciiWord(last) && isAsciiWord(otherLast));
}

function isAsciiWord(code: number): boolean {
  const kind = classOf(code);
  return code < 0x80 && (kind === LOWER || kind === UPPER || kind === DIGIT);
}
