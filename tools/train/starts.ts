// What the forest is fitted on that says which of the possible headlines begin an article.
import type { FeatureNote } from '../../src/sequence/feature-note.ts';
import { GAP_FEATURES } from '../../src/sequence/gap-features.ts';
import { LAYOUT_ALIKE } from '../../src/sequence/layout-alike.ts';
import type { LineFacts } from '../../src/sequence/line-facts.ts';
import { featuresOf } from '../../src/sequence/model-data.ts';
import { binOf } from '../../src/sequence/network-parts.ts';
import { roleIndex } from '../../src/sequence/roles.ts';
import { PLACE_FEATURES, possibleStarts, startRows } from '../../src/sequence/starts.ts';
import { type BinnedData, quantileThresholds, sharedBytes, sharedFloats } from './bins.ts';
import type { BoostOptions } from './boost.ts';
import type { Labelled } from './labelled.ts';

/** What a possible start of each set weighs. */
const SET_WEIGHT: Readonly<Record<string, number>> = {
  wcxb: 0.4,
  fundus: 1.5,
  daniel: 0.4,
  layout: 1.2,
  joined: 2.5,
  hand: 3.2,
  varied: 1.6,
  fixture: 3,
  page: 0.4,
};

export const START_OPTIONS: BoostOptions = {
  trees: 400,
  learningRate: 0.05,
  rowShare: 0.5,
  rareShare: 0.5,
  hardShare: 0.2,
  frequent: [],
  seed: 3,
};

/** HTML pages mostly hold one article: these compare the articles of one dump. */
const ONLY_FOR_TEXT: readonly FeatureNote[] = [...LAYOUT_ALIKE, ...GAP_FEATURES];

const HEADLINE = roleIndex('headline');

/** The possible starts of the dumps, and the fold of each. The emissions are those of forests that never saw the dump. */
export function startData(
  dumps: readonly Labelled[],
  emissions: readonly Float32Array[],
  factsOf: (d: number) => readonly LineFacts[],
  matrixOf: (d: number) => Float32Array,
  isHtml: boolean,
): { data: BinnedData; foldOfRow: number[] } {
  const notes = [...featuresOf(isHtml), ...PLACE_FEATURES];
  const features = notes.map(({ name }) => name);
  const width = features.length;
  const starts: { readonly dump: Labelled; readonly i: number }[] = [];
  const matrices = dumps.map((dump, d) => {
    const own = emissions[d] as Float32Array;
    const at = possibleStarts(own);
    for (const i of at) starts.push({ dump, i });
    return at.length === 0 ? new Float32Array(0) : startRows(matrixOf(d), own, factsOf(d), at);
  });
  const rows = starts.length;
  const bins = sharedBytes(rows * width);
  const column = new Float32Array(rows);
  const thresholds = notes.map((each, f) => {
    // Without thresholds, no tree asks about a feature.
    if (isHtml && ONLY_FOR_TEXT.includes(each)) return new Float32Array(0);
    let row = 0;
    for (const matrix of matrices) {
      const size = matrix.length / width;
      for (let at = f * size; at < (f + 1) * size; at++) column[row++] = matrix[at] as number;
    }
    const found = quantileThresholds(column);
    for (let k = 0; k < rows; k++) bins[f * rows + k] = binOf(column[k] as number, found);
    return found;
  });
  const target = sharedBytes(rows);
  const weight = sharedFloats(rows);
  starts.forEach(({ dump, i }, k) => {
    target[k] = dump.roles[i] === HEADLINE ? 1 : 0;
    // Lines whose role is uncertain count little.
    weight[k] = (SET_WEIGHT[dump.set] as number) * (dump.trust[i] as number) ** 2;
  });
  return {
    data: { features, thresholds, bins, rows, target, weight, classes: 2 },
    foldOfRow: starts.map(({ dump }) => dump.fold),
  };
}
