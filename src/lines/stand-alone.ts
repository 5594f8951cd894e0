import { codeShape, tabbedCells } from '../text/code-shape.ts';
import type { PhysicalLine } from './physical.ts';

const MAX_BYLINE_LENGTH = 90;
const BYLINE_WORD = /^(?:by|von|par|por|di|da|door) /i;
const JOINING_WORDS: ReadonlySet<string> = new Set(
  'and und et y e en & / | with avec con com mit de del della van von der den la le al el bin dos da'.split(
    ' ',
  ),
);
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’/-]*,?$/u;

/** `By Ann Roe and Max Poe`: a byline word and two or more words of names, no full stop. */
export function isBylineLine(text: string): boolean {
  if (text.length > MAX_BYLINE_LENGTH || !BYLINE_WORD.test(text) || text.endsWith('.')) return false;
  const words = text.split(' ').slice(1);
  let names = 0;
  for (const word of words) {
    if (NAME_WORD.test(word)) names++;
    else if (!JOINING_WORDS.has(word)) return false;
  }
  return names >= 2;
}

const BARE_BYLINE_WORD = /^(?:by|von|par|por|door):?$/;
/** `by Ann Roe on 5 May 2025`, `by Ann Roe | Travel | 8 min`. */
const DATED_BYLINE = /^by \p{Lu}\S* \p{Lu}\S* .{0,80}?(?:(?:19|20)\d\d| \| )/u;

/**
 * A lower-case byline under its headline: the word alone, the name linked on the next line, or the name and when. Inside
 * a sentence `by` stands on the line of the words before it.
 */
export function opensByline(text: string): boolean {
  return BARE_BYLINE_WORD.test(text) || (text.startsWith('by ') && DATED_BYLINE.test(text));
}

const MAX_DATE_LENGTH = 50;
const YEAR = /(?:19|20)\d\d/;
/** `Nov. 4, 1999`, `Tue 11 Mar 2025`, `12 de março de 2025, 10:25`, `2025-03-04 18:22`. */
const DATE =
  /^(?:\p{Lu}\p{L}{2,9}\.?,? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}[.º]? (?:de )?\p{L}{3,10}\.? (?:de )?\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?:[ ,|à–-]{1,4}(?:(?:at|um|ore|às) )?\d{1,2}[:.h]\d{2}.{0,12})?$/u;

/** Nothing but a date, perhaps with its clock. */
export function isDateLine(text: string): boolean {
  return text.length <= MAX_DATE_LENGTH && YEAR.test(text) && DATE.test(text);
}

const MANY_CELLS = 3;

/** Program text and table rows, whose line breaks mean something. */
export function isVerbatim(lines: readonly PhysicalLine[], at: number): boolean {
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
  const before = lines[at - 1];
  const after = lines[at + 1];
  const line = lines[at] as PhysicalLine;
  return (
    (before !== undefined && line.blankBefore === 0 && holds(before.raw)) ||
    (after !== undefined && after.blankBefore === 0 && holds(after.raw))
  );
}
