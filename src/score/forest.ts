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

/** Rows are scored so many at a time, one in each byte of a 32-bit word. */
const LANES = 4;
const EVERY_LANE = 0x01010101;
const FIRST_LANE = 0xff;
const TOP_BITS = 0x80808080;
/** The value of a feature is a number of thresholds passed, in seven bits. */
const MOST_THRESHOLDS = 127;
/** The answers to a tree's questions are gathered in one byte. */
const DEEPEST_TREE = 8;

/** A forest as flat arrays, the trees one behind the other. */
export interface FlatForest {
  readonly features: readonly string[];
  readonly bias: number;
  readonly splitFeature: Uint16Array;
  /** For each split, the position of its threshold among its feature's. */
  readonly splitLevel: Uint8Array;
  /** The thresholds of all features, one after the other, each feature's closed by infinity. */
  readonly thresholds: Float32Array;
  readonly thresholdStart: Uint16Array;
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
  const levels: number[] = [];
  const leaves: number[] = [];
  data.splits.forEach((splits, tree) => {
    if (splits.length > 2 * DEEPEST_TREE)
      throw new Error(`tree ${tree} asks more than ${DEEPEST_TREE} questions`);
    for (let i = 0; i < splits.length; i += 2) {
      features.push(splits[i] as number);
      levels.push(splits[i + 1] as number);
    }
    treeStart[tree + 1] = features.length;
    for (const byte of Buffer.from(data.leaves[tree] as string, 'base64')) leaves.push(byte);
    leafStart[tree + 1] = leaves.length;
  });
  const thresholds: number[] = [];
  const thresholdStart: number[] = [];
  for (const ofFeature of data.thresholds) {
    if (ofFeature.length > MOST_THRESHOLDS)
      throw new Error(`a feature has more than ${MOST_THRESHOLDS} thresholds`);
    thresholdStart.push(thresholds.length);
    thresholds.push(...ofFeature, Number.POSITIVE_INFINITY);
  }
  return {
    features: data.features,
    bias: data.bias,
    splitFeature: Uint16Array.from(features),
    splitLevel: Uint8Array.from(levels),
    thresholds: Float32Array.from(thresholds),
    thresholdStart: Uint16Array.from(thresholdStart),
    treeStart,
    leaves: Int8Array.from(leaves),
    leafStart,
    scales: Float64Array.from(data.scales),
  };
}

/**
 * Evaluates a forest from flat arrays. Method: oblivious trees as in CatBoost (Prokhorenkova et al. 2018). Values are
 * first turned into the number of their feature's thresholds they pass; then one subtraction asks a tree's question of
 * four rows: the top bit of a byte stays set where the row passes.
 */
export class Forest {
  readonly features: readonly string[];
  readonly #bias: number;
  readonly #splitFeature: Uint16Array;
  readonly #treeStart: Uint16Array;
  readonly #leaves: Float32Array;
  readonly #leafStart: Uint32Array;
  /** The thresholds of all features, one after the other, each feature's closed by infinity. */
  readonly #thresholds: Float32Array;
  readonly #thresholdStart: Uint16Array;
  /** Features that any tree asks about. */
  readonly #asked: Uint16Array;
  /** For each split, how many thresholds must be passed, in every lane. */
  readonly #splitLevel: Int32Array;
  /** For each feature, how many thresholds the rows at hand pass, with the top bit of each lane set. */
  readonly #passed: Int32Array;

  constructor(flat: FlatForest) {
    this.features = flat.features;
    this.#bias = flat.bias;
    this.#splitFeature = flat.splitFeature;
    this.#splitLevel = Int32Array.from(flat.splitLevel, (level) => (level + 1) * EVERY_LANE);
    this.#asked = Uint16Array.from(new Set(flat.splitFeature));
    this.#passed = new Int32Array(flat.features.length);
    this.#thresholds = flat.thresholds;
    this.#thresholdStart = flat.thresholdStart;
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

  /** Log-odds for every row of `matrix`. */
  scores(matrix: Float32Array): Float64Array {
    const rows = matrix.length / this.features.length;
    const scores = new Float64Array(Math.ceil(rows / LANES) * LANES);
    for (let row = 0; row < rows; row += LANES) {
      this.#countPassed(matrix, row, Math.min(rows, row + LANES));
      this.#addLeaves(scores, row);
    }
    return scores.subarray(0, rows);
  }

  #countPassed(matrix: Float32Array, from: number, to: number): void {
    const width = this.features.length;
    const thresholds = this.#thresholds;
    const starts = this.#thresholdStart;
    const passed = this.#passed;
    for (const feature of this.#asked) {
      const start = starts[feature] as number;
      let packed = TOP_BITS;
      for (let row = from, shift = 0; row < to; row++, shift += 8) {
        const value = matrix[row * width + feature] as number;
        let at = start;
        while (value > (thresholds[at] as number)) at++;
        packed |= (at - start) << shift;
      }
      passed[feature] = packed;
    }
  }

  /** Adds up the leaves that the rows at hand fall into; lanes past the last row are left out. */
  #addLeaves(scores: Float64Array, row: number): void {
    const starts = this.#treeStart;
    const leafStarts = this.#leafStart;
    const splitFeature = this.#splitFeature;
    const splitLevel = this.#splitLevel;
    const passed = this.#passed;
    const leaves = this.#leaves;
    let first = this.#bias;
    let second = this.#bias;
    let third = this.#bias;
    let fourth = this.#bias;
    let split = 0;
    for (let tree = 0; tree < starts.length - 1; tree++) {
      const end = starts[tree + 1] as number;
      const unused = DEEPEST_TREE - (end - split);
      const mask = 0xff >> unused;
      const base = leafStarts[tree] as number;
      let answers = 0;
      for (; split < end; split++) {
        const level = (passed[splitFeature[split] as number] as number) - (splitLevel[split] as number);
        answers = (answers >>> 1) | (level & TOP_BITS);
      }
      answers >>>= unused;
      first += leaves[base + (answers & mask)] as number;
      second += leaves[base + ((answers >>> 8) & mask)] as number;
      third += leaves[base + ((answers >>> 16) & mask)] as number;
      fourth += leaves[base + ((answers >>> 24) & mask)] as number;
    }
    scores[row] = first;
    scores[row + 1] = second;
    scores[row + 2] = third;
    scores[row + 3] = fourth;
  }

  #thresholdOf(split: number): number {
    const feature = this.#splitFeature[split] as number;
    const passed = (this.#splitLevel[split] as number) & FIRST_LANE;
    return this.#thresholds[(this.#thresholdStart[feature] as number) + passed - 1] as number;
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
        if ((matrix[row + feature] as number) > this.#thresholdOf(start + level)) leaf |= 1 << level;
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
