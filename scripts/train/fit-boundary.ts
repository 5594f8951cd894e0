import type { ForestData } from '../../src/score/forest.ts';
import { GAP_FEATURES } from '../../src/segment/features.ts';
import { type BinnedData, type BoostOptions, binOf, predict, quantileThresholds } from './boost.ts';
import { chooseThresholds, type JudgedThresholds } from './boundary-report.ts';
import type { GapRows, PlacedGap } from './gap-rows.ts';
import { sharedBytes, sharedFloats, trainForests } from './parallel.ts';

export const BOUNDARY: BoostOptions = {
  trees: 300,
  depth: 5,
  learningRate: 0.07,
  rowShare: 0.4,
  featureShare: 0.6,
  lambda: 5,
  seed: 3,
};

/** Whether an article but the dump's first begins in the gap. */
function isStart({ dump }: GapRows, { before, after }: PlacedGap): boolean {
  return dump.gold.some(({ seam }, k) => k > 0 && before < seam && seam <= after);
}

export interface FittedBoundary extends JudgedThresholds {
  readonly forest: ForestData;
}

/** There are thirty gaps for each start: a start weighs more. */
const START_WEIGHT = 1.5;

export async function fitBoundary(
  rows: readonly GapRows[],
  folds: number,
  options: BoostOptions = BOUNDARY,
): Promise<FittedBoundary> {
  const width = GAP_FEATURES.length;
  const size = rows.reduce((sum, row) => sum + row.gaps.length, 0);
  const values = GAP_FEATURES.map(() => new Float32Array(size));
  const target = sharedFloats(size);
  const weight = sharedFloats(size);
  const foldOf = new Uint8Array(size);
  let at = 0;
  for (const row of rows) {
    row.gaps.forEach((gap, g) => {
      for (let f = 0; f < width; f++) (values[f] as Float32Array)[at] = row.matrix[g * width + f] as number;
      target[at] = isStart(row, gap) ? 1 : 0;
      weight[at] = target[at] === 1 ? START_WEIGHT : 1;
      foldOf[at++] = row.dump.fold;
    });
  }
  const thresholds = values.map((list) =>
    quantileThresholds(list.filter((_, i) => target[i] === 1 || i % 7 === 0)),
  );
  const columns = values.map((list, f) => {
    const column = sharedBytes(size);
    list.forEach((value, i) => {
      column[i] = binOf(value, thresholds[f] as number[]);
    });
    return column;
  });
  const data: BinnedData = { features: GAP_FEATURES, thresholds, columns, target, weight };
  const every = Uint32Array.from(target, (_, i) => i);
  const sets = [every, ...Array.from({ length: folds }, (_, k) => every.filter((i) => foldOf[i] !== k))];
  const [forest, ...byFold] = (await trainForests(data, sets, options)) as [ForestData, ...ForestData[]];
  const scores = new Float32Array(size);
  for (const [k, fold] of byFold.entries()) {
    predict(
      fold,
      data,
      every.filter((i) => foldOf[i] === k),
      scores,
    );
  }
  return { forest, ...chooseThresholds(rows, scores) };
}
