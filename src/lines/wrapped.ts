import { endsSentence, firstWordLength, mayJoin, startsListItem, startsMidSentence } from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';

/** Thresholds for text wrapped at a column. */
const WRAP = {
  /** Mail, Usenet and old wire text is wrapped at 60 to 100 columns. */
  width: { min: 50, max: 105 },
  /** `lynx -width=1000` and similar renderers break only very long paragraphs. */
  rendererWidth: 940,
  longestLine: 1000,
  /** Minimum of lines for a hard-wrapped block. */
  minLines: 3,
  /** Minimum share of lines without room for the next line's first word. */
  fullShare: 0.6,
  /** For a single paragraph: minimum fill of each line but the last, and of a line that ends a sentence. */
  filled: 0.7,
  filledAtSentence: 0.84,
  /** Minimum share of breaks before a lower-case letter, in scripts with lower case. */
  runOnShare: 0.25,
  /** Maximum indent of its first line. */
  maxIndent: 8,
  /** Maximum excess over the widest of the other paragraphs. */
  tolerance: 1.04,
  /** Number of lines that shows that none continues. */
  minRow: 3,
} as const;

/** Lines of one block without blank lines: joins lines that were broken at the column. */
export function joinWrapped(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  joined: Uint8Array,
  complete: ReadonlySet<string>,
  column: number | null = null,
): void {
  let run = from;
  for (let i = from + 1; i <= to; i++) {
    const line = i < to ? lines[i] : undefined;
    const isApart = line !== undefined && (widthOf(line) > WRAP.width.max || complete.has(line.text));
    if (line !== undefined && !isApart && !startsListItem(line.text)) continue;
    joinWrappedRun(lines, run, i, joined, run === from && i === to, column);
    run = isApart ? i + 1 : i;
  }
  for (let i = from + 1; i < to; i++) {
    const before = lines[i - 1] as PhysicalLine;
    const line = lines[i] as PhysicalLine;
    if (
      widthOf(before) >= WRAP.rendererWidth &&
      leavesNoRoom(before, line, WRAP.longestLine) &&
      !startsListItem(line.text)
    )
      joined[i] = 1;
  }
}

/** Width in columns: East Asian characters take two, combining marks none. */
function widthOf({ indent, text }: PhysicalLine): number {
  let width = indent + text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWide(code)) width++;
    else if (code >= FIRST_MARK && code < LAST_MARK && MARK.test(text.charAt(i))) width--;
  }
  return width;
}

const FIRST_MARK = 0x591;
const LAST_MARK = 0xfff;
const MARK = /\p{Mn}/u;

function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xff01 && code <= 0xff60);
}

/** Han and kana break after any character that may end a line. */
const WIDE_ROOM = 4;

function leavesNoRoom(line: PhysicalLine, next: PhysicalLine, width: number): boolean {
  const first = next.text.charCodeAt(0);
  const isHangul = first >= 0xac00 && first <= 0xd7a3;
  const word = firstWordLength(next.text);
  const room = isHangul ? word * 2 : isWide(first) ? WIDE_ROOM : word;
  return widthOf(line) + 1 + room > width;
}

function joinWrappedRun(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  joined: Uint8Array,
  isBlock: boolean,
  column: number | null,
): void {
  const width = widestOf(lines, from, to);
  if (width < WRAP.width.min || width > WRAP.width.max) return;
  // Without blank lines, the block may hold several paragraphs.
  const isParagraph = isBlock && isWrappedParagraph(lines, from, to, width, column);
  if (!isParagraph && !isWrapped(lines, from, to, width)) return;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    const next = lines[i + 1] as PhysicalLine;
    const paragraphEnds = !isParagraph && endsSentence(line.text) && !leavesNoRoom(line, next, width);
    if (!paragraphEnds && next.indent <= line.indent && mayJoin(lines, i, to)) joined[i + 1] = 1;
  }
}

function widestOf(lines: readonly PhysicalLine[], from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width = Math.max(width, widthOf(lines[i] as PhysicalLine));
  return width;
}

const CAPITAL = /^["“«„(]?\p{Lu}/u;

/** A list of headlines: all lines begin with a capital, and none ends a sentence. */
function isRowOfTitles(lines: readonly PhysicalLine[], from: number, to: number): boolean {
  if (to - from < WRAP.minRow) return false;
  for (let i = from; i < to; i++) {
    const { text } = lines[i] as PhysicalLine;
    if (!CAPITAL.test(text) || endsSentence(text)) return false;
  }
  return true;
}

/** Most lines end because the column was full, and most of them within a sentence. */
function isWrapped(lines: readonly PhysicalLine[], from: number, to: number, width: number): boolean {
  if (to - from < WRAP.minLines) return false;
  if (isRowOfTitles(lines, from, to)) return false;
  let full = 0;
  let open = 0;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    if (leavesNoRoom(line, lines[i + 1] as PhysicalLine, width)) full++;
    if (!endsSentence(line.text)) open++;
  }
  const pairs = to - from - 1;
  return full >= pairs * WRAP.fullShare && open >= pairs * WRAP.fullShare;
}

/**
 * Whether the lines are one paragraph, even if one of them ends a sentence: all but the last fill the column, and
 * sentences continue over the breaks. Two lines are enough only in a text that is wrapped at `column`.
 */
function isWrappedParagraph(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  width: number,
  column: number | null,
): boolean {
  const pairs = to - from - 1;
  if (pairs < 1) return false;
  if (isRowOfTitles(lines, from, to)) return false;
  const isShort = to - from < WRAP.minLines;
  if (isShort && (column === null || width > column * WRAP.tolerance)) return false;
  const least = isShort ? (column as number) : width;
  let runOn = 0;
  let full = 0;
  let open = 0;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    const next = lines[i + 1] as PhysicalLine;
    if (Math.abs(line.indent - next.indent) > WRAP.maxIndent) return false;
    const isOpen = !endsSentence(line.text);
    if (widthOf(line) < least * (isOpen ? WRAP.filled : WRAP.filledAtSentence)) return false;
    if (isOpen) open++;
    if (isOpen && startsMidSentence(next.text)) runOn++;
    if (leavesNoRoom(line, next, least)) full++;
  }
  if (isShort)
    return runOn > 0 || ((full > 0 || open === 0) && endsSentence((lines[to - 1] as PhysicalLine).text));
  if (column !== null && width <= column * WRAP.tolerance && width >= column * WRAP.filledAtSentence)
    return open > 0;
  return open * 2 >= pairs && (runOn >= pairs * WRAP.runOnShare || full >= pairs * WRAP.fullShare);
}

/**
 * The column at which a text is wrapped: the widest line of its wrapped paragraphs; `null` where there are none, or
 * their widths differ.
 */
export function wrapColumn(
  lines: readonly PhysicalLine[],
  blocks: readonly (readonly [number, number])[],
): number | null {
  let column = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  for (const [from, to] of blocks) {
    if (to - from < WRAP.minLines) continue;
    const width = widestOf(lines, from, to);
    if (width < WRAP.width.min || width > WRAP.width.max) continue;
    if (!isWrappedParagraph(lines, from, to, width, null)) continue;
    column = Math.max(column, width);
    narrowest = Math.min(narrowest, width);
  }
  return column > 0 && narrowest >= column * WRAP.filledAtSentence ? column : null;
}
