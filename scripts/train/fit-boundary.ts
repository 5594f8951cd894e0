import type { ForestData } from '../../src/score/forest.ts';
import { BESIDE_FEATURES, besideFeatures, gapsToJudge, oddsTogether } from '../../src/segment/beside.ts';
import { GAP_FEATURES } from '../../src/segment/features.ts';
import { type BinnedData, type BoostOptions, binOf, predict, quantileThresholds } from './boost.ts';
import { chooseThresholds, type JudgedThresholds } from './boundary-report.ts';
import type { GapRows, PlacedGap } from './gap-rows.ts';
import { sharedBytes, sharedFloats, trainForests } from './parallel.ts';

const ALONE: BoostOptions = {
  trees: 300,
  depth: 5,
  learningRate: 0.07,
  rowShare: 0.4,
  featureShare: 0.6,
  lambda: 5,
  seed: 3,
};

const BESIDE: BoostOptions = {
  trees: 120,
  depth: 4,
  learningRate: 0.08,
  rowShare: 0.5,
  featureShare: 0.5,
  lambda: 8,
  seed: 2,
};
/** Gaps are shown beside one that is a boundary alone with this log-odds: the lowest threshold that may be chosen. */
const SURE_ODDS = Math.log(0.4 / 0.6);

/** Whether an article but the dump's first begins in the gap. */
function isStart({ dump }: GapRows, { before, after }: PlacedGap): boolean {
  return dump.gold.some(({ seam }, k) => k > 0 && before < seam && seam <= after);
}

export interface FittedBoundary extends JudgedThresholds {
  readonly alone: ForestData;
  readonly beside: ForestData;
}

/** There are thirty gaps for each start: a start weighs more. */
const START_WEIGHT = 1.5;

export async function fitBoundary(rows: readonly GapRows[], folds: number): Promise<FittedBoundary> {
  const alone = await crossFit(rows.map(toRowsAlone), GAP_FEATURES, folds, START_WEIGHT, ALONE);
  const shown = rows.map((row, r) => toRowsBeside(row, alone.odds[r] as Float32Array));
  const beside = await crossFit(shown, BESIDE_FEATURES, folds, 1, BESIDE);
  const odds = rows.map((_, r) => {
    const all = new Float32Array((alone.odds[r] as Float32Array).length).fill(Number.NEGATIVE_INFINITY);
    (shown[r] as RowsOfDump).gaps.forEach((g, k) => {
      all[g] = oddsTogether(alone.odds[r]?.[g] as number, beside.odds[r]?.[k] as number);
    });
    return { alone: alone.odds[r] as Float32Array, together: all };
  });
  return { alone: alone.forest, beside: beside.forest, ...chooseThresholds(rows, odds) };
}

/** The gaps of a dump that a forest is fitted on, by position, with their features and whether they are starts. */
interface RowsOfDump {
  readonly fold: number;
  readonly gaps: readonly number[];
  readonly isStart: readonly boolean[];
  readonly matrix: Float32Array;
}

function toRowsAlone(row: GapRows): RowsOfDump {
  return {
    fold: row.dump.fold,
    gaps: row.gaps.map((_, g) => g),
    isStart: row.gaps.map((gap) => isStart(row, gap)),
    matrix: row.matrix,
  };
}

function toRowsBeside(row: GapRows, odds: Float32Array): RowsOfDump {
  const gaps = gapsToJudge(row.outlines, odds, SURE_ODDS);
  return {
    fold: row.dump.fold,
    gaps,
    isStart: gaps.map((g) => isStart(row, row.gaps[g] as PlacedGap)),
    matrix: besideFeatures(row.outlines, odds, gaps),
  };
}

interface CrossFitted {
  /** Fitted on all dumps. */
  readonly forest: ForestData;
  /** Log-odds of each dump's rows by the forest that never saw its fold. */
  readonly odds: readonly Float32Array[];
}

async function crossFit(
  dumps: readonly RowsOfDump[],
  features: readonly string[],
  folds: number,
  startWeight: number,
  options: BoostOptions,
): Promise<CrossFitted> {
  const width = features.length;
  const size = dumps.reduce((sum, { gaps }) => sum + gaps.length, 0);
  const values = features.map(() => new Float32Array(size));
  const target = sharedFloats(size);
  const weight = sharedFloats(size);
  const foldOf = new Uint8Array(size);
  let at = 0;
  for (const { fold, isStart: starts, matrix } of dumps) {
    starts.forEach((start, g) => {
      for (let f = 0; f < width; f++) (values[f] as Float32Array)[at] = matrix[g * width + f] as number;
      target[at] = start ? 1 : 0;
      weight[at] = start ? startWeight : 1;
      foldOf[at++] = fold;
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
  const data: BinnedData = { features, thresholds, columns, target, weight };
  const every = Uint32Array.from(target, (_, i) => i);
  const sets = [every, ...Array.from({ length: folds }, (_, k) => every.filter((i) => foldOf[i] !== k))];
  const [forest, ...byFold] = (await trainForests(data, sets, options)) as [ForestData, ...ForestData[]];
  const odds = new Float32Array(size);
  for (const [k, fold] of byFold.entries())
    predict(
      fold,
      data,
      every.filter((i) => foldOf[i] === k),
      odds,
    );
  let end = 0;
  const ofDump = ({ gaps }: RowsOfDump): Float32Array => {
    end += gaps.length;
    return odds.slice(end - gaps.length, end);
  };
  return { forest, odds: dumps.map(ofDump) };
}
