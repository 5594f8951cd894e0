// Gradient boosting of symmetric trees with one value a class in each leaf. Method: oblivious trees as in CatBoost
// (Prokhorenkova et al. 2018); splits are searched on a random projection of the gradients to a few dimensions
// (SketchBoost, Iosipoi and Vakhrushev 2022), leaves hold all classes.

import type { ForestData } from '../../src/sequence/forest-data.ts';
import { writeLogSoftmax } from '../../src/sequence/log-softmax.ts';
import { type BinnedData, MAX_BINS, type Sequence } from './bins.ts';
import { randomSource } from './random.ts';

export interface BoostOptions {
  readonly trees: number;
  readonly learningRate: number;
  /**
   * Share of the rows that each tree sees: of frequent classes, of the others, and what is added for a row that the
   * forest so far has wholly wrong. Rows count less in turn.
   */
  readonly rowShare: number;
  readonly rareShare: number;
  readonly hardShare: number;
  /** The frequent classes. */
  readonly frequent: readonly number[];
  readonly seed: number;
}

const SKETCH = 3;
const MIXTURE = 0.3;

/** Levels of a tree. */
const DEPTH = 6;
/** Share of the features that each tree sees. */
const FEATURE_SHARE = 0.25;
/** Added to the summed weight of a leaf. */
const LAMBDA = 20;

/** Which feature passes which of its thresholds. */
type Split = readonly [feature: number, threshold: number];

/** Fits a forest to the rows by weighted cross-entropy. */
export function fitForest(
  data: BinnedData,
  rows: Uint32Array,
  options: BoostOptions,
  log: (line: string) => void,
): ForestData {
  const random = randomSource(options.seed);
  const { classes, bins } = data;
  const bias = priors(data, rows);
  const scores = new Float32Array(rows.length * classes);
  for (let r = 0; r < rows.length; r++) scores.set(bias, r * classes);
  const shares = new Float32Array(rows.length);
  const all = Uint32Array.from(rows, (_, r) => r);
  const splits: number[][] = [];
  const scales: number[] = [];
  const leaves: Int8Array[] = [];
  const started = Date.now();
  for (let tree = 0; tree < options.trees; tree++) {
    if (tree % SHARES_EVERY === 0) setShares(data, rows, scores, options, shares);
    const drawn = all.filter((r) => random() < (shares[r] as number));
    const { gradient, weight } = differentiate(data, rows, scores, drawn, shares);
    const sample: Sample = {
      position: drawn.map((r) => rows[r] as number),
      sketch: project(gradient, drawn.length, classes, tree % classes, random),
      weight,
      leaf: new Uint8Array(drawn.length),
    };
    const candidates = data.features
      .map((_, f) => f)
      .filter((f) => (data.thresholds[f] as Float32Array).length > 0 && random() < FEATURE_SHARE);
    const histograms = new Histograms(data, candidates);
    const chosen: number[] = [];
    for (let level = 0; level < DEPTH; level++) {
      histograms.deepen(sample);
      const best = histograms.bestSplit();
      if (best === null) break;
      chosen.push(...best);
      const [feature, threshold] = best;
      const column = feature * data.rows;
      const { leaf } = sample;
      for (let k = 0; k < leaf.length; k++)
        if ((bins[column + (sample.position[k] as number)] as number) > threshold)
          leaf[k] = (leaf[k] as number) | (1 << level);
    }
    const values = leafValues(gradient, sample, 1 << (chosen.length / 2), classes, options.learningRate);
    const unit =
      Math.max(
        1e-6,
        values.reduce((m, v) => Math.max(m, Math.abs(v)), 0),
      ) / 127;
    const bytes = Int8Array.from(values, (v) => Math.round(v / unit));
    splits.push(chosen);
    scales.push(Number(unit.toPrecision(5)));
    leaves.push(bytes);
    addTree(data, rows, chosen, bytes, unit, scores);
    if ((tree + 1) % 50 === 0)
      log(
        `tree ${tree + 1}, ${((Date.now() - started) / 1000).toFixed(0)} s, loss ${lossOf(data, rows, scores).toFixed(4)}`,
      );
  }
  return {
    features: data.features,
    classes,
    thresholds: data.thresholds.map((list) => [...list].map((value) => Number(value.toPrecision(6)))),
    bias: [...bias].map((value) => Number(value.toPrecision(5))),
    scales,
    splits,
    leaves: leaves.map((bytes) => Buffer.from(bytes.buffer).toString('base64')),
  };
}

