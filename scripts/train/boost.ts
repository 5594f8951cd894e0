// Gradient boosting of symmetric trees on binned columns.
import type { ForestData } from '../../src/score/forest.ts';
import { type Loss, logisticLoss } from './loss.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly learningRate: number;
  /** Share of the rows and of the features each tree sees. */
  readonly rowShare: number;
  readonly featureShare: number;
  /** L2 penalty on leaf values, in units of summed weight. */
  readonly lambda: number;
  readonly seed: number;
}

/** Columns of bin numbers; bin b of a feature holds values up to threshold b. */
export interface BinnedData {
  readonly features: readonly string[];
  readonly thresholds: readonly (readonly number[])[];
  readonly columns: readonly Uint8Array[];
  readonly target: Float32Array;
  readonly weight: Float32Array;
}

export const MAX_BINS = 40;

/** Ascending thresholds at the quantiles of a sample of a feature's values. */
export function quantileThresholds(sample: Float32Array): number[] {
  const sorted = sample.slice().sort();
  const unique = [...new Set(sorted)];
  if (unique.length <= MAX_BINS) {
    return unique.slice(0, -1).map((value, i) => Math.fround((value + (unique[i + 1] as number)) / 2));
  }
  const thresholds = new Set<number>();
  for (let b = 1; b < MAX_BINS; b++) {
    thresholds.add(Math.fround(sorted[Math.floor((b * sorted.length) / MAX_BINS)] as number));
  }
  return [...thresholds].sort((a, b) => a - b);
}

