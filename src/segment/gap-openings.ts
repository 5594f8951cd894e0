import type { Passage } from '../model/passage.ts';
import { hashWord, type TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** How gaps of one dump open: a marker that parts stories comes again word for word, and with as many blank lines. */
export class GapOpenings {
  readonly #input: SegmentInput;
  readonly #gaps: number;
  readonly #lines = new Map<number, number>();
  readonly #blanks = new Map<number, number>();

  constructor(input: SegmentInput, gaps: readonly Gap[]) {
    this.#input = input;
    this.#gaps = gaps.length;
    for (const gap of gaps) {
      const line = this.#opening(gap);
      if (line !== null) this.#lines.set(line, (this.#lines.get(line) ?? 0) + 1);
      const blank = this.#blankLines(gap);
      this.#blanks.set(blank, (this.#blanks.get(blank) ?? 0) + 1);
    }
  }

  /** Hash of the gap's first line; marks without words are told apart by their text. */
  #opening(gap: Gap): number | null {
    if (gap.after <= gap.before + 1) return null;
    const count = this.#input.measures.counts[gap.before + 1] as TextCounts;
    return count.words > 0
      ? count.hash
      : hashWord((this.#input.measures.passages[gap.before + 1] as Passage).text);
  }

  #blankLines(gap: Gap): number {
    return (this.#input.measures.passages[gap.before + 1] as Passage).blankBefore;
  }

  /** How many other gaps open with the same line. */
  sameOpening(gap: Gap): number {
    const line = this.#opening(gap);
    return line === null ? 0 : Math.min(9, (this.#lines.get(line) ?? 1) - 1);
  }

  /** Share of the gaps that open after as many blank lines: a rare number is a sign. */
  sameBlankLines(gap: Gap): number {
    return (this.#blanks.get(this.#blankLines(gap)) ?? 0) / this.#gaps;
  }
}
