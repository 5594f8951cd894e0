import { isLongSentence, type LineFacts } from './line-facts.ts';

/** Long sentences on either side whose words are compared, and how far away they may be. */
const SENTENCES = 6;
const REACH = 60;
/** Lines with more words are text, not labels of it; only their first words are compared. */
const MOST_WORDS = 40;

/** How often each word occurs in the sentences at hand. */
class Bag {
  readonly #counts = new Map<number, number>();

  add(words: Int32Array, by: 1 | -1): void {
    for (const word of words) {
      const count = (this.#counts.get(word) ?? 0) + by;
      if (count === 0) this.#counts.delete(word);
      else this.#counts.set(word, count);
    }
  }

  shareOf(words: Int32Array): number {
    const size = Math.min(MOST_WORDS, words.length);
    if (size === 0 || this.#counts.size === 0) return 0;
    let found = 0;
    for (let i = 0; i < size; i++) if (this.#counts.has(words[i] as number)) found++;
    return found / size;
  }
}

/** A window of long sentences that moves through the dump, with the bags of their stems and of all their words. */
class SentenceWindow {
  readonly stems = new Bag();
  readonly words = new Bag();
  readonly #held: number[] = [];
  readonly #lines: readonly LineFacts[];

  constructor(lines: readonly LineFacts[]) {
    this.#lines = lines;
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
    const { stems, wordIds } = this.#lines[at] as LineFacts;
    this.stems.add(stems, by);
    this.words.add(wordIds, by);
  }
}

/** Writes the seven features of words shared with the text near; returns the next column. */
export function overlaps(
  lines: readonly LineFacts[],
  out: Float32Array,
  width: number,
  column: number,
): number {
  const size = lines.length;
  const long: number[] = [];
  for (let i = 0; i < size; i++) if (isLongSentence(lines[i] as LineFacts)) long.push(i);
  const before = new SentenceWindow(lines);
  const after = new SentenceWindow(lines);
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
    const { stems, capitalStems, wordIds } = lines[i] as LineFacts;
    const below = after.stems.shareOf(stems);
    const above = before.stems.shareOf(stems);
    const row = i * width + column;
    out[row] = below;
    out[row + 1] = above;
    out[row + 2] = below - above;
    out[row + 3] = shared(stems, lines[i - 1]);
    out[row + 4] = shared(stems, lines[i + 1]);
    out[row + 5] = after.stems.shareOf(capitalStems);
    out[row + 6] = Math.max(after.words.shareOf(wordIds), before.words.shareOf(wordIds));
  }
  return column + 7;
}

/** Sentences on either side that are compared as wholes, and how far away they may be. */
const TOPIC_SENTENCES = 10;
const TOPIC_REACH = 120;
/** Fewer different words on a side say nothing. */
const MIN_TOPIC_WORDS = 8;

/** Words of the sentences before and after a place, and how many of them are on both sides. */
class TwoSides {
  readonly #counts = [new Map<number, number>(), new Map<number, number>()] as const;
  #common = 0;

  change(side: 0 | 1, words: Int32Array, by: 1 | -1): void {
    const counts = this.#counts[side];
    const others = this.#counts[1 - side] as Map<number, number>;
    for (const word of words) {
      const count = (counts.get(word) ?? 0) + by;
      if (count === 0) counts.delete(word);
      else counts.set(word, count);
      if (others.has(word) && (by === 1 ? count === 1 : count === 0)) this.#common += by;
    }
  }

  /** The share of the words of the poorer side that the other side has too; -1 where one side says too little. */
  share(): number {
    const fewer = Math.min(this.#counts[0].size, this.#counts[1].size);
    return fewer < MIN_TOPIC_WORDS ? -1 : this.#common / fewer;
  }
}

/** Writes how much the text above and the text below a line have in common; returns the next column. */
export function topics(
  lines: readonly LineFacts[],
  out: Float32Array,
  width: number,
  column: number,
): number {
  const long: number[] = [];
  for (let i = 0; i < lines.length; i++) if (isLongSentence(lines[i] as LineFacts)) long.push(i);
  const sides = new TwoSides();
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
    out[i * width + column] = sides.share();
  }
  return column + 1;
}

function shared(stems: Int32Array, other: LineFacts | undefined): number {
  if (other === undefined || stems.length === 0) return 0;
  const size = Math.min(MOST_WORDS, stems.length);
  let found = 0;
  for (let i = 0; i < size; i++) if (other.stems.includes(stems[i] as number)) found++;
  return found / size;
}
