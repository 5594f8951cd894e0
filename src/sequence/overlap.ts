import { type Column, flagsOf } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import { countStems, isLongSentence, type LineFacts } from './line-facts.ts';
import { Numbering } from './numbering.ts';

/** Words that a line shares with the text near. */
export const OVERLAP: readonly FeatureNote[] = [
  note('words:after', 'shares few words with the text below', 'shares words with the text below', 0.3),
  note('words:before', 'shares few words with the text above', 'shares words with the text above', 0.3),
  note(
    'words:balance',
    'shares more words with the text above than below',
    'shares more words with the text below than above',
    0,
  ),
  note('words:previous', 'shares no words with the line above', 'shares words with the line above', 0.3),
  note('words:next', 'shares no words with the line below', 'shares words with the line below', 0.3),
  note('names:after', 'shares no names with the text below', 'shares names with the text below', 0.3),
  note(
    'words:near',
    'shares few common words with the nearby text',
    'shares common words with the nearby text',
    0.4,
  ),
  note('names:byline', 'does not open with a name of the byline', 'opens with a name of the byline', 0.3),
  note('topic', 'the text below is on another subject', 'the text below is on the same subject', 0.15),
];

/** Long sentences on either side whose words are compared, and how far away they may be. */
const SENTENCES = 6;
const REACH = 60;
/** Lines with more words are text, not labels of it; only their first words are compared. */
const MOST_WORDS = 40;

const numbering = new Numbering();

/** How often each word occurs in the sentences at hand; words have numbers from 0 on. */
class Bag {
  readonly #counts: Int32Array;

  /** @param words how many there are */
  constructor(words: number) {
    this.#counts = new Int32Array(words);
  }

  add(words: Int32Array, by: 1 | -1): void {
    for (const word of words) this.#counts[word] = (this.#counts[word] as number) + by;
  }

  shareOf(words: Int32Array): number {
    const size = Math.min(MOST_WORDS, words.length);
    if (size === 0) return 0;
    let found = 0;
    for (let i = 0; i < size; i++) if (this.#counts[words[i] as number] !== 0) found++;
    return found / size;
  }
}

/** A window of long sentences that moves through the dump, with the bags of their stems and of all their words. */
class SentenceWindow {
  readonly stems: Bag;
  readonly words: Bag;
  readonly #held: number[] = [];
  readonly #lines: readonly LineFacts[];
  readonly #wordNumbers: readonly Int32Array[];

  /** @param wordNumbers the words of each line, numbered from 0 on, and how many different ones there are */
  constructor(lines: readonly LineFacts[], wordNumbers: readonly Int32Array[], stems: number, words: number) {
    this.#lines = lines;
    this.#wordNumbers = wordNumbers;
    this.stems = new Bag(stems);
    this.words = new Bag(words);
  }

  add(at: number): void {
    this.#held.push(at);
    this.#change(at, 1);
  }

