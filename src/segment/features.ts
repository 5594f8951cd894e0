import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { CUE_CHROME, CUE_HEAD, isTail, type Measures } from '../score/measures.ts';
import { hashWord, isStopWordHash, type TextCounts } from '../text/scan.ts';
import { type Gap, isSolid, type SegmentInput } from './gaps.ts';
import { findHeadlineLine } from './headline-line.ts';

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
/** Content words on each side that the topics are compared over. */
const TOPIC_WORDS = 250;
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
  gaps.forEach((gap, g) => {
    writeGap(input, gap, history, mass, openings, out, g * width);
  });
  return out;
}

/** Which lines' words stood before a place, in its sight, and how the document began. */
class LineHistory {
  readonly #input: SegmentInput;
  /** Of the passages from `#first` up to `#end`. */
  readonly #seen: Counter<number> = new Counter();
  #first = 0;
  #end = 0;
  readonly #head: ReadonlySet<number>;
  readonly #headingsOne: Uint16Array;

  constructor(input: SegmentInput) {
    this.#input = input;
    this.#head = input.earlier?.head ?? documentHead(input.measures);
    const { counts, passages } = input.measures;
    this.#headingsOne = new Uint16Array(counts.length + 1);
    passages.forEach(({ markup }, i) => {
      const one = markup?.block === 'heading' && markup.level === 1 ? 1 : 0;
      this.#headingsOne[i + 1] = Math.min(MAX_SEEN, (this.#headingsOne[i] as number) + one);
    });
  }

