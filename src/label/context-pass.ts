import type { Passage } from '../model/passage.ts';
import { CUE_COMMENTS, CUE_HEAD, CUE_RELATED, isTail, type Measures } from '../score/measures.ts';
import { END_SENTENCE, isStopWordHash, type TextCounts } from '../text/scan.ts';
import { OWN_FEATURES, writeOwnFeatures } from './first-pass.ts';

const NEIGHBOURS = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5] as const;

const SEGMENT_FEATURES = [
  'before',
  'mean6to10Before',
  'mean6to10After',
  'mean11to20Before',
  'mean11to20After',
  'bodyNear',
  'bodyAround',
  'bodyShareBefore',
  'bodyShareAfter',
  'logBodyBefore',
  'logBodyAfter',
  'logBodyTotal',
  'runWords',
  'runShareOfLargest',
  'toLargestRun',
  'fromFirstSure',
  'toLastSure',
  'spanPosition',
  'topicShare',
  'topicWords',
  'indentFromBody',
  'series',
  'seriesMean',
  'tailCuesBefore',
  'meanBefore',
  'bodyShareOfWords',
  'sureCount',
  'sureWordsMean',
  'listShareOfBody',
  'passagesInSegment',
  'sinceSure',
  'untilSure',
  'menuWordsSinceSure',
  'menuWordsUntilSure',
  'tailsSinceSure',
  'tailsUntilSure',
  'sinceHeading',
  'headingProbability',
  'headingLexicon',
  'nextProbability',
  'sinceComments',
  'sinceRelated',
  'headLinesBefore',
  'headLinesAfter',
] as const;

export const CONTEXT_PASS_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...NEIGHBOURS.map((offset) => `before${offset > 0 ? '+' : ''}${offset}`),
  ...SEGMENT_FEATURES,
];

/** Probability and length from which a passage of the first pass counts as surely body. */
const SURE = { probability: 0.75, words: 12 } as const;
const RUN_PROBABILITY = 0.35;
const MAX_SERIES = 40;
/** Farther than this is simply far. */
const MAX_DISTANCE = 80;
/** Comments go on for long: a mark farther back than this still counts as far. */
const MAX_SECTION = 300;
/** Comments and teasers carry times and names again and again; so near is looked. */
const HEAD_REACH = 10;
/** A short line that ends without a full stop heads what follows it. */
const HEADING_WORDS = 12;

/**
 * The feature matrix of a context pass over one article's passages `from`..`to`: each with what the pass before said
 * around it.
 *
 * @param p probabilities of the pass before, by index in the document
 */
export function contextFeatures(m: Measures, p: Float32Array, from: number, to: number): Float32Array {
  const width = CONTEXT_PASS_FEATURES.length;
  const size = to - from;
  const out = new Float32Array(size * width);
  const body = new BodyShape(m, p, from, to);
  const prefix = prefixSums(p, from, to);
  for (let i = from; i < to; i++) {
    let k = writeOwnFeatures(m, i, out, (i - from) * width);
    for (const offset of NEIGHBOURS) {
      const j = i + offset;
      out[k++] = j < from || j >= to ? -0.1 : (p[j] as number);
    }
    const mean = (first: number, last: number): number => {
      const a = Math.max(from, first);
      const b = Math.min(to - 1, last);
      return b < a ? -0.1 : ((prefix[b - from + 1] as number) - (prefix[a - from] as number)) / (b - a + 1);
    };
    out[k++] = p[i] as number;
    out[k++] = mean(i - 10, i - 6);
    out[k++] = mean(i + 6, i + 10);
    out[k++] = mean(i - 20, i - 11);
    out[k++] = mean(i + 11, i + 20);
    k = body.write(i, out, k);
  }
  return out;
}

function prefixSums(p: Float32Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(to - from + 1);
  for (let i = from; i < to; i++) sums[i - from + 1] = (sums[i - from] as number) + (p[i] as number);
  return sums;
}