  /** Lets go of sentences outside `from`..`to`, and of the first ones beyond the number that is compared. */
  keep(from: number, to: number): void {
    while (
      this.#held.length > 0 &&
      ((this.#held[0] as number) < from || (this.#held[0] as number) >= to || this.#held.length > SENTENCES)
    )
      this.#change(this.#held.shift() as number, -1);
  }

  get size(): number {
    return this.#held.length;
  }

  #change(at: number, by: 1 | -1): void {
    this.stems.add((this.#lines[at] as LineFacts).stems, by);
    this.words.add(this.#wordNumbers[at] as Int32Array, by);
  }
}

/** The columns of OVERLAP. */
export function overlaps(lines: readonly LineFacts[]): Column[] {
  const size = lines.length;
  const isLong = flagsOf(lines, isLongSentence);
  const long: number[] = [];
  for (let i = 0; i < size; i++) if (isLong[i] === 1) long.push(i);
  const stemTotal = countStems(lines);
  numbering.clear();
  // Of lines that are no sentences only the first words are looked at.
  const words = lines.map(({ wordIds }, i) =>
    numbering.of(isLong[i] === 1 ? wordIds : wordIds.subarray(0, MOST_WORDS)),
  );
  const before = new SentenceWindow(lines, words, stemTotal, numbering.size);
  const after = new SentenceWindow(lines, words, stemTotal, numbering.size);
  const withBelow = new Float32Array(size);
  const withAbove = new Float32Array(size);
  const balance = new Float32Array(size);
  const names = new Float32Array(size);
  const near = new Float32Array(size);
  let nextBefore = 0;
  let nextAfter = 0;
  for (let i = 0; i < size; i++) {
    while (nextBefore < long.length && (long[nextBefore] as number) < i)
      before.add(long[nextBefore++] as number);
    before.keep(i - REACH, i);
    after.keep(i + 1, i + 1 + REACH);
    while (nextAfter < long.length && (long[nextAfter] as number) <= i) nextAfter++;
    while (after.size < SENTENCES && nextAfter < long.length && (long[nextAfter] as number) <= i + REACH)
      after.add(long[nextAfter++] as number);
    const { stems, capitalStems } = lines[i] as LineFacts;
    const own = words[i] as Int32Array;
    const below = after.stems.shareOf(stems);
    const above = before.stems.shareOf(stems);
    withBelow[i] = below;
    withAbove[i] = above;
    balance[i] = below - above;
    names[i] = after.stems.shareOf(capitalStems);
    near[i] = Math.max(after.words.shareOf(own), before.words.shareOf(own));
  }
  return [
    withBelow,
    withAbove,
    balance,
    ...sharedWithNext(lines, stemTotal),
    names,
    near,
    sharedWithByline(lines),
    topics(lines, long, stemTotal),
  ];
}

/** Sentences on either side that are compared as wholes, and how far away they may be. */
const TOPIC_SENTENCES = 10;
const TOPIC_REACH = 120;
/** Fewer different words on a side say nothing. */
const MIN_TOPIC_WORDS = 8;

/** Words of the sentences above and below a line, and how many of them are on both sides. */
class TwoSides {
  readonly #counts: readonly [Int32Array, Int32Array];
  readonly #different: [number, number] = [0, 0];
  #common = 0;

  constructor(words: number) {
    this.#counts = [new Int32Array(words), new Int32Array(words)];
  }

  change(side: 0 | 1, words: Int32Array, by: 1 | -1): void {
    const counts = this.#counts[side];
    const others = this.#counts[side === 0 ? 1 : 0];
    for (const word of words) {
      const count = (counts[word] as number) + by;
      counts[word] = count;
      if (by === 1 ? count !== 1 : count !== 0) continue;
      this.#different[side] += by;
      if (others[word] !== 0) this.#common += by;
    }
  }

  /** The share of the words of the poorer side that the other side has too; -1 where one side says too little. */
  share(): number {
    const fewer = Math.min(...this.#different);
    return fewer < MIN_TOPIC_WORDS ? -1 : this.#common / fewer;
  }
}

/** How much the text above and the text below a line have in common. */
function topics(lines: readonly LineFacts[], long: readonly number[], stems: number): Float32Array {
  const column = new Float32Array(lines.length);
  const sides = new TwoSides(stems);
  const change = (side: 0 | 1, k: number, by: 1 | -1): void =>
    sides.change(side, (lines[long[k] as number] as LineFacts).stems, by);
  // The windows are long[from..at) and long[at..to).
  let from = 0;
  let at = 0;
  let to = 0;
  for (let i = 0; i < lines.length; i++) {
    while (at < long.length && (long[at] as number) < i) {
      if (at < to) change(1, at, -1);
      else to = at + 1;
      change(0, at, 1);
      at++;
    }
    while (from < at && (at - from > TOPIC_SENTENCES || (long[from] as number) < i - TOPIC_REACH))
      change(0, from++, -1);
    while (to < long.length && to - at < TOPIC_SENTENCES && (long[to] as number) <= i + TOPIC_REACH)
      change(1, to++, 1);
    column[i] = sides.share();
  }
  return column;
}

/** The shares of a line's stems that the line above has, and the line below. */
function sharedWithNext(
  lines: readonly LineFacts[],
  stems: number,
): [previous: Float32Array, next: Float32Array] {
  const previous = new Float32Array(lines.length);
  const next = new Float32Array(lines.length);
  /** Stem → the last line looked at that has it, counted from 1. */
  const lastWith = new Uint32Array(stems);
  const share = (i: number, other: number): number => {
    const own = lines[i]?.stems ?? NO_STEMS;
    const size = Math.min(MOST_WORDS, own.length);
    let found = 0;
    for (let k = 0; k < size; k++) if (lastWith[own[k] as number] === other + 1) found++;
    return size === 0 ? 0 : found / size;
  };
  lines.forEach((line, i) => {
    for (const stem of line.stems) lastWith[stem] = i + 1;
    if (i > 0) next[i - 1] = share(i - 1, i);
    if (i + 1 < lines.length) previous[i + 1] = share(i + 1, i);
  });
  return [previous, next];
}

/** How far below a byline its author may be described, in passages, and within how many words of the line. */
const BYLINE_REACH = 200;
const OPENING_STEMS = 3;

/** The share of a line's first stems that the last byline above has; -1 where no byline is above. */
function sharedWithByline(lines: readonly LineFacts[]): Float32Array {
  const shares = new Float32Array(lines.length).fill(-1);
  let byline: Int32Array | null = null;
  let bylineAt = 0;
  lines.forEach(({ stems, label }, i) => {
    if (byline !== null && i - bylineAt <= BYLINE_REACH) {
      const opening = stems.subarray(0, OPENING_STEMS);
      let found = 0;
      for (const stem of opening) if (byline.includes(stem)) found++;
      shares[i] = found / (opening.length || 1);
    }
    if (label === 'byline') {
      byline = stems;
      bylineAt = i;
    }
  });
  return shares;
}

const NO_STEMS = new Int32Array(0);
