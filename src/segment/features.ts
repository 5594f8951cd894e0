import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { CUE_CHROME, CUE_HEAD, isTail } from '../score/measures.ts';
import { hashWord, type TextCounts } from '../text/scan.ts';
import { type Gap, isSolid, type SegmentInput } from './gaps.ts';
import { findHeadlineLine } from './headline-line.ts';
import { printsPageTitle } from './page-title.ts';
import { GapTopics } from './topics.ts';

export const GAP_FEATURES = [
  'passages',
  'logWords',
  'meanProbability',
  'highestProbability',
  'headLines',
  'headLineDistance',
  'tailLines',
  'chromeLines',
  'tailThenHead',
  'copyright',
  'skipLink',
  'nextMarker',
  'related',
  'captions',
  'contributors',
  'repeatMark',
  'blankLines',
  'pageBreak',
  'dateline',
  'headingOne',
  'headingsOneBefore',
  'highestHeading',
  'linkShare',
  'seenBefore',
  'seenShare',
  'likeDocumentHead',
  'headlinePoints',
  'headlineWords',
  'headlineAgain',
  'headlineProbability',
  'headlineInBefore',
  'pageTitle',
  'solidBeforeNear',
  'solidBeforeFar',
  'solidAfterNear',
  'solidAfterFar',
  'topicShared',
  'headlineTopic',
  'rareShared',
  'rareRepeatedShared',
  'headlineTopicBefore',
  'lexicon',
  'menuRun',
  'sameOpening',
  'sameBlankLines',
  'paragraphsAfter',
  'endsBefore',
  'echo',
] as const;

const NEAR = 8;
const FAR = 30;
const MAX_SEEN = 65535;

/** What the beginning of the document looked like: chrome that comes again begins a new page. */
export const DOCUMENT_HEAD_PASSAGES = 40;

/** The feature matrix of a document's gaps. */
export function gapFeatures(input: SegmentInput, gaps: readonly Gap[]): Float32Array {
  const width = GAP_FEATURES.length;
  const out = new Float32Array(gaps.length * width);
  const history = new LineHistory(input);
  const mass = solidMass(input);
  const openings = new GapOpenings(input, gaps);
  const topics = new GapTopics(input);
  gaps.forEach((gap, g) => {
    writeGap(input, gap, history, mass, openings, topics, out, g * width);
  });
  return out;
}

/** First index at which each line's words stood, and how the document began. */
class LineHistory {
  readonly #first = new Map<number, number>();
  readonly #head = new Set<number>();
  readonly #headingsOne: Uint16Array;

