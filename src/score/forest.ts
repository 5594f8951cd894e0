/** Boosted symmetric trees: every level of a tree asks one question of all its nodes, so a leaf's index is a bit string. */
export interface ForestData {
  /** Feature names, in the order of the columns. */
  readonly features: readonly string[];
  /** Ascending thresholds per feature; a question is `value > threshold`. */
  readonly thresholds: readonly (readonly number[])[];
  /** Log-odds before any tree. */
  readonly bias: number;
  /** What one unit of a leaf byte is worth in log-odds, per tree. */
  readonly scales: readonly number[];
  /** Per tree: feature index and threshold index of each level. */
  readonly splits: readonly (readonly number[])[];
  /** Per tree: base64 of one signed byte a leaf. */
  readonly leaves: readonly string[];
}

/** A forest as flat arrays, the trees one behind the other. */
export interface FlatForest {
  readonly features: readonly string[];
  readonly bias: number;
  readonly splitFeature: Uint16Array;
  readonly splitThreshold: Float32Array;
  /** First split of each tree; one more entry than trees. */
  readonly treeStart: Uint16Array;
  /** One signed byte a leaf, in units of its tree's scale. */
  readonly leaves: Int8Array;
  readonly leafStart: Uint32Array;
  readonly scales: Float64Array;
}

export function flattenForest(data: ForestData): FlatForest {
  const trees = data.splits.length;
  const treeStart = new Uint16Array(trees + 1);
  const leafStart = new Uint32Array(trees + 1);
  const features: number[] = [];
  const thresholds: number[] = [];
  const leaves: number[] = [];
  data.splits.forEach((splits, tree) => {
    for (let i = 0; i < splits.length; i += 2) {
      const feature = splits[i] as number;
      features.push(feature);
      thresholds.push(data.thresholds[feature]?.[splits[i + 1] as number] as number);
    }
    treeStart[tree + 1] = features.length;
    for (const byte of Buffer.from(data.leaves[tree] as string, 'base64')) leaves.push(byte);
    leafStart[tree + 1] = leaves.length;
  });
  return {
    features: data.features,
    bias: data.bias,
    splitFeature: Uint16Array.from(features),
    splitThreshold: Float32Array.from(thresholds),
    treeStart,
    leaves: Int8Array.from(leaves),
    leafStart,
    scales: Float64Array.from(data.scales),
  };
}

/** Evaluates a forest. Method: oblivious trees as in CatBoost (Prokhorenkova et al. 2018). */
export class Forest {
  readonly features: readonly string[];
  readonly #bias: number;
  readonly #splitFeature: Uint16Array;
  readonly #splitThreshold: Float32Array;
  readonly #treeStart: Uint16Array;
  readonly #leaves: Float32Array;
  readonly #leafStart: Uint32Array;

  constructor(flat: FlatForest) {
    this.features = flat.features;
    this.#bias = flat.bias;
    this.#splitFeature = flat.splitFeature;
    this.#splitThreshold = flat.splitThreshold;
    this.#treeStart = flat.treeStart;
    this.#leafStart = flat.leafStart;
    this.#leaves = new Float32Array(flat.leaves.length);
    for (let tree = 0; tree < flat.scales.length; tree++) {
      const scale = flat.scales[tree] as number;
      const end = flat.leafStart[tree + 1] as number;
      for (let leaf = flat.leafStart[tree] as number; leaf < end; leaf++)
        this.#leaves[leaf] = (flat.leaves[leaf] as number) * scale;
    }
  }

  /** Log-odds for the row of `matrix` that begins at `row`. */
  score(matrix: Float32Array, row: number): number {
    const starts = this.#treeStart;
    const splitFeature = this.#splitFeature;
    const splitThreshold = this.#splitThreshold;
    let sum = this.#bias;
    let split = 0;
    for (let tree = 0; tree < starts.length - 1; tree++) {
      const end = starts[tree + 1] as number;
      let leaf = 0;
      for (let bit = 1; split < end; split++, bit <<= 1) {
        if ((matrix[row + (splitFeature[split] as number)] as number) > (splitThreshold[split] as number))
          leaf |= bit;
      }
      sum += this.#leaves[(this.#leafStart[tree] as number) + leaf] as number;
    }
    return sum;
  }

  /**
   * The features that moved the score most, weightiest first: for each question, how much the leaf would differ had
   * the answer been the other one.
   */
  weightiest(
    matrix: Float32Array,
    row: number,
    count: number,
  ): { feature: string; value: number; weight: number }[] {
    const weights = new Float64Array(this.features.length);
    for (let tree = 0; tree < this.#treeStart.length - 1; tree++) {
      const start = this.#treeStart[tree] as number;
      const depth = (this.#treeStart[tree + 1] as number) - start;
      let leaf = 0;
      for (let level = 0; level < depth; level++) {
        const feature = this.#splitFeature[start + level] as number;
        if ((matrix[row + feature] as number) > (this.#splitThreshold[start + level] as number))
          leaf |= 1 << level;
      }
      const base = this.#leafStart[tree] as number;
      for (let level = 0; level < depth; level++) {
        const feature = this.#splitFeature[start + level] as number;
        const change =
          (this.#leaves[base + leaf] as number) - (this.#leaves[base + (leaf ^ (1 << level))] as number);
        weights[feature] = (weights[feature] ?? 0) + change / 2;
      }
    }
    return [...weights]
      .map((weight, k) => ({ feature: this.features[k] as string, value: matrix[row + k] as number, weight }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, count);
  }
}

export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