  /** Looks at the lines before `place` from now on, as far as it sees; places go up. */
  moveTo(place: number): void {
    const { counts, horizon } = this.#input.measures;
    for (; this.#end < place; this.#end++) this.#seen.add((counts[this.#end] as TextCounts).hash, 1);
    for (; this.#first < (horizon.from[place] as number); this.#first++)
      this.#seen.add((counts[this.#first] as TextCounts).hash, -1);
  }

  hasSeen(hash: number): boolean {
    return this.#seen.count(hash) > 0;
  }

  inDocumentHead(hash: number): boolean {
    return this.#head.has(hash);
  }

  headingsOne(from: number, to: number): number {
    return (this.#headingsOne[to] as number) - (this.#headingsOne[from] as number);
  }
}

/** Hashes of the lines that a document begins with. */
export function documentHead({ counts }: Measures): ReadonlySet<number> {
  const head = new Set<number>();
  for (const { hash, words } of counts.slice(0, DOCUMENT_HEAD_PASSAGES)) if (words > 0) head.add(hash);
  return head;
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
  out: Float32Array,
  at: number,
): void {
  const { measures: m, probability, ruled } = input;
  const from = gap.before + 1;
  const to = gap.after;
  const size = m.passages.length;
  const position = from + (input.earlier?.passages ?? 0);
  const lines = Math.max(1, to - from);
  history.moveTo(from);
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
    if (count.words > 0 && history.hasSeen(count.hash)) seen++;
    if (count.words > 0 && position > DOCUMENT_HEAD_PASSAGES && history.inDocumentHead(count.hash))
      likeHead++;
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
  out[k++] = headline !== null && history.hasSeen((m.counts[headline.index] as TextCounts).hash) ? 1 : 0;
  out[k++] = hasPageTitle(input, from, to) ? 1 : 0;
  out[k++] = Math.log1p((mass[from] as number) - (mass[Math.max(0, from - NEAR)] as number));
  out[k++] = Math.log1p((mass[from] as number) - (mass[Math.max(0, from - FAR)] as number));
  out[k++] = Math.log1p((mass[Math.min(size, to + NEAR)] as number) - (mass[to] as number));
  out[k++] = Math.log1p((mass[Math.min(size, to + FAR)] as number) - (mass[to] as number));
  k = writeTopics(input, gap, headline?.index ?? -1, out, k);
  openings.moveTo(gap);
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

/** How much of a line's words the likest line further on in the gap repeats, 0–1: best of the gap. */
function strongestEcho(input: SegmentInput, from: number, to: number): number {
  const { counts, words, wordStart } = input.measures;
  let best = 0;
  for (let i = from; i < to; i++) {
    const size = (counts[i] as TextCounts).words;
    if (size < ECHO_WORDS.least || size > ECHO_WORDS.most) continue;
    const own = new Set(words.subarray(wordStart[i], wordStart[i + 1]));
    for (let k = i + 1; k < Math.min(to + 1, i + PAGE_TITLE_REACH); k++) {
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

/** How gaps in sight of each other open: a marker that parts stories comes again word for word, and with as many blank lines. */
class GapOpenings {
  readonly #input: SegmentInput;
  readonly #gaps: readonly Gap[];
  readonly #lines: Counter<number | null> = new Counter();
  readonly #blanks: Counter<number> = new Counter();
  #first = 0;
  #end = 0;

  constructor(input: SegmentInput, gaps: readonly Gap[]) {
    this.#input = input;
    this.#gaps = gaps;
  }

  /** Looks at the gaps in sight of `gap` from now on; gaps go up. */
  moveTo(gap: Gap): void {
    const { from, to } = this.#input.measures.horizon;
    const isAhead = (other: Gap | undefined): other is Gap =>
      other !== undefined && other.after < (to[gap.after] as number);
    const isBehind = (other: Gap | undefined): other is Gap =>
      other !== undefined && other.after < (from[gap.after] as number);
    for (let other = this.#gaps[this.#end]; isAhead(other); other = this.#gaps[++this.#end])
      this.#add(other, 1);
    for (let other = this.#gaps[this.#first]; isBehind(other); other = this.#gaps[++this.#first])
      this.#add(other, -1);
  }

  #add(gap: Gap, change: 1 | -1): void {
    this.#lines.add(this.#opening(gap), change);
    this.#blanks.add(this.#blankLines(gap), change);
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
    return line === null ? 0 : Math.min(9, this.#lines.count(line) - 1);
  }

  /** Share of the gaps that open after as many blank lines: a rare number is a sign. */
  sameBlankLines(gap: Gap): number {
    return this.#blanks.count(this.#blankLines(gap)) / (this.#end - this.#first);
  }
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

const PAGE_TITLE_REACH = 60;

/** A line that a line further on repeats without its tail (`Title | Site`, then `Title`), as pages begin. */
function hasPageTitle(input: SegmentInput, from: number, to: number): boolean {
  const { passages, counts } = input.measures;
  for (let i = from; i < to; i++) {
    const text = (passages[i] as Passage).text;
    if (text.length > 200 || !/ [|\-–—·»] /.test(text)) continue;
    for (let k = i + 1; k < Math.min(to, i + PAGE_TITLE_REACH); k++) {
      const other = (passages[k] as Passage).text;
      if ((counts[k] as TextCounts).words >= 3 && other.length < text.length && text.startsWith(other))
        return true;
    }
  }
  return false;
}

function writeTopics(input: SegmentInput, gap: Gap, headline: number, out: Float32Array, at: number): number {
  const before = topicBefore(input, gap);
  let shared = 0;
  let total = 0;
  const after = new Set<number>();
  const end = input.measures.horizon.to[gap.after] as number;
  for (let i = gap.after; i < end && total < TOPIC_WORDS; i++) {
    if ((input.probability[i] as number) < 0.5) continue;
    forContentWords(input, i, (word) => {
      total++;
      after.add(word);
      if (before.has(word)) shared++;
    });
  }
  out[at] = total > 0 ? shared / total : -1;
  let inAfter = 0;
  let words = 0;
  if (headline >= 0) {
    forContentWords(input, headline, (word) => {
      words++;
      if (after.has(word)) inAfter++;
    });
  }
  out[at + 1] = words > 0 ? inAfter / words : -1;
  return at + 2;
}

function topicBefore(input: SegmentInput, gap: Gap): Set<number> {
  const words = new Set<number>();
  const first = input.measures.horizon.from[gap.after] as number;
  let total = 0;
  for (let i = gap.before; i >= first && total < TOPIC_WORDS; i--) {
    if ((input.probability[i] as number) < 0.5) continue;
    forContentWords(input, i, (word) => {
      total++;
      words.add(word);
    });
  }
  return words;
}

function forContentWords(input: SegmentInput, i: number, visit: (word: number) => void): void {
  const { words, wordStart } = input.measures;
  for (let w = wordStart[i] as number; w < (wordStart[i + 1] as number); w++) {
    const word = words[w] as number;
    if (!isStopWordHash(word)) visit(word);
  }
}
