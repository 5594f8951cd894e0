import { END_OPEN } from '../text/scan.ts';
import { isLongSentence, type LineFacts } from './line-facts.ts';
import { CUE_FEATURES, cueCode, negated, SHAPE_FEATURES } from './line-features.ts';
import { overlaps } from './overlap.ts';
import { repetition } from './repetition.ts';
import type { WordWeights } from './word-weights.ts';

/** How a context feature is explained: what a low and a high value mean, and where high begins. */
export interface FeatureNote {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly typical: number;
}

const note = (name: string, low: string, high: string, typical: number): FeatureNote => ({
  name,
  low,
  high,
  typical,
});

const LINE_FEATURES = [...SHAPE_FEATURES, ...CUE_FEATURES];

/** Measures of the lines before and after that a line's features repeat. */
const NEAR = [
  'width',
  'endsSentence',
  'startsLower',
  'dateScore',
  'nameShape',
  'capitalised',
  'blankBefore',
  'marker',
  'linkShare',
  'separators',
  'sentences',
] as const;
const NEAR_OFFSETS = [-3, -2, -1, 1, 2, 3] as const;
const FAR = ['width', 'endsSentence', 'dateScore'] as const;
const FAR_OFFSETS = [-6, -5, -4, 4, 5, 6] as const;

/** Distances beyond this are simply far. */
const MAX_DISTANCE = 60;
const EDGE = 8;
const RATES = [0.6, 0.85, 0.95] as const;
const COUNT_SPANS = [5, 10, 20] as const;
const MENU_WORDS = 5;

const without = (phrase: string): string =>
  phrase.includes(' is far') ? phrase.replace(' is far', ' is close') : negated(phrase);

const sides = (name: string, before: string, after: string, typical: number): FeatureNote[] => [
  note(`${name}:before`, without(before), before, typical),
  note(`${name}:after`, without(after), after, typical),
];

