import type { Passage } from '../model/passage.ts';
import { CUE_COMMENTS, CUE_HEAD, CUE_RELATED, type Measures } from '../score/measures.ts';
import { END_SENTENCE, type TextCounts } from '../text/scan.ts';

/** Farther than this is simply far. */
const MAX_DISTANCE = 80;
/** Comments go on for long: a mark farther back than this still counts as far. */
const MAX_SECTION = 300;
/** Comments and teasers carry times and names again and again; so near is looked. */
const HEAD_REACH = 10;
/** A short line that ends without a full stop heads what follows it. */
const HEADING_WORDS = 12;

/** Sums over a segment's passages: what stands before each, counted from the segment's first. */
export interface SegmentSums {
  readonly words: Float64Array;
  /** Probable body words. */
  readonly body: Float64Array;
  readonly tailCues: Uint16Array;
  /** 1 where the passage itself is surely body. */
  readonly isSure: Uint8Array;
}

/** How far the marks of an article lie from each of its passages: sure body, headings, comments, bylines. */
export class Landmarks {
  readonly #m: Measures;
  readonly #p: Float32Array;
  readonly #from: number;
  readonly #to: number;
  readonly #sums: SegmentSums;
  /** Index of the last sure passage before each passage and of the first after it; -1 where there is none. */
  readonly #sureBefore: Int32Array;
  readonly #sureAfter: Int32Array;
  readonly #headingBefore: Int32Array;
  /** Position of the last heading of comments, of related articles, before each passage. */
  readonly #commentsAt: Int32Array;
  readonly #relatedAt: Int32Array;
  /** Timestamps and bylines before each passage. */
  readonly #heads: Uint32Array;

  constructor(m: Measures, p: Float32Array, from: number, to: number, sums: SegmentSums) {
    this.#m = m;
    this.#p = p;
    this.#from = from;
    this.#to = to;
    this.#sums = sums;
    const size = to - from;
    this.#sureBefore = new Int32Array(size).fill(-1);
    this.#sureAfter = new Int32Array(size).fill(-1);
    this.#headingBefore = new Int32Array(size).fill(-1);
    this.#commentsAt = new Int32Array(size);
    this.#relatedAt = new Int32Array(size);
    this.#heads = new Uint32Array(size + 1);
    let sure = -1;
    let heading = -1;
    let comments = -MAX_SECTION;
    let related = -MAX_SECTION;
    for (let i = from; i < to; i++) {
      const cue = m.cues[i] as number;
      this.#commentsAt[i - from] = comments;
      this.#relatedAt[i - from] = related;
      this.#heads[i - from + 1] = (this.#heads[i - from] as number) + (cue === CUE_HEAD ? 1 : 0);
      if (cue === CUE_COMMENTS) comments = i - from;
      if (cue === CUE_RELATED) related = i - from;
      this.#sureBefore[i - from] = sure;
      this.#headingBefore[i - from] = heading;
      if (sums.isSure[i - from] === 1) sure = i;
      const count = m.counts[i] as TextCounts;
      const markup = (m.passages[i] as Passage).markup;
      const marked =
        markup === null
          ? count.words <= HEADING_WORDS && count.end !== END_SENTENCE
          : markup.block === 'heading';
      if (marked && count.words > 0) heading = i;
    }
    sure = -1;
    for (let i = to - 1; i >= from; i--) {
      this.#sureAfter[i - from] = sure;
      if (sums.isSure[i - from] === 1) sure = i;
    }
  }

  write(i: number, out: Float32Array, at: number): number {
    const at0 = i - this.#from;
    const before = this.#sureBefore[at0] as number;
    const after = this.#sureAfter[at0] as number;
    const heading = this.#headingBefore[at0] as number;
    const { tailCues } = this.#sums;
    let k = at;
    out[k++] = before < 0 ? MAX_DISTANCE : Math.min(MAX_DISTANCE, i - before);
    out[k++] = after < 0 ? MAX_DISTANCE : Math.min(MAX_DISTANCE, after - i);
    out[k++] = before < 0 ? -1 : Math.log1p(Math.max(0, this.#otherWords(before + 1, i)));
    out[k++] = after < 0 ? -1 : Math.log1p(Math.max(0, this.#otherWords(i + 1, after)));
    out[k++] = before < 0 ? -1 : (tailCues[at0] as number) - (tailCues[before - this.#from] as number);
    out[k++] = after < 0 ? -1 : (tailCues[after - this.#from] as number) - (tailCues[at0] as number);
    out[k++] = heading < 0 ? MAX_DISTANCE : Math.min(MAX_DISTANCE, i - heading);
    out[k++] = heading < 0 ? -1 : (this.#p[heading] as number);
    out[k++] = heading < 0 ? 0 : (this.#m.lexicon[heading] as number);
    out[k++] = this.#nextText(i);
    out[k++] = Math.min(MAX_SECTION, at0 - (this.#commentsAt[at0] as number));
    out[k++] = Math.min(MAX_SECTION, at0 - (this.#relatedAt[at0] as number));
    out[k++] = this.#headLines(at0 - HEAD_REACH, at0);
    out[k++] = this.#headLines(at0 + 1, at0 + 1 + HEAD_REACH);
    return k;
  }

  /** Words between two passages that are no probable body. */
  #otherWords(a: number, b: number): number {
    const { words, body } = this.#sums;
    const from = this.#from;
    return (
      (words[b - from] as number) -
      (words[a - from] as number) -
      (body[b - from] as number) +
      (body[a - from] as number)
    );
  }

  #headLines(from: number, to: number): number {
    const size = this.#to - this.#from;
    return (this.#heads[Math.min(size, to)] as number) - (this.#heads[Math.max(0, from)] as number);
  }

  /** Probability of the next passage that is more than a few words long. */
  #nextText(i: number): number {
    for (let k = i + 1; k < this.#to && k <= i + 6; k++) {
      if ((this.#m.counts[k] as TextCounts).words > HEADING_WORDS) return this.#p[k] as number;
    }
    return -1;
  }
}
