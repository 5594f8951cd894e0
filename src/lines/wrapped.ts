import { textAt } from '../text/characters.ts';
import { endsSentence, firstWordLength, mayJoin, startsListItem, startsMidSentence } from './line-shape.ts';
import { isWide, type PhysicalLine } from './physical.ts';

/** Thresholds for text wrapped at a column. */
const WRAP = {
  /** Mail, Usenet and old wire text is wrapped at 60 to 100 columns. */
  width: { min: 50, max: 105 },
  /** `lynx -width=1000` and similar renderers break only very long paragraphs; it counts letters with accents twice. */
  rendererWidth: 850,
  longestLine: 1000,
  /** Minimum of lines for a hard-wrapped block. */
  minLines: 3,
  /** Minimum share of lines without room for the next line's first word. */
  fullShare: 0.6,
  /** Maximum share of lines that are not half as wide and end no sentence. */
  labelShare: 0.15,
  /** For a single paragraph: minimum fill of each line but the last, and of a line that ends a sentence. */
  filled: 0.7,
  filledAtSentence: 0.84,
  /** Minimum share of breaks before a lower-case letter, in scripts with lower case. */
  runOnShare: 0.25,
  /** Maximum indent of its first line. */
  maxIndent: 8,
  /** Maximum share of wider lines, such as addresses, in a text that is wrapped throughout. */
  widerShare: 0.05,
  /** Maximum of how much farther the next line of a list item is indented. */
  hangingIndent: 4,
  /** Maximum excess over the widest of the other paragraphs. */
  tolerance: 1.04,
  /** Minimum of lines that show the column, where no paragraph of three lines does. */
  minFull: 4,
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
    const isApart = line !== undefined && (line.width > WRAP.width.max || complete.has(line.text));
    if (line !== undefined && !isApart && !startsListItem(line.text)) continue;
    if (i - run > 1)
      joinWrappedRun(lines.slice(run, i), joined.subarray(run, i), i - run === lines.length, column);
    run = isApart ? i + 1 : i;
  }
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as PhysicalLine, lines[i] as PhysicalLine];
    if (
      before.width >= WRAP.rendererWidth &&
      (leavesNoRoom(before, line, WRAP.longestLine) || !endsSentence(before.text)) &&
      !startsListItem(line.text)
    )
      joined[i] = 1;
  }
}

/** Whether a text is wrapped at `column` from beginning to end, not only in one of its parts. */
export function isWrappedThroughout(lines: readonly PhysicalLine[], column: number): boolean {
  const wider = lines.filter(({ width }) => width > column * WRAP.tolerance).length;
  return wider <= lines.length * WRAP.widerShare;
}

/** Joins lines of a block of such a text that break off in a sentence, without room for the first word of the next line. */
export function joinFilled(
  lines: readonly PhysicalLine[],
  joined: Uint8Array,
  complete: ReadonlySet<string>,
  column: number,
): void {
  for (const [i, [line, next]] of pairsOf(lines).entries()) {
    if (
      line.width >= column * WRAP.filledAtSentence &&
      line.width <= column * WRAP.tolerance &&
      leavesNoRoom(line, next, column) &&
      (!endsSentence(line.text) || startsMidSentence(next.text)) &&
      !startsListItem(next.text) &&
      next.indent <= line.indent + WRAP.hangingIndent &&
      !complete.has(line.text) &&
      mayJoin(lines, i)
    )
      joined[i + 1] = 1;
  }
}

/** Han and kana break after any character that may end a line. */
const WIDE_ROOM = 4;

function leavesNoRoom(line: PhysicalLine, next: PhysicalLine, width: number): boolean {
  const first = next.text.charCodeAt(0);
  const isHangul = first >= 0xac00 && first <= 0xd7a3;
  const word = firstWordLength(next.text);
  const room = isHangul ? word * 2 : isWide(first) ? WIDE_ROOM : word;
  return line.width + 1 + room > width;
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
    widest = Math.max(widest, (lines[i] as PhysicalLine).width);
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

/** Most lines end because the column was full, most of them within a sentence, and few are headings or labels. */
function isWrapped(lines: readonly PhysicalLine[], width: number): boolean {
  if (lines.length < WRAP.minLines || isRowOfTitles(lines)) return false;
  const pairs = pairsOf(lines);
  const full = pairs.filter(([line, next]) => leavesNoRoom(line, next, width)).length;
  const open = pairs.filter(([line]) => !endsSentence(line.text));
  const labels = open.filter(([line]) => line.width < width / 2).length;
  return (
    Math.min(full, open.length) >= pairs.length * WRAP.fullShare && labels <= pairs.length * WRAP.labelShare
  );
}

/**
 * Whether the lines are one paragraph, even if one of them ends a sentence: all but the last fill the column, and
 * sentences continue over the breaks. Two lines are enough only in a text that is wrapped at `column`.
 */
function isWrappedParagraph(lines: readonly PhysicalLine[], width: number, column: number | null): boolean {
  const pairs = pairsOf(lines);
  if (isRowOfTitles(lines)) return false;
  const isShort = lines.length < WRAP.minLines;
  if (isShort && (column === null || width > column * WRAP.tolerance)) return false;
  const least = isShort ? (column as number) : width;
  let runOn = 0;
  let full = 0;
  let open = 0;
  for (const [line, next] of pairs) {
    if (Math.abs(line.indent - next.indent) > WRAP.maxIndent) return false;
    const isOpen = !endsSentence(line.text);
    if (line.width < least * (isOpen ? WRAP.filled : WRAP.filledAtSentence)) return false;
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
  return widths.length > 0 ? commonColumn(widths) : columnOfText(blocks);
}

/** The widest of several widths, if all are nearly as wide. */
function commonColumn(widths: readonly number[]): number | null {
  const column = Math.max(...widths);
  return Math.min(...widths) >= column * WRAP.filledAtSentence ? column : null;
}

/**
 * The same in a text of short paragraphs, and in scripts without lower case: no line is wider, and most lines that end no
 * sentence fill it.
 */
function columnOfText(blocks: readonly (readonly PhysicalLine[])[]): number | null {
  let column = 0;
  for (const lines of blocks)
    for (const { text, width } of lines) if (width > column && text.includes(' ')) column = width;
  if (column < WRAP.width.min || column > WRAP.width.max) return null;
  let open = 0;
  let full = 0;
  for (const [line, next] of blocks.flatMap(pairsOf)) {
    if (endsSentence(line.text) || startsListItem(next.text) || line.width < WRAP.width.min) continue;
    open++;
    if (leavesNoRoom(line, next, column)) full++;
  }
  return full >= WRAP.minFull && full >= open * WRAP.fullShare ? column : null;
}