const SURROUNDINGS: readonly FeatureNote[] = [
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
  ...RATES.slice(0, 2).flatMap((rate) =>
    sides(`menu${rate}`, 'short labels above', 'short labels below', 1.5),
  ),
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

const OVERLAP: readonly FeatureNote[] = [
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
  note('topic', 'the text below is on another subject', 'the text below is on the same subject', 0.15),
];

const REPETITION: readonly FeatureNote[] = [
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

const LEXICON: readonly FeatureNote[] = [
  note('vocabulary', 'words typical of boilerplate', 'words typical of body text', 0),
  note('vocabulary:lowest', 'a word typical of boilerplate', 'no word typical of boilerplate', -1),
  note('vocabulary:highest', 'no word typical of body text', 'a word typical of body text', 1),
  ...sides('vocabulary', 'words typical of body text above', 'words typical of body text below', 0),
  ...[-2, -1, 1, 2].map((at) =>
    note(
      `vocabulary${at > 0 ? '+' : ''}${at}`,
      'words typical of boilerplate nearby',
      'words typical of body text nearby',
      0,
    ),
  ),
];

const offsetNote = (name: string, at: number): FeatureNote => {
  const where =
    at < 0
      ? at === -1
        ? 'line above'
        : `${-at} lines above`
      : at === 1
        ? 'line below'
        : `${at} lines below`;
  const base = LINE_FEATURES.find((each) => each.name === name);
  return note(
    `${name}${at > 0 ? '+' : ''}${at}`,
    `${where}: ${base?.low ?? name}`,
    `${where}: ${base?.high ?? name}`,
    base?.typical ?? 0,
  );
};

/** All features of a passage in a dump, in the order of the matrix's columns. */
export const FEATURES: readonly FeatureNote[] = [
  ...LINE_FEATURES,
  ...NEAR_OFFSETS.flatMap((at) => [
    ...NEAR.map((name) => offsetNote(name, at)),
    note(
      `cue${at > 0 ? '+' : ''}${at}`,
      'no rule recognises a nearby line',
      'a rule recognises a nearby line',
      0.5,
    ),
  ]),
  ...FAR_OFFSETS.flatMap((at) => [
    ...FAR.map((name) => offsetNote(name, at)),
    note(
      `cue${at > 0 ? '+' : ''}${at}`,
      'no rule recognises a nearby line',
      'a rule recognises a nearby line',
      0.5,
    ),
  ]),
  ...SURROUNDINGS,
  ...OVERLAP,
  ...REPETITION,
  ...LEXICON,
];

export const FEATURE_NAMES: readonly string[] = FEATURES.map(({ name }) => name);

/**
 * One row of FEATURES for each passage. No feature looks farther than 300 passages, so that a part of a dump can be
 * scored without the rest.
 *
 * @param datelines 1 for a passage that opens with a dateline
 */
export function computeFeatures(
  lines: readonly LineFacts[],
  datelines: Uint8Array,
  weights: WordWeights,
): Float32Array {
  const size = lines.length;
  const width = FEATURES.length;
  const out = new Float32Array(size * width);
  const own = LINE_FEATURES.length;
  for (let i = 0; i < size; i++) {
    const row = i * width;
    for (let f = 0; f < own; f++)
      out[row + f] = (LINE_FEATURES[f] as (typeof LINE_FEATURES)[number]).of(lines[i] as LineFacts);
  }
  const cues = Float32Array.from(lines, ({ label }) => cueCode(label));
  let column = own;
  column = neighbours(out, size, width, cues, column, NEAR, NEAR_OFFSETS);
  column = neighbours(out, size, width, cues, column, FAR, FAR_OFFSETS);
  column = surroundings(lines, datelines, out, width, column);
  column = overlaps(lines, out, width, column);
  column = repetition(lines, out, width, column);
  vocabulary(lines, weights, out, width, column);
  return out;
}

function neighbours(
  out: Float32Array,
  size: number,
  width: number,
  cues: Float32Array,
  first: number,
  names: readonly string[],
  offsets: readonly number[],
): number {
  const columns = names.map((name) => LINE_FEATURES.findIndex((each) => each.name === name));
  for (let i = 0; i < size; i++) {
    let k = i * width + first;
    for (const offset of offsets) {
      const at = i + offset;
      if (at < 0 || at >= size) {
        out.fill(-1, k, k + columns.length + 1);
        k += columns.length + 1;
        continue;
      }
      for (const from of columns) out[k++] = out[at * width + from] as number;
      out[k++] = cues[at] as number;
    }
  }
  return first + offsets.length * (columns.length + 1);
}

type Test = (line: LineFacts, at: number) => boolean;

function surroundings(
  lines: readonly LineFacts[],
  datelines: Uint8Array,
  out: Float32Array,
  width: number,
  first: number,
): number {
  const size = lines.length;
  const isLong = Uint8Array.from(lines, (line) => (isLongSentence(line) ? 1 : 0));
  const labelIn =
    (...labels: readonly string[]): Test =>
    ({ label }) =>
      label !== null && labels.includes(label);
  const long: Test = (_, at) => isLong[at] === 1;
  const dated: Test = ({ dateScore }) => dateScore >= 2;
  let column = first;
  for (const test of [
    long,
    dated,
    labelIn('copyright', 'footer', 'author-bio', 'tags', 'next-article', 'comments'),
    labelIn('timestamp', 'byline'),
    labelIn('related'),
    ((_, at) => datelines[at] === 1) as Test,
  ]) {
    distances(lines, test, out, width, column);
    column += 2;
  }
  for (const span of COUNT_SPANS) {
    counts(isLong, span, out, width, column, true);
    column += 2;
  }
  const text = Float32Array.from(lines, (line, i) => (isLong[i] === 1 ? Math.log1p(line.width) : 0));
  for (const rate of RATES) {
    decayed(text, rate, out, width, column);
    column += 2;
  }
  const menu = Float32Array.from(lines, ({ counts: c, label }) =>
    (c.words <= MENU_WORDS && c.end === END_OPEN && (label === null || cueCode(label) > 6)) ||
    cueCode(label) > 6
      ? 1
      : 0,
  );
  for (const rate of RATES.slice(0, 2)) {
    decayed(menu, rate, out, width, column);
    column += 2;
  }
  runs(isLong, out, width, column);
  column += 2;
  for (let i = 0; i < size; i++) {
    out[i * width + column] = Math.min(EDGE, i);
    out[i * width + column + 1] = Math.min(EDGE, size - 1 - i);
  }
  column += 2;
  sums(text, 150, out, width, column);
  column += 2;
  const dates = Uint8Array.from(lines, (line, i) => (dated(line, i) ? 1 : 0));
  for (const span of [3, 6]) {
    counts(dates, span, out, width, column, false);
    column++;
  }
  around(lines, out, width, column);
  return first + SURROUNDINGS.length;
}

function distances(
  lines: readonly LineFacts[],
  test: Test,
  out: Float32Array,
  width: number,
  column: number,
): void {
  const size = lines.length;
  let far = MAX_DISTANCE;
  for (let i = 0; i < size; i++) {
    out[i * width + column] = far;
    far = test(lines[i] as LineFacts, i) ? 1 : Math.min(MAX_DISTANCE, far + 1);
  }
  far = MAX_DISTANCE;
  for (let i = size - 1; i >= 0; i--) {
    out[i * width + column + 1] = far;
    far = test(lines[i] as LineFacts, i) ? 1 : Math.min(MAX_DISTANCE, far + 1);
  }
}

/** How many of the `span` lines on either side; apart, or both sides in one column. */
function counts(
  flags: Uint8Array,
  span: number,
  out: Float32Array,
  width: number,
  column: number,
  apart: boolean,
): void {
  const size = flags.length;
  const before = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) before[i + 1] = (before[i] as number) + (flags[i] as number);
  for (let i = 0; i < size; i++) {
    const above = (before[i] as number) - (before[Math.max(0, i - span)] as number);
    const below = (before[Math.min(size, i + 1 + span)] as number) - (before[i + 1] as number);
    if (apart) {
      out[i * width + column] = above;
      out[i * width + column + 1] = below;
    } else out[i * width + column] = above + below;
  }
}

function sums(values: Float32Array, span: number, out: Float32Array, width: number, column: number): void {
  const size = values.length;
  const before = new Float64Array(size + 1);
  for (let i = 0; i < size; i++)
    before[i + 1] = (before[i] as number) + Math.round((values[i] as number) * 64);
  for (let i = 0; i < size; i++) {
    out[i * width + column] = Math.log1p(
      ((before[i] as number) - (before[Math.max(0, i - span)] as number)) / 64,
    );
    out[i * width + column + 1] = Math.log1p(
      ((before[Math.min(size, i + 1 + span)] as number) - (before[i + 1] as number)) / 64,
    );
  }
}

function decayed(values: Float32Array, rate: number, out: Float32Array, width: number, column: number): void {
  const size = values.length;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    out[i * width + column] = sum;
    sum = rate * (sum + (values[i] as number));
  }
  sum = 0;
  for (let i = size - 1; i >= 0; i--) {
    out[i * width + column + 1] = sum;
    sum = rate * (sum + (values[i] as number));
  }
}

