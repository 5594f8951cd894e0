import { writeLogSoftmax } from './log-softmax.ts';
import { ROLE_COUNT } from './roles.ts';

/** Boosted symmetric trees: every level of a tree asks one question of all its nodes, so a leaf's index is a bit string. */
export interface ForestData {
  /** Feature names, in the order of the columns. */
  readonly features: readonly string[];
  readonly classes: number;
  /** Ascending thresholds per feature; a question is `value > threshold`. */
  readonly thresholds: readonly (readonly number[])[];
  /** Score of each class before any tree. */
  readonly bias: readonly number[];
  /** What one unit of a leaf byte is worth, per tree. */
  readonly scales: readonly number[];
  /** Per tree: feature index and threshold index of each level. */
  readonly splits: readonly (readonly number[])[];
  /** Per tree: base64 of one signed byte a leaf and class, the classes of a leaf in a row. */
  readonly leaves: readonly string[];
}

/** A forest as arrays of small numbers, the trees one behind the other. */
export interface FlatForest {
  /** Features a row has. */
  readonly width: number;
  readonly classes: number;
  readonly bias: readonly number[];
  readonly scales: readonly number[];
  /** Levels of each tree. */
  readonly depths: Uint8Array;
  readonly splitFeature: Uint16Array;
  /** All thresholds, and for each split the index of its own. */
  readonly thresholds: readonly number[];
  readonly splitThreshold: Uint16Array;
  /** A bit for each leaf of all trees, eight in a byte; a leaf without it has only zeros. */
  readonly filled: Uint8Array;
  /** One signed byte a class and filled leaf, in units of its tree's scale; the leaves of a class in a row. */
  readonly values: Int8Array;
}

const FLAGS = 8;

/**
 * @param names the features of a row; a forest need not know all of them
 * @throws {Error} when the forest was fitted on a feature that is not in `names`
 */
export function flattenForest(data: ForestData, names: readonly string[]): FlatForest {
  const { classes } = data;
  const columns = data.features.map((name) => names.indexOf(name));
  if (columns.includes(-1)) throw new Error('the weights were fitted on other features: run `npm run train`');
  const firstThreshold = [0];
  for (const each of data.thresholds) firstThreshold.push((firstThreshold.at(-1) as number) + each.length);
  const splitFeature: number[] = [];
  const splitThreshold: number[] = [];
  for (const splits of data.splits) {
    for (let i = 0; i < splits.length; i += 2) {
      const feature = splits[i] as number;
      splitFeature.push(columns[feature] as number);
      splitThreshold.push((firstThreshold[feature] as number) + (splits[i + 1] as number));
    }
  }
  const leaves = data.leaves.flatMap((bytes) => {
    const values = new Int8Array(Buffer.from(bytes, 'base64'));
    return Array.from({ length: values.length / classes }, (_, leaf) =>
      values.subarray(leaf * classes, (leaf + 1) * classes),
    );
  });
  const filled = new Uint8Array(Math.ceil(leaves.length / FLAGS));
  const filledLeaves = leaves.filter((values, leaf) => {
    const isFilled = values.some((value) => value !== 0);
    const byte = Math.floor(leaf / FLAGS);
    if (isFilled) filled[byte] = (filled[byte] as number) | (1 << (leaf % FLAGS));
    return isFilled;
  });
  return {
    width: names.length,
    classes,
    bias: data.bias,
    scales: data.scales,
    depths: Uint8Array.from(data.splits, ({ length }) => length / 2),
    splitFeature: Uint16Array.from(splitFeature),
    thresholds: data.thresholds.flat(),
    splitThreshold: Uint16Array.from(splitThreshold),
    filled,
    values: Int8Array.from(
      Array.from({ length: classes }, (_, c) => filledLeaves.map((values) => values[c] as number)).flat(),
    ),
  };
}

/** A feature of one row, and how much its splits favoured one class over another. */
export interface Weighty {
  readonly feature: number;
  readonly value: number;
  readonly weight: number;
}

/** Most levels of a tree. */
const LEVELS = 6;

/** Evaluates a forest from flat arrays. Method: oblivious trees as in CatBoost (Prokhorenkova et al. 2018). */
export class Forest {
  readonly width: number;
  readonly classes: number;
  /** 1 for each feature that a split asks about. */
  readonly asked: Uint8Array;
  readonly #bias: Float64Array;
  readonly #depths: Uint8Array;
  /** LEVELS a tree; a level that a tree does not have asks what is never true. */
  readonly #splitFeature: Uint16Array;
  readonly #splitThreshold: Float32Array;
  /** First leaf value of each tree; `classes` values a leaf. */
  readonly #leafStart: Uint32Array;
  readonly #leaves: Float32Array;

