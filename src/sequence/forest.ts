import { type FlatForest, scaledLeaves } from './forest-data.ts';
import { writeLogSoftmax } from './log-softmax.ts';
import { ROLE_COUNT } from './roles.ts';

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

/** Rows and trees evaluated at a time: what is read of both stays in the cache. */
const BLOCK = 256;
const GROUP = 16;
