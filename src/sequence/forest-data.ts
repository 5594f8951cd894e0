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

/** The values of the leaves of all trees, `classes` a leaf; those of tree `t` begin at `leafStart[t]`. */
export function scaledLeaves(
  { classes, scales, filled, values }: FlatForest,
  leafStart: Uint32Array,
): Float32Array {
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