/** How many trees the shares of the rows hold for. */
const SHARES_EVERY = 5;

/** Sets the share of each row by how wrong the forest so far is on it. */
function setShares(
  { target, classes }: BinnedData,
  rows: Uint32Array,
  scores: Float32Array,
  { rowShare, rareShare, hardShare, frequent }: BoostOptions,
  shares: Float32Array,
): void {
  const p = new Float64Array(classes);
  for (let r = 0; r < rows.length; r++) {
    softmax(scores, r * classes, p);
    const right = target[rows[r] as number] as number;
    const usual = frequent.includes(right) ? rowShare : rareShare;
    shares[r] = Math.min(1, usual + hardShare * (1 - (p[right] as number)));
  }
}

function priors({ target, weight, classes }: BinnedData, rows: Uint32Array): Float32Array {
  const sums = new Float64Array(classes).fill(1);
  let total = classes;
  for (const row of rows) {
    sums[target[row] as number] = (sums[target[row] as number] as number) + (weight[row] as number);
    total += weight[row] as number;
  }
  return Float32Array.from(sums, (sum) => Math.log(sum / total));
}

/** Gradients of the weighted cross-entropy by class, and the weights of the rows that were drawn. */
function differentiate(
  { target, weight, classes }: BinnedData,
  rows: Uint32Array,
  scores: Float32Array,
  drawn: Uint32Array,
  shares: Float32Array,
): { gradient: Float32Array; weight: Float32Array } {
  const gradient = new Float32Array(drawn.length * classes);
  const weights = new Float32Array(drawn.length);
  const p = new Float64Array(classes);
  drawn.forEach((r, k) => {
    const row = rows[r] as number;
    softmax(scores, r * classes, p);
    const w = (weight[row] as number) / (shares[r] as number);
    weights[k] = w;
    for (let c = 0; c < classes; c++)
      gradient[k * classes + c] = w * ((p[c] as number) - (target[row] === c ? 1 : 0));
  });
  return { gradient, weight: weights };
}

function softmax(scores: Float32Array, at: number, into: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < into.length; c++) most = Math.max(most, scores[at + c] as number);
  let sum = 0;
  for (let c = 0; c < into.length; c++) {
    const e = Math.exp((scores[at + c] as number) - most);
    into[c] = e;
    sum += e;
  }
  for (let c = 0; c < into.length; c++) into[c] = (into[c] as number) / sum;
}

/**
 * Gradients in a few dimensions: that of one class, which each class is in turn so that rare ones get their share of the
 * trees, and random mixtures of all.
 */
