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

/** @throws {Error} when the forest was fitted on other features than `names` */
export function flattenForest(data: ForestData, names: readonly string[]): FlatForest {
  const { classes } = data;
  const isFitted =
    names.length === data.features.length && names.every((name, i) => name === data.features[i]);
  if (!isFitted) throw new Error('the weights were fitted on other features: run `npm run train`');
  const firstThreshold = [0];
  for (const each of data.thresholds) firstThreshold.push((firstThreshold.at(-1) as number) + each.length);
  const splitFeature: number[] = [];
  const splitThreshold: number[] = [];
  for (const splits of data.splits) {
    for (let i = 0; i < splits.length; i += 2) {
      const feature = splits[i] as number;
      splitFeature.push(feature);
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

/** A question of one row turned round: how much each class would have gained, by feature. */
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

  /** Log-probabilities of the classes for every row of `matrix`, `classes` values a row. */
  logProbabilities(matrix: Float32Array): Float32Array {
    const { width, classes } = this;
    const rows = matrix.length / width;
    const out = new Float32Array(rows * classes);
    const columns = new Float32Array(width * BLOCK);
    const scores = new Float64Array(classes * BLOCK);
    for (let first = 0; first < rows; first += BLOCK) {
      const size = Math.min(BLOCK, rows - first);
      toColumns(matrix.subarray(first * width, (first + size) * width), width, columns);
      this.#addTrees(columns, size, scores);
      for (let row = 0; row < size; row++)
        writeLogSoftmax(scores.subarray(row * classes, (row + 1) * classes), out, (first + row) * classes);
    }
    return out;
  }

  /**
   * Tree by tree for all rows of a block: what a tree asks and its leaves stay in the cache, and no answer is a jump. The
   * levels and the classes of the large forests are written out, which makes it more than twice as fast.
   */
  #addTrees(columns: Float32Array, size: number, scores: Float64Array): void {
    const { classes } = this;
    const [leafStart, leaves, splitFeature, splitThreshold] = [
      this.#leafStart,
      this.#leaves,
      this.#splitFeature,
      this.#splitThreshold,
    ];
    for (let row = 0; row < size; row++) scores.set(this.#bias, row * classes);
    for (let tree = 0, split = 0; tree < leafStart.length - 1; tree++, split += LEVELS) {
      const c0 = (splitFeature[split] as number) * BLOCK;
      const c1 = (splitFeature[split + 1] as number) * BLOCK;
      const c2 = (splitFeature[split + 2] as number) * BLOCK;
      const c3 = (splitFeature[split + 3] as number) * BLOCK;
      const c4 = (splitFeature[split + 4] as number) * BLOCK;
      const c5 = (splitFeature[split + 5] as number) * BLOCK;
      const t0 = splitThreshold[split] as number;
      const t1 = splitThreshold[split + 1] as number;
      const t2 = splitThreshold[split + 2] as number;
      const t3 = splitThreshold[split + 3] as number;
      const t4 = splitThreshold[split + 4] as number;
      const t5 = splitThreshold[split + 5] as number;
      const first = leafStart[tree] as number;
      for (let row = 0, s = 0; row < size; row++, s += classes) {
        const leaf =
          Number((columns[c0 + row] as number) > t0) |
          (Number((columns[c1 + row] as number) > t1) << 1) |
          (Number((columns[c2 + row] as number) > t2) << 2) |
          (Number((columns[c3 + row] as number) > t3) << 3) |
          (Number((columns[c4 + row] as number) > t4) << 4) |
          (Number((columns[c5 + row] as number) > t5) << 5);
        const at = first + leaf * classes;
        if (classes !== ROLE_COUNT) {
          for (let c = 0; c < classes; c++)
            scores[s + c] = (scores[s + c] as number) + (leaves[at + c] as number);
          continue;
        }
        scores[s] = (scores[s] as number) + (leaves[at] as number);
        scores[s + 1] = (scores[s + 1] as number) + (leaves[at + 1] as number);
        scores[s + 2] = (scores[s + 2] as number) + (leaves[at + 2] as number);
        scores[s + 3] = (scores[s + 3] as number) + (leaves[at + 3] as number);
        scores[s + 4] = (scores[s + 4] as number) + (leaves[at + 4] as number);
        scores[s + 5] = (scores[s + 5] as number) + (leaves[at + 5] as number);
        scores[s + 6] = (scores[s + 6] as number) + (leaves[at + 6] as number);
        scores[s + 7] = (scores[s + 7] as number) + (leaves[at + 7] as number);
        scores[s + 8] = (scores[s + 8] as number) + (leaves[at + 8] as number);
      }
    }
  }

  /** The features that moved class `one` against class `other` most in a row, weightiest first. */
  weightiest(matrix: Float32Array, row: number, one: number, other: number, count: number): Weighty[] {
    const base = row * this.width;
    const weights = new Float64Array(this.width);
    for (let tree = 0; tree < this.#depths.length; tree++) {
      const start = tree * LEVELS;
      const depth = this.#depths[tree] as number;
      let index = 0;
      for (let level = 0; level < depth; level++)
        if (
          (matrix[base + (this.#splitFeature[start + level] as number)] as number) >
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
      .map((weight, feature) => ({ feature, value: matrix[base + feature] as number, weight }))
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

/** Rows evaluated at a time. */
const BLOCK = 64;

/** The rows of a block as columns of BLOCK values each. */
function toColumns(rows: Float32Array, width: number, columns: Float32Array): void {
  for (let at = 0, row = 0; at < rows.length; row++)
    for (let column = row; column < width * BLOCK; column += BLOCK) columns[column] = rows[at++] as number;
}

const LEAST = Math.log(1e-7);

function writeLogSoftmax(scores: Float64Array, out: Float32Array, at: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const log = most + Math.log(sum);
  for (let c = 0; c < scores.length; c++) out[at + c] = Math.max(LEAST, (scores[c] as number) - log);
}
