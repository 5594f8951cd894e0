import { CLOSER, COMMA, classOf, DIGIT, LOWER, SPACE, TERMINAL, UPPER } from '../text/characters.ts';
import { isStopWord } from '../text/language.ts';
import { END_CLOSER, END_COMMA, END_OPEN, endOf } from '../text/scan.ts';
import type { PhysicalLine } from './physical.ts';
import { isBylineLine, isDatedByline, isDateLine, isVerbatim, opensBrokenByline } from './stand-alone.ts';

/** Named bounds of what counts as a broken line; each with the dumps it comes from. */
export const REJOIN = {
  /** Mail, Usenet and old wire text is wrapped at 60 to 100 columns. */
  wrapWidth: { min: 50, max: 105 },
  /** `lynx -width=1000` and similar renderers break only very long paragraphs. */
  rendererWidth: 940,
  /** So many lines make a block that can be judged hard-wrapped. */
  wrapMinLines: 3,
  /** Share of a wrapped block's lines that must leave no room for the next line's first word. */
  wrapFullShare: 0.6,
  /** A chain of fragments is a sentence when it is this long or ends like one. */
  chainMinChars: 60,
  /** A link inside a sentence is rarely longer than this. */
  linkMaxChars: 60,
  /** What stands before such a link is more than a menu word. */
  beforeLinkMinChars: 20,
  /** More lines, or longer ones, are not looked at together, blank lines or not. */
  blockMaxLines: 2000,
  blockMaxChars: 1_000_000,
  /** So many words with capitals throughout are a headline, and a lower-case line after it is another thing. */
  headlineWords: 6,
  /** So many are one when the next line is no more than a name or a tag. */
  headlineWordsBeforeLink: 4,
} as const;

/**
 * Which lines continue the one before: `true` at index i joins line i to line i - 1.
 * Two causes are told apart: text wrapped at a column, and inline links that a text renderer put on lines of their own.
 *
 * @param from where a block begins
 * @param to where a block ends; what stands before the one and behind the other is neighbours only
 */
export function findContinuations(
  lines: readonly PhysicalLine[],
  from = 0,
  to: number = lines.length,
): Uint8Array {
  const joined = new Uint8Array(lines.length);
  for (let start = from; start < to; ) {
    const end = blockEnd(lines, start);
    joinWrapped(lines, start, end, joined);
    joinFragments(lines, start, end, joined);
    start = end;
  }
  return joined;
}

/** The end of the block of lines that begins at `start`: what blank lines and page breaks enclose. */
export function blockEnd(lines: readonly PhysicalLine[], start: number): number {
  const last = Math.min(lines.length, start + REJOIN.blockMaxLines);
  let chars = (lines[start] as PhysicalLine).text.length;
  for (let i = start + 1; i < last; i++) {
    const line = lines[i] as PhysicalLine;
    chars += line.text.length;
    const isPieceOfLine = line.number === (lines[i - 1] as PhysicalLine).number && !line.breakBefore;
    if (line.blankBefore > 0 || line.breakBefore || isPieceOfLine || chars > REJOIN.blockMaxChars) return i;
  }
  return last;
}

const LIST_MARK = /^(?:[-*+•·▪●◦‣–—]|o|\d{1,3}[.)])\s/;

function startsListItem(line: PhysicalLine): boolean {
  return LIST_MARK.test(line.text);
}

function firstWordLength(text: string): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? text.length : blank;
}

/** Lines of one block without blank lines: joins those that were cut because the column was full. */
function joinWrapped(lines: readonly PhysicalLine[], from: number, to: number, joined: Uint8Array): void {
  let run = from;
  for (let i = from + 1; i <= to; i++) {
    const line = i < to ? lines[i] : undefined;
    const tooWide = line !== undefined && widthOf(line) > REJOIN.wrapWidth.max;
    if (line !== undefined && !tooWide && !startsListItem(line)) continue;
    joinWrappedRun(lines, run, i, joined);
    run = tooWide ? i + 1 : i;
  }
  for (let i = from + 1; i < to; i++) {
    const before = lines[i - 1] as PhysicalLine;
    const line = lines[i] as PhysicalLine;
    if (widthOf(before) >= REJOIN.rendererWidth && leavesNoRoom(before, line, 1000) && !startsListItem(line))
      joined[i] = 1;
  }
}