export function binOf(value: number, thresholds: readonly number[]): number {
  let low = 0;
  let high = thresholds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (thresholds[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A small repeatable random source (mulberry32). */
export function randomSource(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param loss default: log loss of each row against its target */
export function trainForest(
  data: BinnedData,
  rows: Uint32Array,
  options: BoostOptions,
  loss: Loss = logisticLoss(data.target, data.weight, rows),
): ForestData {
  const random = randomSource(options.seed);
  const { columns } = data;
  const bins = MAX_BINS + 1;
  const score = new Float32Array(data.target.length).fill(loss.start);
  const leafCount = 1 << options.depth;
  const sampleSize = Math.floor(rows.length * options.rowShare);
  const sample = new Uint32Array(rows.length);
  const gradient = new Float32Array(rows.length);
  const hessian = new Float32Array(rows.length);
  const leaf = new Uint8Array(rows.length);
  const histG = new Float64Array(leafCount * bins);
  const histH = new Float64Array(leafCount * bins);
  const splits: number[][] = [];
  const leaves: string[] = [];
  const scales: number[] = [];
  for (let tree = 0; tree < options.trees; tree++) {
    let n = 0;
    const share = sampleSize / rows.length;
    for (const row of rows) if (random() < share) sample[n++] = row;
    loss.differentiate(score, sample, n, gradient, hessian);
    leaf.fill(0, 0, n);
    const candidates = columns.map((_, f) => f).filter(() => random() < options.featureShare);
    const treeSplits: number[] = [];
    for (let level = 0; level < options.depth; level++) {
      const best = bestSplit(
        data,
        candidates,
        sample,
        n,
        gradient,
        hessian,
        leaf,
        1 << level,
        histG,
        histH,
        options.lambda,
      );
      if (best === null) break;
      treeSplits.push(best.feature, best.threshold);
      const column = columns[best.feature] as Uint8Array;
      const bit = 1 << level;
      for (let r = 0; r < n; r++)
        if ((column[sample[r] as number] as number) > best.threshold) leaf[r] = (leaf[r] as number) | bit;
    }
    const levels = treeSplits.length / 2;
    const values = leafValues(gradient, hessian, leaf, n, 1 << levels, options);
    const limit = Math.max(...values.map(Math.abs), 1e-6);
    const unit = limit / 127;
    const bytes = Int8Array.from(values, (value) => Math.round(value / unit));
    splits.push(treeSplits);
    scales.push(Number(unit.toPrecision(5)));
    leaves.push(Buffer.from(bytes.buffer).toString('base64'));
    for (const row of rows) {
      let index = 0;
      for (let level = 0; level < levels; level++) {
        const column = columns[treeSplits[2 * level] as number] as Uint8Array;
        if ((column[row] as number) > (treeSplits[2 * level + 1] as number)) index |= 1 << level;
      }
      score[row] = (score[row] as number) + (bytes[index] as number) * unit;
    }
  }
  return {
    features: data.features,
    thresholds: data.thresholds.map((list) => list.map((value) => Number(value.toPrecision(5)))),
    bias: Number(loss.start.toPrecision(6)),
    scales,
    splits,
    leaves,
  };
}

function leafValues(
  gradient: Float32Array,
  hessian: Float32Array,
  leaf: Uint8Array,
  n: number,
  count: number,
  options: BoostOptions,
): number[] {
  const g = new Float64Array(count);
  const h = new Float64Array(count);
  for (let r = 0; r < n; r++) {
    const k = leaf[r] as number;
    g[k] = (g[k] as number) + (gradient[r] as number);
    h[k] = (h[k] as number) + (hessian[r] as number);
  }
  return Array.from(g, (sum, k) => (-sum / ((h[k] as number) + options.lambda)) * options.learningRate);
}

function bestSplit(
  data: BinnedData,
  candidates: readonly number[],
  sample: Uint32Array,
  n: number,
  gradient: Float32Array,
  hessian: Float32Array,
  leaf: Uint8Array,
  nodes: number,
  histG: Float64Array,
  histH: Float64Array,
  lambda: number,
): { feature: number; threshold: number } | null {
  const bins = MAX_BINS + 1;
  let best: { feature: number; threshold: number } | null = null;
  let bestGain = 0;
  let parent = -1;
  const totalG = new Float64Array(nodes);
  const totalH = new Float64Array(nodes);
  const leftG = new Float64Array(nodes);
  const leftH = new Float64Array(nodes);
  for (const feature of candidates) {
    const column = data.columns[feature] as Uint8Array;
    const used = (data.thresholds[feature] as readonly number[]).length;
    histG.fill(0, 0, nodes * bins);
    histH.fill(0, 0, nodes * bins);
    for (let r = 0; r < n; r++) {
      const at = (leaf[r] as number) * bins + (column[sample[r] as number] as number);
      histG[at] = (histG[at] as number) + (gradient[r] as number);
      histH[at] = (histH[at] as number) + (hessian[r] as number);
    }
    if (parent < 0) {
      parent = 0;
      for (let node = 0; node < nodes; node++) {
        for (let b = 0; b <= used; b++) {
          totalG[node] = (totalG[node] as number) + (histG[node * bins + b] as number);
          totalH[node] = (totalH[node] as number) + (histH[node * bins + b] as number);
        }
        parent += (totalG[node] as number) ** 2 / ((totalH[node] as number) + lambda);
      }
    }
    leftG.fill(0);
    leftH.fill(0);
    for (let threshold = 0; threshold < used; threshold++) {
      let gain = -parent;
      for (let node = 0; node < nodes; node++) {
        const g = (leftG[node] as number) + (histG[node * bins + threshold] as number);
        const h = (leftH[node] as number) + (histH[node * bins + threshold] as number);
        leftG[node] = g;
        leftH[node] = h;
        const rightG = (totalG[node] as number) - g;
        const rightH = (totalH[node] as number) - h;
        gain += (g * g) / (h + lambda) + (rightG * rightG) / (rightH + lambda);
      }
      if (gain > bestGain + 1e-9) {
        bestGain = gain;
        best = { feature, threshold };
      }
    }
  }
  return best;
}

/** Log-odds of every row by a forest, from its bins. */
export function predict(forest: ForestData, data: BinnedData, rows: Uint32Array, out: Float32Array): void {
  const bytes = forest.leaves.map((text) =>
    Int8Array.from(Buffer.from(text, 'base64'), (b) => (b << 24) >> 24),
  );
  for (const row of rows) out[row] = forest.bias;
  forest.splits.forEach((splits, tree) => {
    const values = bytes[tree] as Int8Array;
    const unit = forest.scales[tree] as number;
    for (const row of rows) {
      let index = 0;
      for (let level = 0; 2 * level < splits.length; level++) {
        const column = data.columns[splits[2 * level] as number] as Uint8Array;
        if ((column[row] as number) > (splits[2 * level + 1] as number)) index |= 1 << level;
      }
      out[row] = (out[row] as number) + (values[index] as number) * unit;
    }
  });
}

/** The same forest without the thresholds that no tree asks about: they are most of the file. */
export function withoutUnused(forest: ForestData): ForestData {
  const used = forest.thresholds.map(() => new Set<number>());
  for (const splits of forest.splits)
    for (let i = 0; i < splits.length; i += 2) used[splits[i] as number]?.add(splits[i + 1] as number);
  const kept = used.map((set) => [...set].sort((a, b) => a - b));
  return {
    ...forest,
    thresholds: kept.map((list, f) => list.map((t) => forest.thresholds[f]?.[t] as number)),
    splits: forest.splits.map((splits) =>
      splits.map((value, i) =>
        i % 2 === 0 ? value : (kept[splits[i - 1] as number] as number[]).indexOf(value),
      ),
    ),
  };
}
