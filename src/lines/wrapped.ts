import {
  endsSentence,
  firstWordLength,
  mayJoin,
  startsListItem,
  startsMidSentence,
  textAt,
} from './line-shape.ts';
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
  /** Minimum of paragraphs of two lines that show the column. */
  minPairs: 3,
  /** Number of lines that shows that none continues. */
  minRow: 3,
} as const;

/** Lines of one block without blank lines: joins lines that were broken at the column. */
export function joinWrapped(
  lines: readonly PhysicalLine[],
  joined: Uint8Array,
  complete: ReadonlySet<string>,
  column: number | null,
): void {
  let run = 0;
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i];
    const isApart = line !== undefined && (widthOf(line) > WRAP.width.max || complete.has(line.text));
    if (line !== undefined && !isApart && !startsListItem(line.text)) continue;
    if (i - run > 1)
      joinWrappedRun(lines.slice(run, i), joined.subarray(run, i), i - run === lines.length, column);
    run = isApart ? i + 1 : i;
  }
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as PhysicalLine, lines[i] as PhysicalLine];
    if (
      before.indent + before.text.length * 2 >= WRAP.rendererWidth &&
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
    if (code < FIRST_MARK) continue;
    if (isWide(code)) width++;
    else if (code < LAST_MARK && MARK.test(text.charAt(i))) width--;
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
  joined: Uint8Array,
  isBlock: boolean,
  column: number | null,
): void {
  const width = widestOf(lines);
  if (width < WRAP.width.min || width > WRAP.width.max) return;
  // Without blank lines, the block may hold several paragraphs.
  const isParagraph = isBlock && isWrappedParagraph(lines, width, column);
  if (!isParagraph && !isWrapped(lines, width)) return;
  for (const [i, [line, next]] of pairsOf(lines).entries()) {
    const paragraphEnds = !isParagraph && endsSentence(line.text) && !leavesNoRoom(line, next, width);
    if (!paragraphEnds && next.indent <= line.indent && mayJoin(lines, i)) joined[i + 1] = 1;
  }
}

/** Width of the widest line, or of the first that is too wide for wrapped text. */
function widestOf(lines: readonly PhysicalLine[]): number {
  let widest = 0;
  for (let i = 0; i < lines.length && widest <= WRAP.width.max; i++)
    widest = Math.max(widest, widthOf(lines[i] as PhysicalLine));
  return widest;
}

/** Each line with the next. */
function pairsOf(lines: readonly PhysicalLine[]): (readonly [PhysicalLine, PhysicalLine])[] {
  return lines.slice(1).map((next, i) => [lines[i] as PhysicalLine, next]);
}

const CAPITAL = /^["“«„(]?\p{Lu}/u;

/** A list of headlines: all lines begin with a capital, and none ends a sentence. */
function isRowOfTitles(lines: readonly PhysicalLine[]): boolean {
  return lines.length >= WRAP.minRow && lines.every(({ text }) => CAPITAL.test(text) && !endsSentence(text));
}

/** Most lines end because the column was full, and most of them within a sentence. */
function isWrapped(lines: readonly PhysicalLine[], width: number): boolean {
  if (lines.length < WRAP.minLines || isRowOfTitles(lines)) return false;
  const pairs = pairsOf(lines);
  const full = pairs.filter(([line, next]) => leavesNoRoom(line, next, width)).length;
  const open = pairs.filter(([line]) => !endsSentence(line.text)).length;
  return Math.min(full, open) >= pairs.length * WRAP.fullShare;
}

/**
 * Whether the lines are one paragraph, even if one of them ends a sentence: all but the last fill the column, and
 * sentences continue over the breaks. Two lines are enough only in a text that is wrapped at `column`.
 */
function isWrappedParagraph(lines: readonly PhysicalLine[], width: number, column: number | null): boolean {
  const pairs = pairsOf(lines);
  if (pairs.length < 1 || isRowOfTitles(lines)) return false;
  const isShort = lines.length < WRAP.minLines;
  if (isShort && (column === null || width > column * WRAP.tolerance)) return false;
  const least = isShort ? (column as number) : width;
  let runOn = 0;
  let full = 0;
  let open = 0;
  for (const [line, next] of pairs) {
    if (Math.abs(line.indent - next.indent) > WRAP.maxIndent) return false;
    const isOpen = !endsSentence(line.text);
    if (widthOf(line) < least * (isOpen ? WRAP.filled : WRAP.filledAtSentence)) return false;
    if (isOpen) open++;
    if (isOpen && startsMidSentence(next.text)) runOn++;
    if (leavesNoRoom(line, next, least)) full++;
  }
  if (isShort)
    return runOn > 0 || ((full > 0 || open === 0) && endsSentence(textAt(lines, lines.length - 1)));
  if (column !== null && width <= column * WRAP.tolerance && width >= column * WRAP.filledAtSentence)
    return open > 0;
  return (
    open * 2 >= pairs.length &&
    (runOn >= pairs.length * WRAP.runOnShare || full >= pairs.length * WRAP.fullShare)
  );
}

/**
 * The column at which a text is wrapped: the widest line of its wrapped paragraphs; `null` where there are none, or
 * their widths differ.
 */
export function wrapColumn(blocks: readonly (readonly PhysicalLine[])[]): number | null {
  const widths = blocks.flatMap((lines) => {
    const width = lines.length < WRAP.minLines ? 0 : widestOf(lines);
    const isWide = width >= WRAP.width.min && width <= WRAP.width.max;
    return isWide && isWrappedParagraph(lines, width, null) ? [width] : [];
  });
  return widths.length > 0 ? commonColumn(widths) : columnOfPairs(blocks);
}

/** The widest of several widths, if all are nearly as wide. */
function commonColumn(widths: readonly number[]): number | null {
  const column = Math.max(...widths);
  return Math.min(...widths) >= column * WRAP.filledAtSentence ? column : null;
}

/** The same in a text of short paragraphs: the width of the first of two lines with one sentence. */
function columnOfPairs(blocks: readonly (readonly PhysicalLine[])[]): number | null {
  const pairs = blocks.filter(([line, next, third]) => {
    if (line === undefined || next === undefined || third !== undefined) return false;
    const width = widthOf(line);
    const isWide = width >= WRAP.width.min && width <= WRAP.width.max;
    return isWide && !endsSentence(line.text) && startsMidSentence(next.text);
  }) as (readonly [PhysicalLine, PhysicalLine])[];
  const column = pairs.length < WRAP.minPairs ? null : commonColumn(pairs.map(([line]) => widthOf(line)));
  return column !== null && pairs.every(([line, next]) => leavesNoRoom(line, next, column)) ? column : null;
}
