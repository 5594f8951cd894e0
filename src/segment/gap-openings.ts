import type { Passage } from '../model/passage.ts';
import { hashWord, type TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** How gaps in sight of each other open: a marker that parts stories comes again word for word, and with as many blank lines. */
export class GapOpenings {
  readonly #input: SegmentInput;
  readonly #gaps: readonly Gap[];
  readonly #lines = new Counter<number | null>();
  readonly #blanks = new Counter<number>();
  /** The gaps counted are those from `#first` up to `#end`. */
  #first = 0;
  #end = 0;

  constructor(input: SegmentInput, gaps: readonly Gap[]) {
    this.#input = input;
    this.#gaps = gaps;
  }

  /** Looks at the gaps in sight of `gap` from now on; gaps go up. */
  moveTo(gap: Gap): void {
    const { from, to } = this.#input.measures.horizon;
    const first = from[gap.after] as number;
    const end = to[gap.after] as number;
    for (; this.#after(this.#end) < end; this.#end++) this.#count(this.#end, 1);
    for (; this.#after(this.#first) < first; this.#first++) this.#count(this.#first, -1);
  }

  #after(at: number): number {
    return this.#gaps[at]?.after ?? Number.POSITIVE_INFINITY;
  }

  #count(at: number, change: 1 | -1): void {
    const gap = this.#gaps[at] as Gap;
    this.#lines.add(openingOf(this.#input, gap), change);
    this.#blanks.add(this.#blankLines(gap), change);
  }

  #blankLines(gap: Gap): number {
    return (this.#input.measures.passages[gap.before + 1] as Passage).blankBefore;
  }

  /** How many other gaps open with the same line. */
  sameOpening(gap: Gap): number {
    const line = openingOf(this.#input, gap);
    return line === null ? 0 : Math.min(9, this.#lines.count(line) - 1);
  }

  /** Share of the gaps that open after as many blank lines: a rare number is a sign. */
  sameBlankLines(gap: Gap): number {
    return this.#blanks.count(this.#blankLines(gap)) / (this.#end - this.#first);
  }
}

/** Hash of a gap's first line, `null` where it has none; marks without words are told apart by their text. */
export function openingOf({ measures }: SegmentInput, gap: Gap): number | null {
  if (gap.after <= gap.before + 1) return null;
  const count = measures.counts[gap.before + 1] as TextCounts;
  return count.words > 0 ? count.hash : hashWord((measures.passages[gap.before + 1] as Passage).text);
}

class Counter<Key> {
  readonly #counts = new Map<Key, number>();

  add(key: Key, change: 1 | -1): void {
    const count = this.count(key) + change;
    if (count === 0) this.#counts.delete(key);
    else this.#counts.set(key, count);
  }

  count(key: Key): number {
    return this.#counts.get(key) ?? 0;
  }
}