  constructor(flat: FlatForest) {
    const { classes, depths, thresholds } = flat;
    if (depths.some((depth) => depth > LEVELS)) throw new Error(`trees have up to ${LEVELS} levels`);
    this.width = flat.width;
    this.classes = classes;
    this.asked = new Uint8Array(flat.width);
    for (const feature of flat.splitFeature) this.asked[feature] = 1;
    this.#bias = Float64Array.from(flat.bias);
    this.#depths = depths;
    this.#splitFeature = new Uint16Array(depths.length * LEVELS);
    this.#splitThreshold = new Float32Array(depths.length * LEVELS).fill(Number.POSITIVE_INFINITY);
    this.#leafStart = new Uint32Array(depths.length + 1);
    for (let tree = 0, split = 0; tree < depths.length; tree++) {
      const depth = depths[tree] as number;
      for (let level = tree * LEVELS; level < tree * LEVELS + depth; level++, split++) {
        this.#splitFeature[level] = flat.splitFeature[split] as number;
        this.#splitThreshold[level] = thresholds[flat.splitThreshold[split] as number] as number;
      }
      this.#leafStart[tree + 1] = (this.#leafStart[tree] as number) + classes * (1 << depth);
    }
    this.#leaves = scaledLeaves(flat, this.#leafStart);
  }

  /** Log-probabilities of the classes for every row of `matrix` (see `joinColumns`), `classes` values a row. */
  logProbabilities(matrix: Float32Array): Float32Array {
    const { width, classes } = this;
    const rows = width === 0 ? 0 : matrix.length / width;
    const out = new Float32Array(rows * classes);
    const leaves = new Uint8Array(GROUP * BLOCK);
    const scores = new Float64Array(classes * BLOCK);
    for (let first = 0; first < rows; first += BLOCK) {
      const size = Math.min(BLOCK, rows - first);
      for (let row = 0; row < size; row++) scores.set(this.#bias, row * classes);
      for (let tree = 0; tree < this.#depths.length; tree += GROUP) {
        const end = Math.min(this.#depths.length, tree + GROUP);
        this.#findLeaves(tree, end, matrix, rows, first, size, leaves);
        if (classes === ROLE_COUNT) this.#addRoleLeaves(tree, end, leaves, size, scores);
        else this.#addLeaves(tree, end, leaves, size, scores);
      }
      for (let row = 0; row < size; row++) writeLogSoftmax(scores, row * classes, out, first + row, classes);
    }
    return out;
  }

  /** The leaf of each row in the trees `from`..`to`. Without branches this is more than twice as fast. */
  #findLeaves(
    from: number,
    to: number,
    matrix: Float32Array,
    rows: number,
    firstRow: number,
    size: number,
    leaves: Uint8Array,
  ): void {
    const splitFeature = this.#splitFeature;
    const splitThreshold = this.#splitThreshold;
    for (
      let tree = from, split = from * LEVELS, first = 0;
      tree < to;
      tree++, split += LEVELS, first += BLOCK
    ) {
      const c0 = (splitFeature[split] as number) * rows + firstRow;
      const c1 = (splitFeature[split + 1] as number) * rows + firstRow;
      const c2 = (splitFeature[split + 2] as number) * rows + firstRow;
      const c3 = (splitFeature[split + 3] as number) * rows + firstRow;
      const c4 = (splitFeature[split + 4] as number) * rows + firstRow;
      const c5 = (splitFeature[split + 5] as number) * rows + firstRow;
      const t0 = splitThreshold[split] as number;
      const t1 = splitThreshold[split + 1] as number;
      const t2 = splitThreshold[split + 2] as number;
      const t3 = splitThreshold[split + 3] as number;
      const t4 = splitThreshold[split + 4] as number;
      const t5 = splitThreshold[split + 5] as number;
      for (let row = 0; row < size; row++)
        leaves[first + row] =
          Number((matrix[c0 + row] as number) > t0) |
          (Number((matrix[c1 + row] as number) > t1) << 1) |
          (Number((matrix[c2 + row] as number) > t2) << 2) |
          (Number((matrix[c3 + row] as number) > t3) << 3) |
          (Number((matrix[c4 + row] as number) > t4) << 4) |
          (Number((matrix[c5 + row] as number) > t5) << 5);
    }
  }

  #addLeaves(from: number, to: number, leaves: Uint8Array, size: number, scores: Float64Array): void {
    const { classes } = this;
    for (let tree = from, leaf = 0; tree < to; tree++, leaf += BLOCK) {
      const start = this.#leafStart[tree] as number;
      for (let row = 0, s = 0; row < size; row++) {
        const at = start + (leaves[leaf + row] as number) * classes;
        for (let c = 0; c < classes; c++, s++)
          scores[s] = (scores[s] as number) + (this.#leaves[at + c] as number);
      }
    }
  }

  /** The same for the classes of the large forests, with the sums of a row in registers. */
  #addRoleLeaves(from: number, to: number, leaves: Uint8Array, size: number, scores: Float64Array): void {
    const leafStart = this.#leafStart;
    const values = this.#leaves;
    for (let row = 0, s = 0; row < size; row++, s += ROLE_COUNT) {
      let s0 = scores[s] as number;
      let s1 = scores[s + 1] as number;
      let s2 = scores[s + 2] as number;
      let s3 = scores[s + 3] as number;
      let s4 = scores[s + 4] as number;
      let s5 = scores[s + 5] as number;
      let s6 = scores[s + 6] as number;
      let s7 = scores[s + 7] as number;
      let s8 = scores[s + 8] as number;
      for (let tree = from, leaf = row; tree < to; tree++, leaf += BLOCK) {
        const at = (leafStart[tree] as number) + (leaves[leaf] as number) * ROLE_COUNT;
        s0 += values[at] as number;
        s1 += values[at + 1] as number;
        s2 += values[at + 2] as number;
        s3 += values[at + 3] as number;
        s4 += values[at + 4] as number;
        s5 += values[at + 5] as number;
        s6 += values[at + 6] as number;
        s7 += values[at + 7] as number;
        s8 += values[at + 8] as number;
      }
      scores[s] = s0;
      scores[s + 1] = s1;
      scores[s + 2] = s2;
      scores[s + 3] = s3;
      scores[s + 4] = s4;
      scores[s + 5] = s5;
      scores[s + 6] = s6;
      scores[s + 7] = s7;
      scores[s + 8] = s8;
    }
  }

