import { shorterTitles } from '../recognise/title-forms.ts';
import { textAt } from '../text/characters.ts';
import { hasFragments, joinFragments } from './fragments.ts';
import type { PhysicalLine } from './physical.ts';
import { joinRunIns } from './run-ins.ts';
import { isWrappedThroughout, joinFilled, joinWrapped, wrapColumn } from './wrapped.ts';

/** Lengths of lines that are compared: a headline or its copy in the window title. */
const COMPARED = { min: 20, max: 300 } as const;

/** Lines that occur again above another line, or before a separator and the name of a site: no line continues them. */
function completeLines(lines: readonly PhysicalLine[]): ReadonlySet<string> {
  const below = new Map<string, { readonly line: string; readonly after: string }>();
  const complete = new Set<string>();
  for (const [i, { text }] of lines.entries()) {
    if (text.length < COMPARED.min || text.length > COMPARED.max) continue;
    for (const form of [text, ...shorterTitles(text)]) {
      const after = form === text ? textAt(lines, i + 1) : text;
      const earlier = below.get(form);
      if (form.length >= COMPARED.min && earlier !== undefined && earlier.after !== after)
        complete.add(form).add(earlier.line);
      below.set(form, { line: text, after });
    }
  }
  return complete;
}

/** Maximum size of a block, with or without blank lines. */
const BLOCK = { maxLines: 2000, maxChars: 1_000_000 } as const;

/**
 * Which lines continue the one before: 1 at index i joins line i to line i - 1.
 * There are two causes: text wrapped at a column, and inline elements that a text renderer put on separate
 * lines: links inside a sentence, and run-in headings, labels and numbers.
 */
export function findContinuations(lines: readonly PhysicalLine[]): Uint8Array {
  const complete = completeLines(lines);
  const blocks = blocksOf(lines).map(([start, end]) => ({ start, end, lines: lines.slice(start, end) }));
  const column = wrapColumn(blocks.map((block) => block.lines));
  const wrapped = new Uint8Array(lines.length);
  const isThroughout = column !== null && isWrappedThroughout(lines, column);
  for (const { start, end, lines: own } of blocks) {
    joinWrapped(own, wrapped.subarray(start, end), complete, column);
    if (isThroughout) joinFilled(own, wrapped.subarray(start, end), complete, column);
  }
  const joinLinks = (among: Uint8Array | null): Uint8Array => {
    const joined = wrapped.slice();
    for (const { start, end, lines: own } of blocks) {
      const here = joined.subarray(start, end);
      const candidates = among?.subarray(start, end) ?? null;
      joinRunIns(own, here, candidates);
      joinFragments(own, here, complete, candidates);
    }
    return joined;
  };
  const joined = joinLinks(null);
  return hasFragments(lines, joined, wrapped) ? joined : joinLinks(joined);
}

/** Start and end of each block of lines. */
export function blocksOf(lines: readonly PhysicalLine[]): (readonly [start: number, end: number])[] {
  const blocks: (readonly [number, number])[] = [];
  for (let start = 0, end = 0; start < lines.length; start = end) {
    end = blockEnd(lines, start);
    blocks.push([start, end]);
  }
  return blocks;
}

/** The end of the block of lines that begins at `start`: the lines between blank lines or page breaks. */
export function blockEnd(lines: readonly PhysicalLine[], start: number): number {
  const last = Math.min(lines.length, start + BLOCK.maxLines);
  let chars = (lines[start] as PhysicalLine).text.length;
  for (let i = start + 1; i < last; i++) {
    const line = lines[i] as PhysicalLine;
    chars += line.text.length;
    const isPieceOfLine = line.number === (lines[i - 1] as PhysicalLine).number;
    if (line.blankBefore > 0 || line.breakBefore || isPieceOfLine || chars > BLOCK.maxChars) return i;
  }
  return last;
}