function project(
  gradient: Float32Array,
  n: number,
  classes: number,
  turn: number,
  random: () => number,
): Float32Array {
  const matrix = Float32Array.from(
    { length: classes * SKETCH },
    () => (gauss(random) / Math.sqrt(SKETCH)) * MIXTURE,
  );
  for (let c = 0; c < classes; c++) matrix[c * SKETCH] = c === turn ? 1 : 0;
  const sketch = new Float32Array(n * SKETCH);
  for (let k = 0; k < n; k++)
    for (let s = 0; s < SKETCH; s++) {
      let sum = 0;
      for (let c = 0; c < classes; c++)
        sum += (gradient[k * classes + c] as number) * (matrix[c * SKETCH + s] as number);
      sketch[k * SKETCH + s] = sum;
    }
  return sketch;
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How many numbers a histogram has for each bin: the sums of the sketch and of the weight. */
const STRIDE = SKETCH + 1;
const SLOTS = MAX_BINS + 1;
const NODE_SIZE = SLOTS * STRIDE;

/** The rows that one tree is fitted on. */
interface Sample {
  /** The position of each in the columns. */
  readonly position: Uint32Array;
  readonly sketch: Float32Array;
  readonly weight: Float32Array;
  readonly leaf: Uint8Array;
}

/**
 * The sums of a level by candidate feature, node and bin. Of two nodes with the same parent only the one with fewer rows is
 * counted: the other is what is left of the parent.
 */
class Histograms {
  readonly #data: BinnedData;
  readonly #candidates: readonly number[];
  readonly #sums: readonly Float64Array[];
  #nodes = 0;

  constructor(data: BinnedData, candidates: readonly number[]) {
    this.#data = data;
    this.#candidates = candidates;
    this.#sums = candidates.map(() => new Float64Array(NODE_SIZE << (DEPTH - 1)));
  }

  /** Goes on to the next level, for which `leaf` has been set. */
  deepen(sample: Sample): void {
    const half = this.#nodes;
    const nodes = half === 0 ? 1 : half * 2;
    this.#nodes = nodes;
    const rows = new Uint32Array(nodes);
    for (const node of sample.leaf) rows[node] = (rows[node] as number) + 1;
    const isCounted = new Uint8Array(nodes).fill(1);
    for (let lower = 0; lower < half; lower++)
      isCounted[(rows[lower] as number) < (rows[lower + half] as number) ? lower + half : lower] = 0;
    const counted: number[] = [];
    for (let k = 0; k < sample.leaf.length; k++)
      if (isCounted[sample.leaf[k] as number] === 1) counted.push(k);
    const which = Uint32Array.from(counted);
    this.#candidates.forEach((feature, c) => {
      const sums = this.#sums[c] as Float64Array;
      for (let lower = 0; lower < half; lower++) {
        if (isCounted[lower + half] === 0)
          sums.copyWithin((lower + half) * NODE_SIZE, lower * NODE_SIZE, (lower + 1) * NODE_SIZE);
        const few = isCounted[lower] === 1 ? lower : lower + half;
        sums.fill(0, few * NODE_SIZE, (few + 1) * NODE_SIZE);
      }
      this.#count(feature, sums, which, sample);
      for (let lower = 0; lower < half; lower++) {
        const [few, many] = isCounted[lower] === 1 ? [lower, lower + half] : [lower + half, lower];
        const from = few * NODE_SIZE;
        const to = many * NODE_SIZE;
        for (let s = 0; s < NODE_SIZE; s++)
          sums[to + s] = (sums[to + s] as number) - (sums[from + s] as number);
      }
    });
  }

  #count(feature: number, sums: Float64Array, which: Uint32Array, sample: Sample): void {
    const { position, sketch, weight, leaf } = sample;
    const column = this.#data.bins.subarray(feature * this.#data.rows, (feature + 1) * this.#data.rows);
    for (let w = 0; w < which.length; w++) {
      const k = which[w] as number;
      const at = (leaf[k] as number) * NODE_SIZE + (column[position[k] as number] as number) * STRIDE;
      const from = k * SKETCH;
      sums[at] = (sums[at] as number) + (sketch[from] as number);
      sums[at + 1] = (sums[at + 1] as number) + (sketch[from + 1] as number);
      sums[at + 2] = (sums[at + 2] as number) + (sketch[from + 2] as number);
      sums[at + 3] = (sums[at + 3] as number) + (weight[k] as number);
    }
  }

  /** The split of all nodes of the level that gains most; `null` if none gains. */
  bestSplit(): Split | null {
    const nodes = this.#nodes;
    const total = new Float64Array(nodes * STRIDE);
    const first = this.#sums[0];
    if (first === undefined) return null;
    for (let node = 0; node < nodes; node++)
      for (let s = 0; s < NODE_SIZE; s++) {
        const at = node * STRIDE + (s % STRIDE);
        total[at] = (total[at] as number) + (first[node * NODE_SIZE + s] as number);
      }
    let parent = 0;
    for (let node = 0; node < nodes; node++) parent += worth(total, node * STRIDE);
    let best: Split | null = null;
    let bestGain = 1e-9;
    const left = new Float64Array(nodes * STRIDE);
    const right = new Float64Array(STRIDE);
    this.#candidates.forEach((feature, c) => {
      const sums = this.#sums[c] as Float64Array;
      const used = (this.#data.thresholds[feature] as Float32Array).length;
      left.fill(0);
      for (let threshold = 0; threshold < used; threshold++) {
        let gain = -parent;
        for (let node = 0; node < nodes; node++) {
          const to = node * STRIDE;
          const from = node * NODE_SIZE + threshold * STRIDE;
          for (let s = 0; s < STRIDE; s++) {
            const value = (left[to + s] as number) + (sums[from + s] as number);
            left[to + s] = value;
            right[s] = (total[to + s] as number) - value;
          }
          gain += worth(left, to) + worth(right, 0);
        }
        if (gain > bestGain) {
          bestGain = gain;
          best = [feature, threshold];
        }
      }
    });
    return best;
  }
}