function widthOf(line: PhysicalLine): number {
  return line.indent + line.text.length;
}

function leavesNoRoom(line: PhysicalLine, next: PhysicalLine, width: number): boolean {
  return widthOf(line) + 1 + firstWordLength(next.text) > width;
}

function joinWrappedRun(lines: readonly PhysicalLine[], from: number, to: number, joined: Uint8Array): void {
  if (to - from < REJOIN.wrapMinLines) return;
  let width = 0;
  for (let i = from; i < to; i++) width = Math.max(width, widthOf(lines[i] as PhysicalLine));
  if (width < REJOIN.wrapWidth.min || width > REJOIN.wrapWidth.max) return;
  let full = 0;
  let open = 0;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    if (leavesNoRoom(line, lines[i + 1] as PhysicalLine, width)) full++;
    if (!endsSentence(line.text)) open++;
  }
  const pairs = to - from - 1;
  if (full < pairs * REJOIN.wrapFullShare || open < pairs * REJOIN.wrapFullShare) return;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    const next = lines[i + 1] as PhysicalLine;
    const paragraphEnds = endsSentence(line.text) && !leavesNoRoom(line, next, width);
    if (!paragraphEnds && next.indent <= line.indent && mayJoin(lines, i, to)) joined[i + 1] = 1;
  }
}

function endsSentence(text: string): boolean {
  const end = endOf(text);
  return end !== END_OPEN && end !== END_COMMA && end !== END_CLOSER;
}

/** Joins what inline links broke: `He said`, `the ministry`, `would act.` */
function joinFragments(lines: readonly PhysicalLine[], from: number, to: number, joined: Uint8Array): void {
  let i = from;
  while (i < to - 1) {
    let end = i;
    while (
      end + 1 < to &&
      (joined[end + 1] === 1 || (continues(lines, end, to, end > i) && mayJoin(lines, end, to)))
    )
      end++;
    if (end > i && isSentence(lines, i, end)) for (let k = i + 1; k <= end; k++) joined[k] = 1;
    i = end + 1;
  }
}

/** Program text and table rows stand as they are; a byline or a date opens a line of its own and ends it. */
function mayJoin(lines: readonly PhysicalLine[], at: number, to: number): boolean {
  const { text } = lines[at] as PhysicalLine;
  const next = (lines[at + 1] as PhysicalLine).text;
  if (isVerbatim(lines, at) || isVerbatim(lines, at + 1)) return false;
  const afterNext = at + 2 < to ? (lines[at + 2] as PhysicalLine).text : '';
  if (isDatedByline(next) || (isBareNumber(next) && afterNext.startsWith('min'))) return false;
  const goesOn =
    afterNext !== '' &&
    startsMidSentence(afterNext) &&
    !isDatedByline(afterNext) &&
    !opensBrokenByline(lines, at + 2, to);
  if (isBylineLine(next) && (/^\p{Lu}/u.test(next) || !goesOn)) return false;
  if (isBylineLine(text) && !startsWithClosingMark(next)) return false;
  if (opensBrokenByline(lines, at + 1, to)) return false;
  return !isDateLine(next) || goesOn;
}

/** Whether line `at + 1` goes on with the sentence of line `at`. */
function continues(lines: readonly PhysicalLine[], at: number, to: number, inChain: boolean): boolean {
  const line = lines[at] as PhysicalLine;
  const next = lines[at + 1] as PhysicalLine;
  if (startsListItem(next)) return startsMidSentence(next.text) && next.text.length > 2;
  if (startsWithClosingMark(next.text)) return true;
  const afterNext = at + 2 < to ? lines[at + 2] : undefined;
  if (startsMidSentence(next.text))
    return !endsSentence(line.text) && (inChain || !isCapitalised(line.text, REJOIN.headlineWords));
  if (endsSentence(line.text)) return false;
  if (wantsMore(line.text))
    return (
      inChain ||
      line.text.length > REJOIN.beforeLinkMinChars ||
      endsSentence(next.text) ||
      (afterNext !== undefined && startsMidSentence(afterNext.text) && !isDatedByline(afterNext.text))
    );
  if (ENDS_IN_TIME.test(line.text)) return false;
  const linkInSentence =
    inChain ||
    isFunctionWord(line.text) ||
    (line.text.length > REJOIN.beforeLinkMinChars &&
      !isCapitalised(line.text, REJOIN.headlineWordsBeforeLink));
  return (
    linkInSentence &&
    !startsSentence(next.text) &&
    afterNext !== undefined &&
    next.text.length <= REJOIN.linkMaxChars &&
    !endsSentence(next.text) &&
    startsMidSentence(afterNext.text)
  );
}