/** Where the probable body of a segment lies, and what it is about. */
class BodyShape {
  readonly #m: Measures;
  readonly #p: Float32Array;
  readonly #from: number;
  readonly #to: number;
  /** Probable body words before each passage. */
  readonly #bodyBefore: Float64Array;
  readonly #wordsBefore: Float64Array;
  readonly #total: number;
  readonly #runWords: Float64Array;
  readonly #largestRun: { words: number; from: number; to: number };
  readonly #firstSure: number;
  readonly #lastSure: number;
  readonly #sureCount: number;
  readonly #sureWords: number;
  readonly #topic: Map<number, number>;
  readonly #isSure: Uint8Array;
  readonly #bodyIndent: number;
  readonly #series: Uint16Array;
  readonly #seriesMean: Float32Array;
  readonly #tailCues: Uint16Array;
  readonly #meanP: number;
  readonly #listShare: number;
  /** Index of the last sure passage before each passage and of the first after it; -1 where there is none. */
  readonly #sureBefore: Int32Array;
  readonly #sureAfter: Int32Array;
  readonly #headingBefore: Int32Array;
  /** Position of the last heading of comments, of related articles, before each passage. */
  readonly #commentsAt: Int32Array;
  readonly #relatedAt: Int32Array;
  /** Timestamps and bylines before each passage. */
  readonly #heads: Uint32Array;

  constructor(m: Measures, p: Float32Array, from: number, to: number) {
    this.#m = m;
    this.#p = p;
    this.#from = from;
    this.#to = to;
    const size = to - from;
    this.#bodyBefore = new Float64Array(size + 1);
    this.#wordsBefore = new Float64Array(size + 1);
    this.#isSure = new Uint8Array(size);
    this.#topic = new Map();
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
    this.#runWords = new Float64Array(size);
    this.#largestRun = this.#findRuns();
    this.#series = new Uint16Array(size);
    this.#seriesMean = new Float32Array(size);
    this.#findSeries();
    this.#sureBefore = new Int32Array(size).fill(-1);
    this.#sureAfter = new Int32Array(size).fill(-1);
    this.#headingBefore = new Int32Array(size).fill(-1);
    this.#commentsAt = new Int32Array(size);
    this.#relatedAt = new Int32Array(size);
    this.#heads = new Uint32Array(size + 1);
    this.#findLandmarks();
  }

