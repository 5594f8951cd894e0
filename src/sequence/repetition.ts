import { scan, WordSink } from '../text/scan.ts';
import { hashPair } from './lexicon.ts';
import { isLongSentence, type LineFacts } from './line-facts.ts';

/** How far a line is looked for again, in passages. */
const REACH = 150;
const NEAR = 8;
const OPENING_REACH = 60;
const MOST = 20;
/** Long sentences between two printings that make them printings in different stories. */
const BEYOND = 2;

/** Writes the eight features of repetition; returns the next column. */
export function repetition(
  lines: readonly LineFacts[],
  out: Float32Array,
  width: number,
  column: number,
): number {
  const size = lines.length;
  const places = new Map<number, number[]>();
  const openings = new Map<number, number[]>();
  const longBefore = new Uint32Array(size + 1);
  lines.forEach((line, i) => {
    longBefore[i + 1] = (longBefore[i] as number) + (isLongSentence(line) ? 1 : 0);
    addPlace(places, line.counts.hash, i);
    const opening = openingOf(line);
    if (opening !== 0) addPlace(openings, opening, i);
  });
  const isRepeated = new Uint8Array(size);
  const cursor = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const { counts } = lines[i] as LineFacts;
    const all = places.get(counts.hash) as number[];
    const own = cursor.get(counts.hash) ?? 0;
    cursor.set(counts.hash, own + 1);
    let repeats = 0;
    let near = 0;
    let before = 0;
    let beyond = 0;
    let nearest = REACH;
    const look = (at: number): void => {
      const far = Math.abs(at - i);
      repeats++;
      if (far <= NEAR) near++;
      if (at < i) before++;
      nearest = Math.min(nearest, far);
      const between = Math.abs((longBefore[at] as number) - (longBefore[i] as number));
      if (between >= BEYOND) beyond++;
    };
    for (let k = own - 1; k >= 0 && i - (all[k] as number) <= REACH && own - k <= MOST; k--)
      look(all[k] as number);
    for (let k = own + 1; k < all.length && (all[k] as number) - i <= REACH && k - own <= MOST; k++)
      look(all[k] as number);
    const row = i * width + column;
    out[row] = repeats;
    out[row + 1] = near;
    out[row + 2] = before;
    out[row + 3] = nearest;
    out[row + 4] = beyond;
    isRepeated[i] = repeats > 0 ? 1 : 0;
  }
  openingRepeats(lines, openings, out, width, column + 5);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let k = Math.max(0, i - 6); k < Math.min(size, i + 7); k++)
      if (k !== i) sum += isRepeated[k] as number;
    out[i * width + column + 6] = sum;
  }
  partsOfLines(lines, out, width, column + 7);
  return column + 8;
}

function addPlace(places: Map<number, number[]>, key: number, at: number): void {
  const list = places.get(key);
  if (list === undefined) places.set(key, [at]);
  else list.push(at);
}

/** How far a window title or breadcrumb is looked for that holds a line beside other words. */
const PART_REACH = 300;
const PARTED = / (?:[|¦»›>/·•:~]|::|-|–|—) /u;
const MOST_PARTED = 240;
const MIN_PART_WORDS = 3;

/** How many lines near have the line as the first or last of their parts: `Headline | Site`, `Home > World > Headline`. */
function partsOfLines(lines: readonly LineFacts[], out: Float32Array, width: number, column: number): void {
  const places = new Map<number, number[]>();
  lines.forEach(({ passage: { text }, counts }, i) => {
    if (counts.chars > MOST_PARTED || counts.separators + counts.symbols === 0 || !PARTED.test(text)) return;
    const parts = text.split(PARTED);
    const ends = new Set([parts[0], parts.at(-1), parts.slice(0, -1).join(' '), parts.slice(1).join(' ')]);
    for (const part of ends)
      if (part !== undefined && part.length > 8) addPlace(places, scan(part, sink).hash, i);
  });
  if (places.size === 0) return;
  lines.forEach(({ counts }, i) => {
    if (counts.words < MIN_PART_WORDS && counts.ideographs === 0) return;
    const near = places.get(counts.hash)?.filter((at) => at !== i && Math.abs(at - i) <= PART_REACH);
    if (near !== undefined) out[i * width + column] = Math.min(5, near.length);
  });
}

const sink = new WordSink();

/** The first two words of a line of three or more; 0 for others. */
function openingOf({ wordIds }: LineFacts): number {
  return wordIds.length < 3 ? 0 : hashPair(wordIds[0] as number, wordIds[1] as number);
}

function openingRepeats(
  lines: readonly LineFacts[],
  openings: ReadonlyMap<number, readonly number[]>,
  out: Float32Array,
  width: number,
  column: number,
): void {
  const cursor = new Map<number, number>();
  lines.forEach((line, i) => {
    const opening = openingOf(line);
    if (opening === 0) return;
    const all = openings.get(opening) as readonly number[];
    const own = cursor.get(opening) ?? 0;
    cursor.set(opening, own + 1);
    let found = 0;
    for (let k = own - 1; k >= 0 && i - (all[k] as number) <= OPENING_REACH && own - k <= MOST; k--)
      if (lines[all[k] as number]?.counts.hash !== line.counts.hash) found++;
    for (let k = own + 1; k < all.length && (all[k] as number) - i <= OPENING_REACH && k - own <= MOST; k++)
      if (lines[all[k] as number]?.counts.hash !== line.counts.hash) found++;
    out[i * width + column] = found;
  });
}
