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

/** A forest as flat arrays, the trees one behind the other. */
export interface FlatForest {
  /** Features a row has. */
  readonly width: number;
  readonly classes: number;
  readonly bias: Float64Array;
  /** First split of each tree; one more entry than trees. */
  readonly treeStart: Uint32Array;
  readonly splitFeature: Uint16Array;
  readonly splitThreshold: Float32Array;
  /** One signed byte a leaf and class, in units of its tree's scale. */
  readonly leaves: Int8Array;
  readonly leafStart: Uint32Array;
  readonly scales: Float64Array;
}

/** @throws {Error} when the forest was fitted on other features than `names` */
export function flattenForest(data: ForestData, names: readonly string[]): FlatForest {
  const isFitted =
    names.length === data.features.length && names.every((name, i) => name === data.features[i]);
  if (!isFitted) throw new Error('the weights were fitted on other features: run `npm run train`');
  const treeStart = [0];
  const leafStart = [0];
  const splitFeature: number[] = [];
  const splitThreshold: number[] = [];
  const leaves: number[] = [];
  data.splits.forEach((splits, tree) => {
    for (let i = 0; i < splits.length; i += 2) {
      splitFeature.push(splits[i] as number);
      splitThreshold.push(data.thresholds[splits[i] as number]?.[splits[i + 1] as number] as number);
    }
    treeStart.push(splitFeature.length);
    for (const byte of Buffer.from(data.leaves[tree] as string, 'base64')) leaves.push(byte);
    leafStart.push(leaves.length);
  });
  return {
    width: names.length,
    classes: data.classes,
    bias: Float64Array.from(data.bias),
    treeStart: Uint32Array.from(treeStart),
    splitFeature: Uint16Array.from(splitFeature),
    splitThreshold: Float32Array.from(splitThreshold),
    leaves: Int8Array.from(leaves),
    leafStart: Uint32Array.from(leafStart),
    scales: Float64Array.from(data.scales),
  };
}

/** A question of one row turned round: how much each class would have gained, by feature. */
export interface Weighty {
  readonly feature: number;
  readonly value: number;
  readonly weight: number;
}

/** Evaluates a forest from flat arrays. Method: oblivious trees as in CatBoost (Prokhorenkova et al. 2018). */
export class Forest {
  readonly width: number;
  readonly classes: number;
  readonly #flat: FlatForest;
  readonly #leaves: Float32Array;

  constructor(flat: FlatForest) {
    this.width = flat.width;
    this.classes = flat.classes;
    this.#flat = flat;
    this.#leaves = new Float32Array(flat.leaves.length);
    for (let tree = 0; tree < flat.scales.length; tree++) {
      const scale = flat.scales[tree] as number;
      const end = flat.leafStart[tree + 1] as number;
      for (let leaf = flat.leafStart[tree] as number; leaf < end; leaf++)
        this.#leaves[leaf] = (flat.leaves[leaf] as number) * scale;
    }
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

  /** Tree by tree for all rows of a block: what a tree asks and its leaves stay in the cache, and no answer is a jump. */
  #addTrees(columns: Float32Array, size: number, scores: Float64Array): void {
    const { classes } = this;
    const { bias, treeStart, leafStart, splitFeature, splitThreshold } = this.#flat;
    const leaves = this.#leaves;
    const leafOf = new Uint16Array(BLOCK);
    for (let row = 0; row < size; row++) scores.set(bias, row * classes);
    for (let tree = 0; tree < treeStart.length - 1; tree++) {
      const start = treeStart[tree] as number;
      const depth = (treeStart[tree + 1] as number) - start;
      leafOf.fill(0);
      for (let level = 0; level < depth; level++) {
        const column = (splitFeature[start + level] as number) * BLOCK;
        const threshold = splitThreshold[start + level] as number;
        for (let row = 0; row < size; row++)
          leafOf[row] =
            (leafOf[row] as number) | (Number((columns[column + row] as number) > threshold) << level);
      }
      const firstLeaf = leafStart[tree] as number;
      for (let row = 0, score = 0; row < size; row++) {
        let leaf = firstLeaf + (leafOf[row] as number) * classes;
        for (const end = score + classes; score < end; score++)
          scores[score] = (scores[score] as number) + (leaves[leaf++] as number);
      }
    }
  }

  /** The features that moved class `one` against class `other` most in a row, weightiest first. */
  weightiest(matrix: Float32Array, row: number, one: number, other: number, count: number): Weighty[] {
    const base = row * this.width;
    const weights = new Float64Array(this.width);
    for (let tree = 0; tree < this.#flat.treeStart.length - 1; tree++) {
      const start = this.#flat.treeStart[tree] as number;
      const depth = (this.#flat.treeStart[tree + 1] as number) - start;
      let index = 0;
      for (let level = 0; level < depth; level++)
        if (
          (matrix[base + (this.#flat.splitFeature[start + level] as number)] as number) >
          (this.#flat.splitThreshold[start + level] as number)
        )
          index |= 1 << level;
      const gap = (leaf: number): number => {
        const at = (this.#flat.leafStart[tree] as number) + leaf * this.classes;
        return (this.#leaves[at + one] as number) - (this.#leaves[at + other] as number);
      };
      const here = gap(index);
      for (let level = 0; level < depth; level++) {
        const feature = this.#flat.splitFeature[start + level] as number;
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
