import { END_OPEN } from '../text/scan.ts';
import { bothWays, type Column, columnOf, distances, flagsOf, WindowSums } from './columns.ts';
import { type FeatureNote, note, sides } from './feature-note.ts';
import { isLongSentence, type LineFacts } from './line-facts.ts';
import { cueCode } from './line-features.ts';

/** Distances beyond this are simply far. */
const MAX_DISTANCE = 60;
const MAX_RUN = 20;
const EDGE = 8;
const RATES = [0.6, 0.85, 0.95] as const;
const MENU_RATES = [0.6, 0.85] as const;
const COUNT_SPANS = [5, 10, 20] as const;
const DATE_SPANS = [3, 6] as const;
const MASS_SPAN = 150;
const MENU_WORDS = 5;
/** Groups of rules from this on recognise what is no part of an article. */
const FIRST_PAGE_CUE = 7;

/** What lies around a line, near and far. */
export const SURROUNDINGS: readonly FeatureNote[] = [
  ...sides('distance:long', 'long text is far above', 'long text is far below', 4),
  ...sides('distance:date', 'a date is far above', 'a date is far below', 4),
  ...sides('distance:tail', 'the end of a page is far above', 'the end of a page is far below', 10),
  ...sides('distance:head', 'a time or byline is far above', 'a time or byline is far below', 4),
  ...sides('distance:related', 'other articles are far above', 'other articles are far below', 10),
  ...sides('distance:dateline', 'a dateline is far above', 'a dateline is far below', 4),
  ...COUNT_SPANS.flatMap((span) =>
    sides(
      `long${span}`,
      `long text among the ${span} lines above`,
      `long text among the ${span} lines below`,
      span / 4,
    ),
  ),
  ...RATES.flatMap((rate) => sides(`text${rate}`, 'much text above', 'much text below', 4)),
  ...MENU_RATES.flatMap((rate) => sides(`menu${rate}`, 'short labels above', 'short labels below', 1.5)),
  ...sides('run', 'a run of long lines right above', 'a run of long lines right below', 0.5),
  ...sides('edge', 'the start of the dump is far above', 'the end of the dump is far below', 4),
  ...sides('mass150', 'much text in the pages above', 'much text in the pages below', 5),
  note('dates3', 'no dates nearby', 'dates nearby', 0.5),
  note('dates6', 'no dates around', 'dates around', 1.5),
  note('medianWidth', 'short lines around', 'long lines around', 4),
  note('relativeWidth', 'shorter than the lines around', 'longer than the lines around', 0),
  note('blankShare', 'no blank lines around', 'blank lines around', 0.5),
  note('blankSurplus', 'no larger gap above than elsewhere', 'a larger gap above than elsewhere', 0.5),
];

/** The columns of SURROUNDINGS. */
export function surroundings(lines: readonly LineFacts[], datelines: Uint8Array): Column[] {
  const size = lines.length;
  const labelled = (...labels: readonly string[]): Uint8Array =>
    flagsOf(lines, ({ label }) => label !== null && labels.includes(label));
  const long = flagsOf(lines, isLongSentence);
  const dated = flagsOf(lines, ({ dateScore }) => dateScore >= 2);
  const marks = [
    long,
    dated,
    labelled('copyright', 'footer', 'author-bio', 'tags', 'next-article', 'comments'),
    labelled('timestamp', 'byline'),
    labelled('related'),
    datelines,
  ];
  const longSums = new WindowSums(long);
  const dateSums = new WindowSums(dated);
  const text = columnOf(size, (at) => (long[at] === 1 ? Math.log1p(lines[at]?.width ?? 0) : 0));
  const menu = flagsOf(
    lines,
    ({ counts, label }) =>
      cueCode(label) >= FIRST_PAGE_CUE ||
      (label === null && counts.words <= MENU_WORDS && counts.end === END_OPEN),
  );
  return [
    ...marks.flatMap((mark) => distances(size, MAX_DISTANCE, (at) => mark[at] === 1)),
    ...COUNT_SPANS.flatMap((span) => longSums.of(span)),
    ...RATES.flatMap((rate) => decayed(text, rate)),
    ...MENU_RATES.flatMap((rate) => decayed(menu, rate)),
    ...bothWays(size, 0, (run, at) => (long[at] === 1 ? Math.min(MAX_RUN, run + 1) : 0)),
    columnOf(size, (at) => Math.min(EDGE, at)),
    columnOf(size, (at) => Math.min(EDGE, size - 1 - at)),
    ...new WindowSums(text, 64).of(MASS_SPAN).map((sums) => sums.map(Math.log1p)),
    ...DATE_SPANS.map((span) => {
      const [above, below] = dateSums.of(span);
      return above.map((sum, at) => sum + (below[at] as number));
    }),
    ...layout(lines),
  ];
}

/** Sums of the values above and below each row, which count the less the farther away they are. */
export function decayed(values: Column, rate: number): [above: Float64Array, below: Float64Array] {
  return bothWays(values.length, 0, (sum, at) => rate * (sum + (values[at] as number)));
}

const AROUND = 20;
/** Levels of length, and how many of them are between a length and e times as much. */
const LEVELS = 48;
const LEVELS_PER_E = 4;
const MOST_BLANK = 4;

/** Lengths and blank lines of the lines around. */
function layout(lines: readonly LineFacts[]): Column[] {
  const size = lines.length;
  const levels = new Uint8Array(size);
  const blanks = new Uint8Array(size);
  lines.forEach(({ width, passage }, at) => {
    levels[at] = Math.min(LEVELS - 1, Math.floor(Math.log1p(width) * LEVELS_PER_E));
    blanks[at] = Math.min(MOST_BLANK, passage.blankBefore);
  });
  const median = new Float32Array(size);
  const relative = new Float32Array(size);
  const share = new Float32Array(size);
  const surplus = new Float32Array(size);
  const ofLevel = new Uint16Array(LEVELS);
  const ofBlank = new Uint16Array(MOST_BLANK + 1);
  const add = (at: number, by: 1 | -1): void => {
    if (at < 0 || at >= size) return;
    const level = levels[at] as number;
    const blank = blanks[at] as number;
    ofLevel[level] = (ofLevel[level] as number) + by;
    ofBlank[blank] = (ofBlank[blank] as number) + by;
  };
  for (let at = 0; at < AROUND; at++) add(at, 1);
  lines.forEach(({ width }, at) => {
    add(at + AROUND, 1);
    add(at - AROUND - 1, -1);
    const around = Math.min(size, at + AROUND + 1) - Math.max(0, at - AROUND);
    let level = 0;
    for (let left = around / 2; level < LEVELS; level++) {
      left -= ofLevel[level] as number;
      if (left <= 0) break;
    }
    let usual = 0;
    for (let blank = 1; blank <= MOST_BLANK; blank++)
      if ((ofBlank[blank] as number) > (ofBlank[usual] as number)) usual = blank;
    median[at] = level / LEVELS_PER_E;
    relative[at] = Math.log1p(width) - level / LEVELS_PER_E;
    share[at] = (around - (ofBlank[0] as number)) / around;
    surplus[at] = (blanks[at] as number) - usual;
  });
  return [median, relative, share, surplus];
}
