import { addTo } from '../model/values.ts';
import { scan, WordSink } from '../text/scan.ts';
import { type Column, columnOf, visitAlike, WindowSums } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';
import { hashPair } from './lexicon.ts';
import { isLongSentence, type LineFacts } from './line-facts.ts';

/** How a line is printed again. */
export const REPETITION: readonly FeatureNote[] = [
  note('repeats', 'printed once', 'printed several times', 0.5),
  note('repeats:near', 'not repeated nearby', 'repeated nearby', 0.5),
  note('repeats:before', 'not printed before', 'printed before', 0.5),
  note('repeats:distance', 'repeated soon', 'not repeated soon', 10),
  note('repeats:beyond', 'not printed again after other text', 'printed again after other text', 0.5),
  note(
    'repeats:opening',
    'no other line begins with its first words',
    'other lines begin with its first words',
    0.5,
  ),
  note('repeats:around', 'lines around it are printed once', 'lines around it are repeated', 1.5),
  note('repeats:part', 'not part of a page title or breadcrumb', 'part of a page title or breadcrumb', 0.5),
];

/** How far a line is looked for again, in passages. */
const REACH = 150;
const NEAR = 8;
const OPENING_REACH = 60;
const MOST = 20;
/** Long sentences between two printings that make them printings in different stories. */
const BEYOND = 2;
/** Number of lines on either side that are searched for repeated lines. */
const AROUND = 6;

/** The columns of REPETITION. */
export function repetition(lines: readonly LineFacts[]): Column[] {
  const size = lines.length;
  const longBefore = new Uint32Array(size + 1);
  lines.forEach((line, i) => {
    longBefore[i + 1] = (longBefore[i] as number) + (isLongSentence(line) ? 1 : 0);
  });
  const repeats = new Uint8Array(size);
  const near = new Uint8Array(size);
  const before = new Uint8Array(size);
  const nearest = new Uint8Array(size).fill(REACH);
  const beyond = new Uint8Array(size);
  const count = (column: Uint8Array, i: number): void => {
    column[i] = (column[i] as number) + 1;
  };
  const hashes = lines.map(({ counts }) => counts.hash);
  visitAlike(hashes, REACH, MOST, (i, other) => {
    const far = Math.abs(other - i);
    count(repeats, i);
    if (far <= NEAR) count(near, i);
    if (other < i) count(before, i);
    nearest[i] = Math.min(nearest[i] as number, far);
    if (Math.abs((longBefore[other] as number) - (longBefore[i] as number)) >= BEYOND) count(beyond, i);
  });
  const openings = new Uint8Array(size);
  visitAlike(lines.map(openingOf), OPENING_REACH, MOST, (i, other) => {
    if (hashes[i] !== hashes[other]) count(openings, i);
  });
  const [above, below] = new WindowSums(repeats.map((found) => Math.min(1, found))).of(AROUND);
  return [
    repeats,
    near,
    before,
    nearest,
    beyond,
    openings,
    columnOf(size, (i) => (above[i] as number) + (below[i] as number)),
    partsOfLines(lines),
  ];
}

/** The first two words of a line of three or more. */
function openingOf({ wordIds }: LineFacts): number | null {
  const opening = wordIds.length < 3 ? 0 : hashPair(wordIds[0] as number, wordIds[1] as number);
  return opening === 0 ? null : opening;
}

/** How far away a window title or breadcrumb that contains a line and other words is looked for. */
const PART_REACH = 300;
const PARTED = / (?:[|¦»›>/·•:~]|::|-|–|—) /u;
const MOST_PARTED = 240;
const MIN_PART_CHARS = 9;
const MIN_PART_WORDS = 3;
const MOST_PARTS = 5;

const sink = new WordSink();

/** How many lines near have the line as the first or last of their parts: `Headline | Site`, `Home > World > Headline`. */
function partsOfLines(lines: readonly LineFacts[]): Column {
  const places = new Map<number, number[]>();
  lines.forEach(({ passage: { text }, counts }, i) => {
    if (counts.chars > MOST_PARTED || counts.separators + counts.symbols === 0 || !PARTED.test(text)) return;
    const parts = text.split(PARTED);
    const ends = new Set([parts[0], parts.at(-1), parts.slice(0, -1).join(' '), parts.slice(1).join(' ')]);
    for (const part of ends)
      if (part !== undefined && part.length >= MIN_PART_CHARS) addTo(places, scan(part, sink).hash, i);
  });
  return columnOf(lines.length, (i) => {
    const { counts } = lines[i] as LineFacts;
    if (counts.words < MIN_PART_WORDS && counts.ideographs === 0) return 0;
    const near = places.get(counts.hash)?.filter((at) => at !== i && Math.abs(at - i) <= PART_REACH);
    return Math.min(MOST_PARTS, near?.length ?? 0);
  });
}
