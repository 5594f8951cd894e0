// Fits the forest that says which of the possible headlines begin an article.
import type { ForestData } from '../../src/sequence/forest.ts';
import type { LineFacts } from '../../src/sequence/line-facts.ts';
import { featuresOf } from '../../src/sequence/model-data.ts';
import { binOf } from '../../src/sequence/network-parts.ts';
import { roleIndex } from '../../src/sequence/roles.ts';
import { PLACE_FEATURES, possibleStarts, startRows } from '../../src/sequence/starts.ts';
import { type BinnedData, quantileThresholds } from './bins.ts';
import type { BoostOptions } from './boost.ts';
import type { Labelled } from './labelled.ts';
import { fitForests, sharedBytes, sharedFloats } from './parallel.ts';

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
};

const OPTIONS: BoostOptions = {
  trees: 400,
  depth: 6,
  learningRate: 0.05,
  rowShare: 0.5,
  rareShare: 0.5,
  hardShare: 0.2,
  frequent: [],
  featureShare: 0.25,
  lambda: 20,
  seed: 3,
};

const HEADLINE = roleIndex('headline');

interface StartSource {
  readonly dumps: readonly Labelled[];
  /** By forests that never saw the dump. */
  readonly emissions: readonly Float32Array[];
  readonly isHtml: boolean;
  readonly folds: readonly number[];
  readonly matrixOf: (d: number) => Float32Array;
  readonly factsOf: (d: number) => readonly LineFacts[];
  readonly log: (line: string) => void;
}

interface PossibleStart {
  readonly d: number;
  readonly i: number;
}

/** For each fold the forest that never saw it, then the one of all. */
export function fitStarts(source: StartSource): Promise<ForestData[]> {
  const { dumps, folds, log } = source;
  const { starts, data } = startData(source);
  log(`${starts.length} possible starts`);
  const rowsWhere = (which: (dump: Labelled) => boolean): Uint32Array =>
    Uint32Array.from(starts.flatMap(({ d }, row) => (which(dumps[d] as Labelled) ? [row] : [])));
  const sets = [...folds.map((k) => rowsWhere((dump) => dump.fold !== k)), rowsWhere(() => true)];
  return fitForests(data, sets, OPTIONS, log);
}

function startData({ dumps, emissions, isHtml, matrixOf, factsOf }: StartSource): {
  starts: PossibleStart[];
  data: BinnedData;
} {
  const features = [...featuresOf(isHtml), ...PLACE_FEATURES].map(({ name }) => name);
  const width = features.length;
  const starts: PossibleStart[] = [];
  const matrices = dumps.map((_, d) => {
    const own = emissions[d] as Float32Array;
    const at = possibleStarts(own);
    for (const i of at) starts.push({ d, i });
    return at.length === 0 ? new Float32Array(0) : startRows(matrixOf(d), own, factsOf(d), at);
  });
  const rows = starts.length;
  const bins = sharedBytes(rows * width);
  const column = new Float32Array(rows);
  const thresholds = features.map((_, f) => {
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
  starts.forEach(({ d, i }, k) => {
    const dump = dumps[d] as Labelled;
    target[k] = dump.roles[i] === HEADLINE ? 1 : 0;
    // Lines whose role is uncertain count little.
    weight[k] = (SET_WEIGHT[dump.set] ?? 1) * (dump.trust[i] as number) ** 2;
  });
  return { starts, data: { features, thresholds, bins, rows, target, weight, classes: 2 } };
}
