import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Ledger } from './ledger.ts';

export const NEVER_NEAR = 1000;
/** A line of so many characters is as long as a headline. */
export const LONG_LINE = 25;
/** A longer one is a sentence or a paragraph. */
const LONGEST_HEADLINE = 160;
/** Long lines in one row are counted so far, and those around a line so far on either side. */
const LONGEST_ROW = 8;
const ROUND_ABOUT = 5;
/** Passages on either side whose words are counted. */
const DENSITY_REACH = 8;
/** English prose has about six characters a word, the blank included. */
const CHARS_PER_WORD = 6;

/** What stands around each passage of a segment's head; `at` counts from the segment's first passage. */
export class HeadMeasures {
  readonly toTime: Int32Array;
  readonly toByline: Int32Array;
  readonly toShare: Int32Array;
  readonly sinceCredits: Int32Array;
  readonly sinceBreadcrumb: Int32Array;
  readonly #words: Int32Array;
  readonly #longLines: Int32Array;
  /** 1 for each line as long as a headline, neither shorter nor longer. */
  readonly #asLong: Uint8Array;
  readonly #scores: Float32Array;

  /** Measures the passages from `start` to `until`, and their words some way further, to `end` at most. */
  constructor(passages: readonly Passage[], ledger: Ledger, start: number, until: number, end: number) {
    const size = until - start;
    const labels: Label[] = [];
    for (let i = start; i < until; i++) labels.push(ledger.label(i));
    this.toTime = distances(labels, true, 'timestamp');
    this.toByline = distances(labels, true, 'byline');
    this.toShare = distances(labels, true, 'share');
    this.sinceCredits = distances(labels, false, 'timestamp', 'byline');
    this.sinceBreadcrumb = distances(labels, false, 'breadcrumb', 'section');
    this.#words = new Int32Array(Math.min(end, until + DENSITY_REACH + 1) - start + 1);
    this.#longLines = new Int32Array(size + 1);
    this.#asLong = new Uint8Array(this.#words.length - 1);
    this.#scores = new Float32Array(this.#words.length - 1);
    for (let at = 0; at + 1 < this.#words.length; at++) {
      const length = passages[start + at]?.text.length ?? 0;
      this.#words[at + 1] = (this.#words[at] ?? 0) + Math.round(length / CHARS_PER_WORD);
      this.#asLong[at] = length >= LONG_LINE && length < LONGEST_HEADLINE ? 1 : 0;
      this.#scores[at] = ledger.verdict(start + at).score;
      if (at < size) this.#longLines[at + 1] = (this.#longLines[at] ?? 0) + (length >= LONG_LINE ? 1 : 0);
    }
  }

  /** Words of one passage, by its length; 0 outside the segment. */
  wordsAt(at: number): number {
    if (at < 0 || at + 1 >= this.#words.length) return 0;
    return (this.#words[at + 1] ?? 0) - (this.#words[at] ?? 0);
  }

  densityBefore(at: number): number {
    return this.#density(at - DENSITY_REACH, at);
  }

  densityAfter(at: number): number {
    return this.#density(at + 1, at + 1 + DENSITY_REACH);
  }

  /** Lines as long as a headline between two passages. */
  longLinesBetween(at: number, to: number): number {
    const last = Math.min(to, this.#longLines.length - 1);
    return Math.max(0, (this.#longLines[last] ?? 0) - (this.#longLines[at + 1] ?? 0));
  }

  /** Lines as long as a headline around it. */
  longLinesNear(at: number): number {
    let count = 0;
    for (let near = Math.max(0, at - ROUND_ABOUT); near <= at + ROUND_ABOUT; near++)
      if (near !== at) count += this.#asLong[near] ?? 0;
    return count;
  }

  /** Lines as long as a headline in one row right before it. */
  longLinesBefore(at: number): number {
    let count = 0;
    while (count < LONGEST_ROW && this.#asLong[at - 1 - count] === 1) count++;
    return count;
  }

  longLinesAfter(at: number): number {
    let count = 0;
    while (count < LONGEST_ROW && this.#asLong[at + 1 + count] === 1) count++;
    return count;
  }

  /** Mean probability of being body text, by three lines or one; 0 for lines that are not there. */
  scoreMean(from: number, to: number): number {
    let sum = 0;
    for (let at = from; at < to; at++) sum += this.#scores[at] ?? 0;
    return sum / (to - from);
  }

  #density(from: number, to: number): number {
    const start = Math.max(0, from);
    const end = Math.min(this.#words.length - 1, to);
    return end <= start ? 0 : ((this.#words[end] ?? 0) - (this.#words[start] ?? 0)) / (end - start);
  }
}

/** Passages from each to the next (or since the last) that has one of the labels. */
function distances(labels: readonly Label[], forward: boolean, ...wanted: readonly Label[]): Int32Array {
  const result = new Int32Array(labels.length);
  let last = NEVER_NEAR;
  for (let step = 0; step < labels.length; step++) {
    const at = forward ? labels.length - 1 - step : step;
    result[at] = last;
    last = wanted.includes(labels[at] as Label) ? 1 : last + 1;
  }
  return result;
}
