import type { Passage } from '../model/passage.ts';
import type { TextCounts } from '../text/scan.ts';
import type { Gap, SegmentInput } from './gaps.ts';

/** Longer runs of blank lines are alike. */
const MAX_BLANK = 10;
const MAX_AGAIN = 20;

/** What stands right above a gap's headline, and how often the dump parts its text so: a marker or a run of blank lines. */
export class Partings {
  readonly #input: SegmentInput;
  /** How many of the passages at hand have so many blank lines before them. */
  readonly #blanks = new Uint32Array(MAX_BLANK + 1);
  /** The passages counted are those from `#first` up to `#end`. */
  #first = 0;
  #end = 0;

  constructor(input: SegmentInput) {
    this.#input = input;
  }

  /** Looks at the passages in sight of `gap` from now on; gaps go up. */
  moveTo(gap: Gap): void {
    const { from, to } = this.#input.measures.horizon;
    const first = from[gap.after] as number;
    const end = to[gap.after] as number;
    for (; this.#end < end; this.#end++) this.#count(this.#end, 1);
    for (; this.#first < first; this.#first++) this.#count(this.#first, -1);
  }

  #count(i: number, change: 1 | -1): void {
    const blank = this.#blanksBefore(i);
    this.#blanks[blank] = (this.#blanks[blank] as number) + change;
  }

  #blanksBefore(i: number): number {
    return Math.min(MAX_BLANK, (this.#input.measures.passages[i] as Passage).blankBefore);
  }

  /**
   * Writes how often the line above the headline stands in sight, the blank lines above the two, how many passages in
   * sight have as many (their logarithm), and the share of the headline's words with a capital.
   *
   * @param headline negative where the gap has none: the body's first line stands for it
   */
  write(gap: Gap, headline: number, out: Float32Array, at: number): number {
    const { counts, repeats } = this.#input.measures;
    const line = headline < 0 ? gap.after : headline;
    const above = line - 1 > gap.before ? line - 1 : -1;
    const blank = Math.max(this.#blanksBefore(line), above < 0 ? 0 : this.#blanksBefore(above));
    let asMany = 0;
    for (let b = blank; b <= MAX_BLANK; b++) asMany += this.#blanks[b] as number;
    const count = counts[line] as TextCounts;
    out[at] = above < 0 ? 0 : Math.min(MAX_AGAIN, repeats[above] as number);
    out[at + 1] = blank;
    out[at + 2] = Math.log1p(asMany);
    out[at + 3] = count.words > 0 ? count.capitalised / count.words : 0;
    return at + 4;
  }
}
