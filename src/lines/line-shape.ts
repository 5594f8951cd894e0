import { CLOSER, COMMA, classOf, LOWER, SPACE, TERMINAL } from '../text/characters.ts';
import { END_CLOSER, END_COMMA, END_OPEN, endOf } from '../text/scan.ts';

const LIST_MARK = /^(?:[-*+•·▪●◦‣–—]|o|\d{1,3}[.)])\s/;

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

/** Begins in lower case or with a mark that only ever follows a word. */
export function startsMidSentence(text: string): boolean {
  const first = text.charCodeAt(0);
  const kind = classOf(first);
  if (kind === LOWER) {
    // iPhone, eBay: a brand begins a line of its own as often as not.
    const second = text.charCodeAt(1);
    return !(second >= 0x41 && second <= 0x5a);
  }
  return startsWithClosingMark(text);
}

export function startsWithClosingMark(text: string): boolean {
  const first = text.charCodeAt(0);
  const kind = classOf(first);
  // `,,` opens a quotation in Dutch and Polish typing.
  if (kind === COMMA) return text.charCodeAt(1) !== first;
  if (kind === TERMINAL) {
    const second = classOf(text.charCodeAt(1));
    return text.length === 1 || second === SPACE || second === CLOSER || (first === 0x2e && text.length < 3);
  }
  if (kind === CLOSER) return true;
  return first === 0x2019 && text.length > 1 && classOf(text.charCodeAt(1)) === LOWER;
}