function worth(sums: Float64Array, at: number): number {
  const a = sums[at] as number;
  const b = sums[at + 1] as number;
  const c = sums[at + 2] as number;
  return (a * a + b * b + c * c) / ((sums[at + 3] as number) + LAMBDA);
}

function leafValues(
  gradient: Float32Array,
  { weight, leaf }: Sample,
  count: number,
  classes: number,
  learningRate: number,
): Float64Array {
  const g = new Float64Array(count * classes);
  const h = new Float64Array(count * classes);
  for (let k = 0; k < leaf.length; k++) {
    const at = (leaf[k] as number) * classes;
    const w = weight[k] as number;
    for (let c = 0; c < classes; c++) {
      const d = gradient[k * classes + c] as number;
      g[at + c] = (g[at + c] as number) + d;
      const p = d < 0 ? 1 + d / w : d / w;
      h[at + c] = (h[at + c] as number) + w * p * (1 - p);
    }
  }
  // Newton steps, bounded: rare classes have tiny second derivatives.
  return g.map((sum, i) => Math.max(-4, Math.min(4, -sum / ((h[i] as number) + LAMBDA / 10))) * learningRate);
}

function addTree(
  data: BinnedData,
  rows: Uint32Array,
  splits: readonly number[],
  bytes: Int8Array,
  unit: number,
  scores: Float32Array,
): void {
  const { bins, rows: all, classes } = data;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as number;
    let index = 0;
    for (let i = 0; i < splits.length; i += 2)
      if ((bins[(splits[i] as number) * all + row] as number) > (splits[i + 1] as number))
        index |= 1 << (i / 2);
    for (let c = 0; c < classes; c++)
      scores[r * classes + c] =
        (scores[r * classes + c] as number) + (bytes[index * classes + c] as number) * unit;
  }
}

function lossOf({ target, weight, classes }: BinnedData, rows: Uint32Array, scores: Float32Array): number {
  const p = new Float64Array(classes);
  let sum = 0;
  let total = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as number;
    softmax(scores, r * classes, p);
    sum -= (weight[row] as number) * Math.log(Math.max(1e-9, p[target[row] as number] as number));
    total += weight[row] as number;
  }
  return sum / total;
}

/** Log-probabilities of the rows of each sequence by a forest, `classes` values a row. */
export function predict(
  forest: ForestData,
  data: BinnedData,
  sequences: readonly Sequence[],
): Float32Array[] {
  const { classes } = data;
  const rows = Uint32Array.from(
    sequences.flatMap(({ from, size }) => Array.from({ length: size }, (_, i) => from + i)),
  );
  const scores = new Float32Array(rows.length * classes);
  for (let r = 0; r < rows.length; r++) scores.set(forest.bias, r * classes);
  forest.splits.forEach((splits, tree) => {
    const bytes = new Int8Array(Buffer.from(forest.leaves[tree] as string, 'base64'));
    addTree(data, rows, splits, bytes, forest.scales[tree] as number, scores);
  });
  for (let r = 0; r < rows.length; r++) writeLogSoftmax(scores, r * classes, scores, r, classes);
  let end = 0;
  return sequences.map(({ size }) => {
    end += size * classes;
    return scores.subarray(end - size * classes, end);
  });
}

/** The same forest without the thresholds that no tree asks about. */
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
