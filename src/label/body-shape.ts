import type { Passage } from '../model/passage.ts';
import { isTail, type Measures } from '../score/measures.ts';
import { HashTable } from '../text/hash-table.ts';
import { isStopWordHash, type TextCounts } from '../text/scan.ts';
import { Landmarks } from './landmarks.ts';
import { findRuns, findSeries, type Runs, type Series } from './stretches.ts';

/** Probability and length from which a passage of the first pass counts as surely body. */
const SURE = { probability: 0.75, words: 12 } as const;
/** Different words of most articles. */
const TOPIC_WORDS = 500;

/** Where the probable body of a segment lies, and what it is about. */
export class BodyShape {
  readonly #m: Measures;
  readonly #from: number;
  readonly #to: number;
  /** Probable body words before each passage. */
  readonly #bodyBefore: Float64Array;
  readonly #wordsBefore: Float64Array;
  readonly #total: number;
  readonly #runs: Runs;
  readonly #firstSure: number;
  readonly #lastSure: number;
  readonly #sureCount: number;
  readonly #sureWords: number;
  /** How often the sure body uses each word. */
  readonly #topic = new HashTable(TOPIC_WORDS);
  readonly #isSure: Uint8Array;
  readonly #bodyIndent: number;
  readonly #series: Series;
  readonly #landmarks: Landmarks;
  readonly #tailCues: Uint16Array;
  readonly #meanP: number;
  readonly #listShare: number;

  constructor(m: Measures, p: Float32Array, from: number, to: number) {
    this.#m = m;
    this.#from = from;
    this.#to = to;
    const size = to - from;
    this.#bodyBefore = new Float64Array(size + 1);
    this.#wordsBefore = new Float64Array(size + 1);
    this.#isSure = new Uint8Array(size);
    this.#tailCues = new Uint16Array(size + 1);
    const indents = new Map<number, number>();
    let firstSure = -1;
    let lastSure = -1;
    let sureCount = 0;
    let sureWords = 0;
    let sumP = 0;
    let listBody = 0;
    for (let i = from; i < to; i++) {
      const k = i - from;
      const words = (m.counts[i] as TextCounts).words;
      const probability = p[i] as number;
      this.#bodyBefore[k + 1] =
        (this.#bodyBefore[k] as number) + (probability > 0.5 ? probability * words : 0);
      this.#wordsBefore[k + 1] = (this.#wordsBefore[k] as number) + words;
      this.#tailCues[k + 1] = (this.#tailCues[k] as number) + (isTail(m.cues[i] as number) ? 1 : 0);
      sumP += probability;
      if (probability > 0.5 && (m.passages[i] as Passage).marker !== '') listBody += words;
      if (probability <= SURE.probability || words < SURE.words) continue;
      if (firstSure < 0) firstSure = i;
      lastSure = i;
      sureCount++;
      sureWords += words;
      this.#isSure[k] = 1;
      const indent = (m.passages[i] as Passage).indent;
      indents.set(indent, (indents.get(indent) ?? 0) + words);
      this.#addTopic(i);
    }
    this.#total = this.#bodyBefore[size] as number;
    this.#firstSure = firstSure;
    this.#lastSure = lastSure;
    this.#sureCount = sureCount;
    this.#sureWords = sureWords;
    this.#meanP = size > 0 ? sumP / size : 0;
    this.#listShare = this.#total > 0 ? listBody / this.#total : 0;
    this.#bodyIndent = [...indents].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0])[0];
    this.#runs = findRuns(m, p, from, to);
    this.#series = findSeries(m, p, from, to);
    this.#landmarks = new Landmarks(m, p, from, to, {
      words: this.#wordsBefore,
      body: this.#bodyBefore,
      tailCues: this.#tailCues,
      isSure: this.#isSure,
    });
  }

  #addTopic(i: number): void {
    const { words, wordStart } = this.#m;
    for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
      this.#topic.add(words[w] as number, 1);
    }
  }

  write(i: number, out: Float32Array, at: number): number {
    const at0 = i - this.#from;
    const size = this.#to - this.#from;
    const before = this.#bodyBefore[at0] as number;
    const after = this.#total - (this.#bodyBefore[at0 + 1] as number);
    const run = this.#runs.words[at0] as number;
    const { largest } = this.#runs;
    let k = at;
    out[k++] = this.#weightedMean(at0, 3);
    out[k++] = this.#weightedMean(at0, 8);
    out[k++] = this.#total > 0 ? before / this.#total : -1;
    out[k++] = this.#total > 0 ? after / this.#total : -1;
    out[k++] = Math.log1p(before);
    out[k++] = Math.log1p(after);
    out[k++] = Math.log1p(this.#total);
    out[k++] = Math.log1p(run);
    out[k++] = largest.words > 0 ? run / largest.words : -1;
    out[k++] = i < largest.from ? i - largest.from : i >= largest.to ? i - largest.to + 1 : 0;
    out[k++] = this.#firstSure < 0 ? -200 : Math.max(-200, Math.min(200, i - this.#firstSure));
    out[k++] = this.#lastSure < 0 ? -200 : Math.max(-200, Math.min(200, this.#lastSure - i));
    out[k++] =
      this.#lastSure > this.#firstSure
        ? Math.max(-2, Math.min(3, (i - this.#firstSure) / (this.#lastSure - this.#firstSure)))
        : -3;
    k = this.#writeTopic(i, out, k);
    out[k++] = this.#bodyIndent < 0 ? 0 : (this.#m.passages[i] as Passage).indent - this.#bodyIndent;
    out[k++] = this.#series.length[at0] as number;
    out[k++] = this.#series.mean[at0] as number;
    out[k++] = Math.min(20, this.#tailCues[at0] as number);
    out[k++] = this.#meanP;
    out[k++] = this.#total / Math.max(1, this.#wordsBefore[size] as number);
    out[k++] = this.#sureCount;
    out[k++] = this.#sureCount > 0 ? this.#sureWords / this.#sureCount : 0;
    out[k++] = this.#listShare;
    out[k++] = Math.log1p(size);
    return this.#landmarks.write(i, out, k);
  }

  /** Mean probability of the passages within `reach`, by their words. */
  #weightedMean(at0: number, reach: number): number {
    const a = Math.max(0, at0 - reach);
    const b = Math.min(this.#to - this.#from, at0 + reach + 1);
    const words = (this.#wordsBefore[b] as number) - (this.#wordsBefore[a] as number);
    return words > 0 ? ((this.#bodyBefore[b] as number) - (this.#bodyBefore[a] as number)) / words : 0;
  }

  /** How much of the passage's content words the sure body uses elsewhere. */
  #writeTopic(i: number, out: Float32Array, at: number): number {
    const { words, wordStart } = this.#m;
    const own = this.#isSure[i - this.#from] === 1 ? 1 : 0;
    let content = 0;
    let shared = 0;
    for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
      const word = words[w] as number;
      if (isStopWordHash(word)) continue;
      content++;
      if (this.#topic.get(word) > own) shared++;
    }
    out[at] = content > 0 ? shared / content : -1;
    out[at + 1] = shared;
    return at + 2;
  }
}
