import { type Column, shifted, visitAlike } from './columns.ts';
import { type FeatureNote, note, sides } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { cueCode } from './line-features.ts';

/** Whether a line is one of a series: entries of a numbered list, rows of teasers, lines of a table. */
export const SERIES: readonly FeatureNote[] = [
  note('series:alike', 'no nearby line of the same layout', 'nearby lines of the same layout', 0.5),
  note(
    'series:withNext',
    'the layout of it and the next line is not repeated nearby',
    'the layout of it and the next line is repeated nearby',
    0.5,
  ),
  note(
    'series:withLast',
    'the layout of it and the line above is not repeated nearby',
    'the layout of it and the line above is repeated nearby',
    0.5,
  ),
  ...sides('series:number', 'the number before its number above', 'the number after its number below', 0.5),
];

/** How far away lines of a series are looked for, in passages. */
const REACH = 40;
const MOST = 12;
/** Levels of length per factor of e: of one line, and of lines in pairs. */
const FINE = 2;
const COARSE = 1;
const DATED = 2;

/** The columns of SERIES. */
export function series(lines: readonly LineFacts[]): Column[] {
  const size = lines.length;
  const countAlike = (keys: readonly (number | null)[]): Float32Array => {
    const counts = new Float32Array(size);
    visitAlike(keys, REACH, MOST, (row) => {
      counts[row] = Math.min(MOST, (counts[row] as number) + 1);
    });
    return counts;
  };
  const coarse = lines.map((line) => layoutOf(line, COARSE));
  const withNext = countAlike(
    coarse.map((key, row) => (row + 1 < size ? key * LAYOUTS + (coarse[row + 1] as number) : null)),
  );
  return [
    countAlike(lines.map((line) => layoutOf(line, FINE))),
    withNext,
    shifted(withNext, -1, 0),
    ...numbers(lines),
  ];
}

/** More than the highest number of `layoutOf`. */
const LAYOUTS = 1e6;

/** Lines of the same number have the same length, ends, gap above and kind. */
function layoutOf({ width, counts, passage, dateScore, label }: LineFacts, levels: number): number {
  const length = Math.min(19, Math.floor(Math.log1p(width) * levels));
  const ends = Math.min(9, counts.end) * 16 + Math.min(15, counts.first);
  const flags = (passage.blankBefore > 0 ? 2 : 0) + (dateScore >= DATED ? 1 : 0);
  return ((length * 160 + ends) * 4 + flags) * 20 + Math.min(19, cueCode(label));
}

/** `2. The market hall`, `10) …`: the number of an entry, and the mark behind it. */
const NUMBERED = /^(\d{1,2})([.)])? ?(?=\p{L})/u;
const LONGEST = 120;

/** For each row 1 if the number before its own is above, and if the number after it is below. */
function numbers(lines: readonly LineFacts[]): [above: Column, below: Column] {
  const above = new Uint8Array(lines.length);
  const below = new Uint8Array(lines.length);
  const rows = new Map<string, number>();
  lines.forEach(({ passage: { text, marker } }, row) => {
    const found = text.length > LONGEST ? null : NUMBERED.exec(marker === '' ? text : `${marker} ${text}`);
    if (found === null) return;
    const [, digits = '', mark = ''] = found;
    const before = rows.get(`${Number(digits) - 1}${mark}`);
    if (before !== undefined && row - before <= REACH) {
      above[row] = 1;
      below[before] = 1;
    }
    rows.set(`${Number(digits)}${mark}`, row);
  });
  return [above, below];
}
