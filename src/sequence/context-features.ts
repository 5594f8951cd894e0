import { type Column, columnOf, shifted } from './columns.ts';
import { type FeatureNote, nameAt, note, sides } from './feature-note.ts';
import type { LineFacts } from './line-facts.ts';
import { CUE_FEATURES, cueCode, type LineFeature, SHAPE_FEATURES } from './line-features.ts';
import { OVERLAP, overlaps } from './overlap.ts';
import { REPETITION, repetition } from './repetition.ts';
import { SERIES, series } from './series.ts';
import { decayed, SURROUNDINGS, surroundings } from './surroundings.ts';
import { CLASS_FEATURES, writeWordClasses } from './word-classes.ts';
import type { WordWeights } from './word-weights.ts';

/** Features that are also measured of the lines before and after. */
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

/** A feature of a line some lines away. */
interface Neighbour {
  readonly offset: number;
  /** `null` for the group of rules that recognise the line. */
  readonly feature: LineFeature | null;
}

const neighbours = (names: readonly string[], offsets: readonly number[]): Neighbour[] =>
  offsets.flatMap((offset) => [
    ...names.map((name) => ({
      offset,
      feature: SHAPE_FEATURES.find((each) => each.name === name) as LineFeature,
    })),
    { offset, feature: null },
  ]);
const NEIGHBOURS = [...neighbours(NEAR, NEAR_OFFSETS), ...neighbours(FAR, FAR_OFFSETS)];

function noteOf({ offset, feature }: Neighbour): FeatureNote {
  if (feature === null) {
    const high = 'a rule recognises a nearby line';
    return note(nameAt('cue', offset), `no${high.slice(1)}`, high, 0.5);
  }
  const lines = Math.abs(offset) === 1 ? 'line' : `${Math.abs(offset)} lines`;
  const where = `${lines} ${offset < 0 ? 'above' : 'below'}`;
  const { name, low, high, typical } = feature;
  return note(nameAt(name, offset), `${where}: ${low}`, `${where}: ${high}`, typical);
}

const WORD_OFFSETS = [-2, -1, 1, 2] as const;
const WORD_RATE = 0.8;

const VOCABULARY: readonly FeatureNote[] = [
  note('vocabulary', 'words typical of boilerplate', 'words typical of body text', 0),
  note('vocabulary:lowest', 'a word typical of boilerplate', 'no word typical of boilerplate', -1),
  note('vocabulary:highest', 'no word typical of body text', 'a word typical of body text', 1),
  ...sides('vocabulary', 'words typical of body text above', 'words typical of body text below', 0),
  ...WORD_OFFSETS.map((at) =>
    note(
      nameAt('vocabulary', at),
      'words typical of boilerplate nearby',
      'words typical of body text nearby',
      0,
    ),
  ),
];

/** All features of a passage in a dump, in the order of the matrix's columns. */
export const FEATURES: readonly FeatureNote[] = [
  ...SHAPE_FEATURES,
  ...CUE_FEATURES,
  ...NEIGHBOURS.map(noteOf),
  ...SURROUNDINGS,
  ...OVERLAP,
  ...REPETITION,
  ...SERIES,
  ...VOCABULARY,
  ...CLASS_FEATURES,
];

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
  const out = new Float32Array(size * FEATURES.length);
  let next = 0;
  for (const { of } of SHAPE_FEATURES)
    for (let row = 0; row < size; row++) out[next++] = of(lines[row] as LineFacts);
  const cues = columnOf(size, (row) => cueCode((lines[row] as LineFacts).label));
  for (let code = 1; code <= CUE_FEATURES.length; code++)
    for (let row = 0; row < size; row++) out[next++] = cues[row] === code ? 1 : 0;
  for (const { offset, feature } of NEIGHBOURS) {
    const from = SHAPE_FEATURES.indexOf(feature as LineFeature) * size;
    const column = feature === null ? cues : out.subarray(from, from + size);
    out.set(shifted(column, offset, -1), next);
    next += size;
  }
  const others = [
    ...surroundings(lines, datelines),
    ...overlaps(lines),
    ...repetition(lines),
    ...series(lines),
    ...vocabulary(lines, weights),
  ];
  for (const column of others) {
    out.set(column, next);
    next += size;
  }
  writeWordClasses(lines, out.subarray(next));
  return out;
}

function vocabulary(lines: readonly LineFacts[], weights: WordWeights): Column[] {
  const sums = new Float32Array(lines.length);
  const lowest = new Float32Array(lines.length);
  const highest = new Float32Array(lines.length);
  lines.forEach(({ wordIds }, row) => {
    const reading = weights.read(wordIds);
    sums[row] = reading.sum;
    lowest[row] = reading.lowest;
    highest[row] = reading.highest;
  });
  return [
    sums,
    lowest,
    highest,
    ...decayed(sums, WORD_RATE),
    ...WORD_OFFSETS.map((offset) => shifted(sums, offset, 0)),
  ];
}
