import { joinFragments } from './fragments.ts';
import type { PhysicalLine } from './physical.ts';
import { joinRunIns } from './run-ins.ts';
import { joinWrapped, wrapColumn } from './wrapped.ts';

/** More lines, or longer ones, are not looked at together, blank lines or not. */
const BLOCK = { maxLines: 2000, maxChars: 1_000_000 } as const;

/**
 * Which lines continue the one before: `true` at index i joins line i to line i - 1.
 * Two causes are told apart: text wrapped at a column, and inline elements that a text renderer put on lines of their
 * own: links inside a sentence, and run-in headings, labels and numbers.
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
  const blocks: [start: number, end: number][] = [];
  for (let start = from; start < to; start = blockEnd(lines, start))
    blocks.push([start, blockEnd(lines, start)]);
  const column = wrapColumn(lines, blocks);
  for (const [start, end] of blocks) {
    joinWrapped(lines, start, end, joined, column);
    joinRunIns(lines, start, end, joined);
    joinFragments(lines, start, end, joined);
  }
  return joined;
}

/** The end of the block of lines that begins at `start`: what blank lines and page breaks enclose. */
export function blockEnd(lines: readonly PhysicalLine[], start: number): number {
  const last = Math.min(lines.length, start + BLOCK.maxLines);
  let chars = (lines[start] as PhysicalLine).text.length;
  for (let i = start + 1; i < last; i++) {
    const line = lines[i] as PhysicalLine;
    chars += line.text.length;
    const isPieceOfLine = line.number === (lines[i - 1] as PhysicalLine).number && !line.breakBefore;
    if (line.blankBefore > 0 || line.breakBefore || isPieceOfLine || chars > BLOCK.maxChars) return i;
  }
  return last;
}