  /** The features that moved class `one` against class `other` most in a row, weightiest first. */
  weightiest(matrix: Float32Array, row: number, one: number, other: number, count: number): Weighty[] {
    const rows = matrix.length / this.width;
    const weights = new Float64Array(this.width);
    for (let tree = 0; tree < this.#depths.length; tree++) {
      const start = tree * LEVELS;
      const depth = this.#depths[tree] as number;
      let index = 0;
      for (let level = 0; level < depth; level++)
        if (
          (matrix[(this.#splitFeature[start + level] as number) * rows + row] as number) >
          (this.#splitThreshold[start + level] as number)
        )
          index |= 1 << level;
      const gap = (leaf: number): number => {
        const at = (this.#leafStart[tree] as number) + leaf * this.classes;
        return (this.#leaves[at + one] as number) - (this.#leaves[at + other] as number);
      };
      const here = gap(index);
      for (let level = 0; level < depth; level++) {
        const feature = this.#splitFeature[start + level] as number;
        weights[feature] = (weights[feature] ?? 0) + (here - gap(index ^ (1 << level))) / 2;
      }
    }
    return [...weights]
      .map((weight, feature) => ({ feature, value: matrix[feature * rows + row] as number, weight }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, count)
      .filter(({ weight }) => weight > 0);
  }
}

function scaledLeaves({ classes, scales, filled, values }: FlatForest, leafStart: Uint32Array): Float32Array {
  const leaves = new Float32Array(leafStart.at(-1) as number);
  const perClass = values.length / classes;
  let next = 0;
  let flags = 0;
  for (let tree = 0, leaf = 0; tree < scales.length; tree++) {
    const scale = scales[tree] as number;
    const end = leafStart[tree + 1] as number;
    for (let first = leafStart[tree] as number; first < end; first += classes, leaf++) {
      flags = leaf % FLAGS === 0 ? (filled[leaf / FLAGS] as number) : flags >> 1;
      if ((flags & 1) === 0) continue;
      for (let c = 0, value = next; c < classes; c++, value += perClass)
        leaves[first + c] = (values[value] as number) * scale;
      next++;
    }
  }
  return leaves;
}

/** Rows and trees evaluated at a time: what is read of both stays in the cache. */
const BLOCK = 256;
const GROUP = 16;