  constructor(input: SegmentInput) {
    const { counts, passages } = input.measures;
    this.#headingsOne = new Uint16Array(counts.length + 1);
    counts.forEach((count, i) => {
      if (!this.#first.has(count.hash)) this.#first.set(count.hash, i);
      if (i < DOCUMENT_HEAD_PASSAGES && count.words > 0) this.#head.add(count.hash);
      const markup = (passages[i] as Passage).markup;
      const one = markup?.block === 'heading' && markup.level === 1 ? 1 : 0;
      this.#headingsOne[i + 1] = Math.min(MAX_SEEN, (this.#headingsOne[i] as number) + one);
    });
  }

  seenBefore(hash: number, before: number): boolean {
    return (this.#first.get(hash) ?? MAX_SEEN) < before;
  }

  inDocumentHead(hash: number): boolean {
    return this.#head.has(hash);
  }

  headingsOne(from: number, to: number): number {
    return (this.#headingsOne[to] as number) - (this.#headingsOne[from] as number);
  }
}

function solidMass(input: SegmentInput): Float64Array {
  const { counts } = input.measures;
  const mass = new Float64Array(counts.length + 1);
  counts.forEach((count, i) => {
    const p = input.probability[i] as number;
    mass[i + 1] = (mass[i] as number) + (p > 0.5 ? p * count.words : 0);
  });
  return mass;
}

function writeGap(
  input: SegmentInput,
  gap: Gap,
  history: LineHistory,
  mass: Float64Array,
  openings: GapOpenings,
  topics: GapTopics,
  out: Float32Array,
  at: number,
): void {
  const { measures: m, probability, ruled } = input;
  const from = gap.before + 1;
  const to = gap.after;
  const size = m.passages.length;
  const lines = Math.max(1, to - from);
  const labels: Partial<Record<Label, number>> = {};
  let words = 0;
  let sumP = 0;
  let maxP = 0;
  let heads = 0;
  let headDistance = 99;
  let tails = 0;
  let chrome = 0;
  let lastTail = -1;
  let blank = 0;
  let pageBreak = 0;
  let highestHeading = 9;
  let links = 0;
  let seen = 0;
  let likeHead = 0;
  let lexicon = 0;
  let menuRun = 0;
  let longestMenuRun = 0;
  let marks = 0;
  for (let i = from; i <= to && i < size; i++) {
    const passage = m.passages[i] as Passage;
    blank = Math.max(blank, passage.blankBefore);
    if (passage.breakBefore) pageBreak = 1;
    if (i === to) break;
    const count = m.counts[i] as TextCounts;
    const p = probability[i] as number;
    const cue = m.cues[i] as number;
    const label = ruled[i] ?? null;
    if (label !== null) labels[label] = (labels[label] ?? 0) + 1;
    words += count.words;
    sumP += p;
    if (p > maxP) maxP = p;
    if (cue === CUE_HEAD && to - i <= NEAR * 2) {
      heads++;
      headDistance = to - i;
    }
    if (isTail(cue)) {
      tails++;
      lastTail = i;
    }
    if (cue === CUE_CHROME) chrome++;
    if (count.words === 0 && count.symbols > 1) marks++;
    const markup = passage.markup;
    if (markup?.block === 'heading') highestHeading = Math.min(highestHeading, markup.level);
    links += markup?.linkShare ?? 0;
    if (count.words > 0 && history.seenBefore(count.hash, from)) seen++;
    if (count.words > 0 && from > DOCUMENT_HEAD_PASSAGES && history.inDocumentHead(count.hash)) likeHead++;
    lexicon += m.lexicon[i] as number;
    menuRun = count.words <= 4 && cue !== CUE_HEAD ? menuRun + 1 : 0;
    longestMenuRun = Math.max(longestMenuRun, menuRun);
  }
  const headline = findHeadlineLine(m, from, to);
  let k = at;
  out[k++] = Math.log1p(to - from);
  out[k++] = Math.log1p(words);
  out[k++] = sumP / lines;
  out[k++] = maxP;
  out[k++] = heads;
  out[k++] = headDistance;
  out[k++] = tails;
  out[k++] = chrome;
  out[k++] = lastTail >= 0 && headDistance < to - lastTail ? 1 : 0;
  out[k++] = (labels.copyright ?? 0) + (labels.footer ?? 0);
  out[k++] = labels['skip-link'] ?? 0;
  out[k++] = labels['next-article'] ?? 0;
  out[k++] = labels.related ?? 0;
  out[k++] = (labels.caption ?? 0) + (labels.credit ?? 0);
  out[k++] = labels.contributor ?? 0;
  out[k++] = marks;
  out[k++] = Math.min(6, blank);
  out[k++] = pageBreak;
  out[k++] = input.datelines[to] ?? 0;
  out[k++] = history.headingsOne(from, to);
  out[k++] = Math.min(5, history.headingsOne(Math.max(0, from - 400), from));
  out[k++] = highestHeading;
  out[k++] = links / lines;
  out[k++] = seen;
  out[k++] = seen / lines;
  out[k++] = likeHead;
  out[k++] = headline?.points ?? -9;
  out[k++] = headline === null ? 0 : (m.counts[headline.index] as TextCounts).words;
  out[k++] = headline?.printedAgain ? 1 : 0;
  out[k++] = headline === null ? -1 : (probability[headline.index] as number);
  out[k++] =
    headline !== null && history.seenBefore((m.counts[headline.index] as TextCounts).hash, from) ? 1 : 0;
  out[k++] = printsPageTitle(input, from, to) ? 1 : 0;
  out[k++] = Math.log1p((mass[from] as number) - (mass[Math.max(0, from - NEAR)] as number));
  out[k++] = Math.log1p((mass[from] as number) - (mass[Math.max(0, from - FAR)] as number));
  out[k++] = Math.log1p((mass[Math.min(size, to + NEAR)] as number) - (mass[to] as number));
  out[k++] = Math.log1p((mass[Math.min(size, to + FAR)] as number) - (mass[to] as number));
  k = topics.write(gap, headline?.index ?? -1, out, k);
  out[k++] = lexicon / lines;
  out[k++] = longestMenuRun;
  out[k++] = openings.sameOpening(gap);
  out[k++] = openings.sameBlankLines(gap);
  out[k++] = paragraphsAfter(input, to);
  out[k++] = (m.counts[gap.before] as TextCounts).end;
  out[k++] = strongestEcho(input, from, to);
}

/** Headlines have so many words; a page prints its own more than once, often with the site's name added. */
const ECHO_WORDS = { least: 4, most: 25 } as const;
/** How many passages further on a line's echo is looked for. */
const ECHO_REACH = 60;

/** How much of a line's words the likest line further on in the gap repeats, 0–1: best of the gap. */
function strongestEcho(input: SegmentInput, from: number, to: number): number {
  const { counts, words, wordStart } = input.measures;
  let best = 0;
  for (let i = from; i < to; i++) {
    const size = (counts[i] as TextCounts).words;
    if (size < ECHO_WORDS.least || size > ECHO_WORDS.most) continue;
    const own = new Set(words.subarray(wordStart[i], wordStart[i + 1]));
    for (let k = i + 1; k < Math.min(to + 1, i + ECHO_REACH); k++) {
      const other = (counts[k] as TextCounts).words;
      if (other < ECHO_WORDS.least || other > ECHO_WORDS.most) continue;
      let shared = 0;
      for (let w = wordStart[k] as number; w < (wordStart[k + 1] as number); w++)
        if (own.has(words[w] as number)) shared++;
      best = Math.max(best, shared / Math.max(own.size, other));
    }
  }
  return best;
}

/** Solid passages among the first few after the gap. */
function paragraphsAfter(input: SegmentInput, from: number): number {
  let solid = 0;
  for (let i = from; i < Math.min(input.measures.counts.length, from + NEAR); i++)
    if (isSolid(input, i)) solid++;
  return solid;
}

/** How gaps of one dump open: a marker that parts stories comes again word for word, and with as many blank lines. */
class GapOpenings {
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