function runs(flags: Uint8Array, out: Float32Array, width: number, column: number): void {
  const size = flags.length;
  let run = 0;
  for (let i = 0; i < size; i++) {
    out[i * width + column] = Math.min(20, run);
    run = flags[i] === 1 ? run + 1 : 0;
  }
  run = 0;
  for (let i = size - 1; i >= 0; i--) {
    out[i * width + column + 1] = Math.min(20, run);
    run = flags[i] === 1 ? run + 1 : 0;
  }
}

const AROUND = 20;

/** Lengths and blank lines of the lines around. */
function around(lines: readonly LineFacts[], out: Float32Array, width: number, column: number): void {
  const size = lines.length;
  for (let i = 0; i < size; i++) {
    const from = Math.max(0, i - AROUND);
    const to = Math.min(size, i + AROUND + 1);
    const histogram = HISTOGRAM.fill(0);
    let spaced = 0;
    const blanks = [0, 0, 0, 0, 0];
    for (let k = from; k < to; k++) {
      const line = lines[k] as LineFacts;
      const level = Math.min(HISTOGRAM.length - 1, Math.floor(Math.log1p(line.width) * 4));
      histogram[level] = (histogram[level] as number) + 1;
      const blank = Math.min(4, line.passage.blankBefore);
      if (blank > 0) spaced++;
      blanks[blank] = (blanks[blank] ?? 0) + 1;
    }
    let median = 0;
    for (let left = (to - from) / 2; median < histogram.length; median++) {
      left -= histogram[median] as number;
      if (left <= 0) break;
    }
    const usual = blanks.indexOf(Math.max(...blanks));
    const row = i * width + column;
    out[row] = median / 4;
    out[row + 1] = Math.log1p((lines[i] as LineFacts).width) - median / 4;
    out[row + 2] = spaced / (to - from);
    out[row + 3] = Math.min(4, (lines[i] as LineFacts).passage.blankBefore) - usual;
  }
}

const HISTOGRAM = new Uint16Array(48);
const LEXICON_RATE = 0.8;

function vocabulary(
  lines: readonly LineFacts[],
  weights: WordWeights,
  out: Float32Array,
  width: number,
  column: number,
): void {
  const size = lines.length;
  const sums = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const reading = weights.read((lines[i] as LineFacts).wordIds);
    sums[i] = reading.sum;
    const row = i * width + column;
    out[row] = reading.sum;
    out[row + 1] = reading.lowest;
    out[row + 2] = reading.highest;
  }
  decayed(sums, LEXICON_RATE, out, width, column + 3);
  [-2, -1, 1, 2].forEach((offset, k) => {
    for (let i = 0; i < size; i++) out[i * width + column + 5 + k] = sums[i + offset] ?? 0;
  });
}