  #findLandmarks(): void {
    const from = this.#from;
    let sure = -1;
    let heading = -1;
    let comments = -MAX_SECTION;
    let related = -MAX_SECTION;
    for (let i = from; i < this.#to; i++) {
      const cue = this.#m.cues[i] as number;
      this.#commentsAt[i - from] = comments;
      this.#relatedAt[i - from] = related;
      this.#heads[i - from + 1] = (this.#heads[i - from] as number) + (cue === CUE_HEAD ? 1 : 0);
      if (cue === CUE_COMMENTS) comments = i - from;
      if (cue === CUE_RELATED) related = i - from;
      this.#sureBefore[i - from] = sure;
      this.#headingBefore[i - from] = heading;
      if (this.#isSure[i - from] === 1) sure = i;
      const count = this.#m.counts[i] as TextCounts;
      const markup = (this.#m.passages[i] as Passage).markup;
      const marked =
        markup === null
          ? count.words <= HEADING_WORDS && count.end !== END_SENTENCE
          : markup.block === 'heading';
      if (marked && count.words > 0) heading = i;
    }
    sure = -1;
    for (let i = this.#to - 1; i >= from; i--) {
      this.#sureAfter[i - from] = sure;
      if (this.#isSure[i - from] === 1) sure = i;
    }
  }

  #writeLandmarks(i: number, out: Float32Array, at: number): number {
    const at0 = i - this.#from;
    const before = this.#sureBefore[at0] as number;
    const after = this.#sureAfter[at0] as number;
    const heading = this.#headingBefore[at0] as number;
    const between = (a: number, b: number): number =>
      (this.#wordsBefore[b - this.#from] as number) -
      (this.#wordsBefore[a - this.#from] as number) -
      (this.#bodyBefore[b - this.#from] as number) +
      (this.#bodyBefore[a - this.#from] as number);
    let k = at;
    out[k++] = before < 0 ? MAX_DISTANCE : Math.min(MAX_DISTANCE, i - before);
    out[k++] = after < 0 ? MAX_DISTANCE : Math.min(MAX_DISTANCE, after - i);
    out[k++] = before < 0 ? -1 : Math.log1p(Math.max(0, between(before + 1, i)));
    out[k++] = after < 0 ? -1 : Math.log1p(Math.max(0, between(i + 1, after)));
    out[k++] =
      before < 0 ? -1 : (this.#tailCues[at0] as number) - (this.#tailCues[before - this.#from] as number);
    out[k++] =
      after < 0 ? -1 : (this.#tailCues[after - this.#from] as number) - (this.#tailCues[at0] as number);
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

  #addTopic(i: number): void {
    const { words, wordStart } = this.#m;
    for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
      const word = words[w] as number;
      this.#topic.set(word, (this.#topic.get(word) ?? 0) + 1);
    }
  }

  /** Stretches of passages that are probable body when smoothed over their direct neighbours. */
  #findRuns(): { words: number; from: number; to: number } {
    const p = this.#p;
    let largest = { words: 0, from: this.#from, to: this.#from };
    let i = this.#from;
    while (i < this.#to) {
      if (!this.#inRun(i)) {
        i++;
        continue;
      }
      let end = i;
      let words = 0;
      while (end < this.#to && this.#inRun(end)) {
        words += (p[end] as number) * (this.#m.counts[end] as TextCounts).words;
        end++;
      }
      this.#runWords.fill(words, i - this.#from, end - this.#from);
      if (words > largest.words) largest = { words, from: i, to: end };
      i = end;
    }
    return largest;
  }

  #inRun(i: number): boolean {
    const p = this.#p;
    const before = i > this.#from ? (p[i - 1] as number) : 0;
    const after = i + 1 < this.#to ? (p[i + 1] as number) : 0;
    return (before + 2 * (p[i] as number) + after) / 4 > RUN_PROBABILITY;
  }

  /** Neighbours of one shape (marker, block, link or not, about as long): menus and teaser lists come in series. */
  #findSeries(): void {
    let start = this.#from;
    for (let i = this.#from + 1; i <= this.#to; i++) {
      if (i < this.#to && this.#sameShape(i - 1, i)) continue;
      let sum = 0;
      for (let k = start; k < i; k++) sum += this.#p[k] as number;
      this.#series.fill(Math.min(MAX_SERIES, i - start), start - this.#from, i - this.#from);
      this.#seriesMean.fill(sum / (i - start), start - this.#from, i - this.#from);
      start = i;
    }
  }

  #sameShape(a: number, b: number): boolean {
    const first = this.#m.passages[a] as Passage;
    const second = this.#m.passages[b] as Passage;
    const chars = (this.#m.counts[a] as TextCounts).chars;
    const otherChars = (this.#m.counts[b] as TextCounts).chars;
    return (
      (first.marker === '') === (second.marker === '') &&
      first.markup?.block === second.markup?.block &&
      (first.markup?.linkShare ?? 0) > 0.5 === (second.markup?.linkShare ?? 0) > 0.5 &&
      (this.#m.counts[a] as TextCounts).end === (this.#m.counts[b] as TextCounts).end &&
      chars < otherChars * 2.5 + 10 &&
      otherChars < chars * 2.5 + 10
    );
  }

  write(i: number, out: Float32Array, at: number): number {
    const at0 = i - this.#from;
    const size = this.#to - this.#from;
    const before = this.#bodyBefore[at0] as number;
    const after = this.#total - (this.#bodyBefore[at0 + 1] as number);
    const run = this.#runWords[at0] as number;
    const largest = this.#largestRun;
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
    out[k++] = this.#series[at0] as number;
    out[k++] = this.#seriesMean[at0] as number;
    out[k++] = Math.min(20, this.#tailCues[at0] as number);
    out[k++] = this.#meanP;
    out[k++] = this.#total / Math.max(1, this.#wordsBefore[size] as number);
    out[k++] = this.#sureCount;
    out[k++] = this.#sureCount > 0 ? this.#sureWords / this.#sureCount : 0;
    out[k++] = this.#listShare;
    out[k++] = Math.log1p(size);
    return this.#writeLandmarks(i, out, k);
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
      if ((this.#topic.get(word) ?? 0) > own) shared++;
    }
    out[at] = content > 0 ? shared / content : -1;
    out[at + 1] = shared;
    return at + 2;
  }
}
