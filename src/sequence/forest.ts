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

/** A question of one row turned round: how much each class would have gained, by feature. */
export interface Weighty {
  readonly feature: number;
  readonly value: number;
  readonly weight: number;
}

/** Evaluates a forest from flat arrays. Method: oblivious trees as in CatBoost (Prokhorenkova et al. 2018). */
export class Forest {
  readonly features: readonly string[];
  readonly classes: number;
  readonly #bias: Float64Array;
  readonly #treeStart: Uint32Array;
  readonly #splitFeature: Uint16Array;
  readonly #splitThreshold: Float32Array;
  readonly #leaves: Float32Array;
  readonly #leafStart: Uint32Array;

  constructor(data: ForestData) {
    const trees = data.splits.length;
    this.features = data.features;
    this.classes = data.classes;
    this.#bias = Float64Array.from(data.bias);
    this.#treeStart = new Uint32Array(trees + 1);
    this.#leafStart = new Uint32Array(trees + 1);
    const features: number[] = [];
    const thresholds: number[] = [];
    const bytes = data.leaves.map((text) => Buffer.from(text, 'base64'));
    this.#leaves = new Float32Array(bytes.reduce((sum, { length }) => sum + length, 0));
    let leaf = 0;
    data.splits.forEach((splits, tree) => {
      for (let i = 0; i < splits.length; i += 2) {
        features.push(splits[i] as number);
        thresholds.push(data.thresholds[splits[i] as number]?.[splits[i + 1] as number] as number);
      }
      this.#treeStart[tree + 1] = features.length;
      const scale = data.scales[tree] as number;
      for (const byte of bytes[tree] as Buffer) this.#leaves[leaf++] = ((byte << 24) >> 24) * scale;
      this.#leafStart[tree + 1] = leaf;
    });
    this.#splitFeature = Uint16Array.from(features);
    this.#splitThreshold = Float32Array.from(thresholds);
  }

  /** Log-probabilities of the classes for every row of `matrix`, `classes` values a row. */
  logProbabilities(matrix: Float32Array): Float32Array {
    const width = this.features.length;
    const rows = matrix.length / width;
    const { classes } = this;
    const out = new Float32Array(rows * classes);
    const scores = new Float64Array(classes);
    const trees = this.#treeStart.length - 1;
    const treeStart = this.#treeStart;
    const leafStart = this.#leafStart;
    const splitFeature = this.#splitFeature;
    const splitThreshold = this.#splitThreshold;
    const leaves = this.#leaves;
    for (let row = 0; row < rows; row++) {
      const base = row * width;
      scores.set(this.#bias);
      let split = 0;
      for (let tree = 0; tree < trees; tree++) {
        const end = treeStart[tree + 1] as number;
        let index = 0;
        for (let bit = 1; split < end; split++, bit <<= 1)
          if ((matrix[base + (splitFeature[split] as number)] as number) > (splitThreshold[split] as number)) index |= bit;
        let leaf = (leafStart[tree] as number) + index * classes;
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (leaves[leaf++] as number);
      }
      writeLogSoftmax(scores, out, row * classes);
    }
    return out;
  }

  /** The features that moved class `one` against class `other` most in a row, weightiest first. */
  weightiest(matrix: Float32Array, row: number, one: number, other: number, count: number): Weighty[] {
    const base = row * this.features.length;
    const weights = new Float64Array(this.features.length);
    for (let tree = 0; tree < this.#treeStart.length - 1; tree++) {
      const start = this.#treeStart[tree] as number;
      const depth = (this.#treeStart[tree + 1] as number) - start;
      let index = 0;
      for (let level = 0; level < depth; level++)
        if ((matrix[base + (this.#splitFeature[start + level] as number)] as number) > (this.#splitThreshold[start + level] as number)) index |= 1 << level;
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

const LEAST = Math.log(1e-7);

function writeLogSoftmax(scores: Float64Array, out: Float32Array, at: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - most);
  const log = most + Math.log(sum);
  for (let c = 0; c < scores.length; c++) out[at + c] = Math.max(LEAST, (scores[c] as number) - log);
}
