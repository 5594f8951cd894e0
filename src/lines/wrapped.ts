import { endsSentence, firstWordLength, startsListItem } from './line-shape.ts';
import type { PhysicalLine } from './physical.ts';
import { mayJoin } from './stand-alone.ts';

/** What counts as text wrapped at a column, each with the dumps it comes from. */
const WRAP = {
  /** Mail, Usenet and old wire text is wrapped at 60 to 100 columns. */
  width: { min: 50, max: 105 },
  /** `lynx -width=1000` and similar renderers break only very long paragraphs. */
  rendererWidth: 940,
  longestLine: 1000,
  /** So many lines make a block that can be judged hard-wrapped. */
  minLines: 3,
  /** Share of a wrapped block's lines that must leave no room for the next line's first word. */
  fullShare: 0.6,
} as const;

/** Lines of one block without blank lines: joins those that were cut because the column was full. */
export function joinWrapped(
  lines: readonly PhysicalLine[],
  from: number,
  to: number,
  joined: Uint8Array,
): void {
  let run = from;
  for (let i = from + 1; i <= to; i++) {
    const line = i < to ? lines[i] : undefined;
    const tooWide = line !== undefined && widthOf(line) > WRAP.width.max;
    if (line !== undefined && !tooWide && !startsListItem(line.text)) continue;
    joinWrappedRun(lines, run, i, joined);
    run = tooWide ? i + 1 : i;
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

function widthOf(line: PhysicalLine): number {
  return line.indent + line.text.length;
}

function leavesNoRoom(line: PhysicalLine, next: PhysicalLine, width: number): boolean {
  return widthOf(line) + 1 + firstWordLength(next.text) > width;
}

function joinWrappedRun(lines: readonly PhysicalLine[], from: number, to: number, joined: Uint8Array): void {
  if (to - from < WRAP.minLines) return;
  let width = 0;
  for (let i = from; i < to; i++) width = Math.max(width, widthOf(lines[i] as PhysicalLine));
  if (width < WRAP.width.min || width > WRAP.width.max) return;
  let full = 0;
  let open = 0;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    if (leavesNoRoom(line, lines[i + 1] as PhysicalLine, width)) full++;
    if (!endsSentence(line.text)) open++;
  }
  const pairs = to - from - 1;
  if (full < pairs * WRAP.fullShare || open < pairs * WRAP.fullShare) return;
  for (let i = from; i < to - 1; i++) {
    const line = lines[i] as PhysicalLine;
    const next = lines[i + 1] as PhysicalLine;
    const paragraphEnds = endsSentence(line.text) && !leavesNoRoom(line, next, width);
    if (!paragraphEnds && next.indent <= line.indent && mayJoin(lines, i, to)) joined[i + 1] = 1;
  }
}