/** A time closes the line that tells when the page was made; a name behind it is no link of its sentence. */
const ENDS_IN_TIME = /(?:19|20)\d\d$|\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?$/i;

/** Begins with a capitalised function word, as a sentence does and a linked name seldom. */
function startsSentence(text: string): boolean {
  return isFunctionWord(text.slice(0, firstWordLength(text)));
}

function isFunctionWord(text: string): boolean {
  return text.length <= 8 && isStopWord(text);
}

/** Begins in lower case or with a mark that only ever follows a word. */
function startsMidSentence(text: string): boolean {
  const first = text.charCodeAt(0);
  const kind = classOf(first);
  if (kind === LOWER) {
    // iPhone, eBay: a brand begins a line of its own as often as not.
    const second = text.charCodeAt(1);
    return !(second >= 0x41 && second <= 0x5a);
  }
  return startsWithClosingMark(text);
}

function startsWithClosingMark(text: string): boolean {
  const first = text.charCodeAt(0);
  const kind = classOf(first);
  if (kind === COMMA) return true;
  if (kind === TERMINAL) {
    const second = classOf(text.charCodeAt(1));
    return text.length === 1 || second === SPACE || second === CLOSER || (first === 0x2e && text.length < 3);
  }
  if (kind === CLOSER) return true;
  return first === 0x2019 && text.length > 1 && classOf(text.charCodeAt(1)) === LOWER;
}

/** Ends in a comma, an opening mark, a dash or a function word: a sentence that can't end there. */
function wantsMore(text: string): boolean {
  if (endOf(text) === END_COMMA) return true;
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x26) return true;
  const blank = text.lastIndexOf(' ');
  if (blank < 0) return false;
  const word = text.slice(blank + 1);
  return (
    classOf(word.charCodeAt(0)) === LOWER && word.length <= 8 && isStopWord(word) && !CLOSING_WORDS.has(word)
  );
}

/** Function words that end a headline or a button as often as they stand inside a sentence. */
const CLOSING_WORDS: ReadonlySet<string> = new Set(
  'more them us me you it him her here there now all too again today mine yours am pm'.split(' '),
);

/** Whether at least so many words stand there and every one that is not a function word begins with a capital. */
function isCapitalised(text: string, least: number): boolean {
  const words = text.split(' ');
  if (words.length < least) return false;
  let capitals = 0;
  for (const word of words) {
    const kind = classOf(word.charCodeAt(0));
    if (kind === UPPER) capitals++;
    else if (kind === LOWER && (word.length > 5 || !isStopWord(word))) return false;
  }
  return capitals * 2 > words.length;
}

function isBareNumber(text: string): boolean {
  return (
    text.length <= 3 &&
    classOf(text.charCodeAt(0)) === DIGIT &&
    classOf(text.charCodeAt(text.length - 1)) === DIGIT
  );
}

function isSentence(lines: readonly PhysicalLine[], from: number, to: number): boolean {
  let chars = 0;
  for (let k = from; k <= to; k++) chars += (lines[k] as PhysicalLine).text.length;
  return chars >= REJOIN.chainMinChars || endsSentence((lines[to] as PhysicalLine).text);
}

const NO_SPACE_BEFORE = /^[,;.!?…)\]}%’]|^'s\b/;

/**
 * Joins the pieces of a broken sentence as a browser would have shown them. All at once: a string that grows piece by
 * piece is copied whole each time it is looked into, which costs the square of a long run.
 */
export function joinTexts(pieces: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    if (before !== '' && hasSpaceBetween(before, piece)) parts.push(' ');
    parts.push(piece);
    before = piece;
  }
  return parts.join('');
}

function hasSpaceBetween(before: string, next: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  const ideographic = last >= 0x3000 && next.charCodeAt(0) >= 0x3000 && last < 0xac00;
  return !(ideographic || NO_SPACE_BEFORE.test(next) || last === 0x28 || last === 0x201c);
}
