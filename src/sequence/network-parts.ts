/** What determines the weights of a network. */
export interface NetworkShape {
  readonly features: number;
  /** Inputs of each feature: its range is divided into as many parts, and each input grows from 0 to 1 in its part. */
  readonly pieces: number;
  /** Values per passage between the layers. */
  readonly hidden: number;
  readonly classes: number;
  /** Passages that a convolution reads, an odd number. */
  readonly kernel: number;
  /** Of each block, how far apart these are. */
  readonly dilations: readonly number[];
  /** Indices of the blocks that a summary follows. */
  readonly summaries: readonly number[];
}

/** Means that a summary computes of the values of a passage, each weighted by a gate of its own, and how many gates there are. */
export const MEANS = 64;
export const GATES = 8;
/** Passages before and after a passage that are summarized. */
export const SUMMARY_REACH = 256;
/** Values per passage within the widening, by those of the other layers. */
export const WIDENING = 2;

/** A matrix, with a row for each input, and what is added to each output. */
export interface Linear {
  readonly matrix: Float32Array;
  readonly bias: Float32Array;
}

/** What a normalized row is multiplied by, and what is added to it. */
export interface Norm {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

/** A layer that reads one passage at a time: it widens the values, narrows them again and adds the result. */
export interface Widening {
  readonly norm: Norm;
  readonly widen: Linear;
  readonly narrow: Linear;
}

export interface Block {
  readonly dilation: number;
  readonly norm: Norm;
  /** Factors of the convolution: a row for each of the passages that it reads. */
  readonly taps: Float32Array;
  readonly mix: Linear;
}

/**
 * Adds to each passage what the passages around it are like: means of values, weighted by gates, over all passages up to
 * `SUMMARY_REACH` away.
 */
export interface Summary {
  readonly norm: Norm;
  /** The gates, then the values that are averaged. */
  readonly read: Linear;
  readonly add: Linear;
}

export interface NetworkParts {
  readonly first: Linear;
  readonly widening: Widening;
  readonly blocks: readonly Block[];
  /** By block; `null` where no summary follows. */
  readonly summaries: readonly (Summary | null)[];
  readonly norm: Norm;
  readonly last: Linear;
}

/** The inputs of the first layer. */
export function inputsOf({ features, pieces }: NetworkShape): number {
  return features * pieces;
}

/** Sizes of the tensors, in the order of the weights. */
export function tensorSizes(shape: NetworkShape): number[] {
  const { hidden, classes, kernel, dilations, summaries } = shape;
  const linear = (from: number, to: number): number[] => [from * to, to];
  const norm = [hidden, hidden];
  const block = [...norm, kernel * hidden, ...linear(hidden, hidden)];
  const wide = WIDENING * hidden;
  const widening = [...norm, ...linear(hidden, wide), ...linear(wide, hidden)];
  const summary = [...norm, ...linear(hidden, GATES + MEANS), ...linear(MEANS, hidden)];
  return [
    ...linear(inputsOf(shape), hidden),
    ...widening,
    ...dilations.flatMap(() => block),
    ...summaries.flatMap(() => summary),
    ...norm,
    ...linear(hidden, classes),
  ];
}

/** The tensors, as views of one array. */
function tensorsOf(weights: Float32Array, shape: NetworkShape): Float32Array[] {
  let end = 0;
  return tensorSizes(shape).map((size) => {
    end += size;
    return weights.subarray(end - size, end);
  });
}

/** The parts of weights, or of their gradients, as views of one array. */
export function partsOf(weights: Float32Array, shape: NetworkShape): NetworkParts {
  const tensors = tensorsOf(weights, shape);
  const next = (): Float32Array => tensors.shift() as Float32Array;
  const linear = (): Linear => ({ matrix: next(), bias: next() });
  const norm = (): Norm => ({ gain: next(), shift: next() });
  const first = linear();
  const widening = { norm: norm(), widen: linear(), narrow: linear() };
  const blocks = shape.dilations.map((dilation) => ({ dilation, norm: norm(), taps: next(), mix: linear() }));
  const summaries: (Summary | null)[] = blocks.map(() => null);
  for (const block of shape.summaries) summaries[block] = { norm: norm(), read: linear(), add: linear() };
  return { first, widening, blocks, summaries, norm: norm(), last: linear() };
}

/** How many of the ascending thresholds `from`..`to` a value passes. */
export function binOf(value: number, thresholds: Float32Array, from = 0, to = thresholds.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (thresholds[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low - from;
}

/** An input of a feature: how much of its part of the range a share of the whole range fills. */
export function pieceOf(share: number, piece: number, pieces: number): number {
  return Math.min(1, Math.max(0, share * pieces - piece));
}
