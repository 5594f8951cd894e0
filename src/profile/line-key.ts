import { findTimes } from '../recognise/times/index.ts';
import { foldSpace } from '../text/characters.ts';
import { LINE_LENGTH } from './site-profile.ts';

/** A shape with fewer letters outside its dates and numbers would name every timestamp and price of every site. */
const MIN_SHAPE_LETTERS = 3;

/** Prices, page numbers and marks recur by chance. */
const ANY_LETTER = /\p{L}/u;

const NUMBER = '{number}';
const TIME = '{date}';
const DIGIT = /\p{Nd}/u;
const NUMBERS = /\p{Nd}+(?:[.,:/]\p{Nd}+)*/gu;
const LETTER = /\p{L}/gu;

/** By what two printings of one line are known as the same: white space folded, in lower case. */
export function foldLine(text: string): string {
  return foldSpace(text).toLowerCase();
}

/** The folded line; `null` for lines that are never learned: of no sane length, or without a letter. */
export function lineKey(text: string): string | null {
  if (text.length < LINE_LENGTH.min || text.length > LINE_LENGTH.max) return null;
  const key = foldLine(text);
  return key.length < LINE_LENGTH.min || !ANY_LETTER.test(key) ? null : key;
}

/**
 * A folded line with its dates and numbers folded too: `updated {date}`, `{number} comments`; `null` when that leaves
 * no words, or there was nothing to fold.
 */
export function shapeOf(key: string): string | null {
  if (!DIGIT.test(key)) return null;
  let folded = '';
  let letters = 0;
  let from = 0;
  const take = (plain: string): void => {
    letters += plain.match(LETTER)?.length ?? 0;
    folded += plain.replace(NUMBERS, NUMBER);
  };
  for (const { start, end } of findTimes(key)) {
    if (start < from) continue;
    take(key.slice(from, start));
    folded += TIME;
    from = end;
  }
  take(key.slice(from));
  return letters < MIN_SHAPE_LETTERS ? null : folded;
}
