// Training of the network of `convolution.ts`. Method: AdamW (Loshchilov and Hutter 2019) with a learning rate that falls
// along a cosine, dropout (Srivastava et al. 2014); the result is an average of the weights over the last steps.

import { writeLogSoftmax } from '../../src/sequence/log-softmax.ts';
import { type NetworkData, WEIGHTS_PER_SCALE } from '../../src/sequence/network.ts';
import { type Linear, type NetworkShape, partsOf, pieceOf } from '../../src/sequence/network-parts.ts';
import type { BinnedData, Sequence } from './bins.ts';
import { createNetwork, type Network, type Scaling } from './convolution.ts';
import { type Random, randomSource, shuffle } from './random.ts';

export interface NetworkOptions extends Omit<NetworkShape, 'features' | 'classes'> {
  readonly epochs: number;
  readonly learningRate: number;
  /** Steps until the learning rate is reached; after that it falls along a cosine. */
  readonly warmUp: number;
  readonly weightDecay: number;
  /** Lines a step. */
  readonly batch: number;
  /** Longer sequences are cut, in each epoch at other lines. */
  readonly chunk: number;
  /** Share of the inputs and of the channels that are left out. */
  readonly inputDrop: number;
  readonly drop: number;
  /** Share of the average of the weights that a step leaves unchanged. */
  readonly average: number;
  readonly seed: number;
}

const OPTIONS = {
  hidden: 96,
  kernel: 5,
  dilations: [1, 2, 4, 8, 16, 32],
  summaries: [2, 4],
  learningRate: 2.5e-3,
  warmUp: 200,
  weightDecay: 0.1,
  batch: 3000,
  chunk: 512,
  average: 0.999,
};

/** HTML has fewer pages to learn from, and more features. */
export const NETWORK_OPTIONS: Readonly<Record<'text' | 'html', NetworkOptions>> = {
  text: { ...OPTIONS, pieces: 3, epochs: 4, inputDrop: 0.15, drop: 0.15, seed: 1 },
  html: { ...OPTIONS, pieces: 6, epochs: 4, inputDrop: 0.2, drop: 0.2, seed: 1 },
};

/** AdamW, and the average of the weights over the steps. */
class Optimizer {
  readonly average: Float32Array;
  readonly #network: Network;
  readonly #options: NetworkOptions;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  #step = 0;

  constructor(network: Network, options: NetworkOptions) {
    this.#network = network;
    this.#options = options;
    this.average = network.weights.slice();
    this.#mean = new Float32Array(this.average.length);
    this.#square = new Float32Array(this.average.length);
  }

  /** @param progress how much of the training is done, from 0 to 1 */
  step(progress: number): void {
    const { weights, gradient } = this.#network;
    const { learningRate, warmUp, weightDecay, average } = this.#options;
    const step = ++this.#step;
    const rate = learningRate * Math.min(1, step / warmUp) * (0.5 + 0.5 * Math.cos(Math.PI * progress));
    let norm = 0;
    for (let i = 0; i < gradient.length; i++) norm += (gradient[i] as number) ** 2;
    const clip = Math.min(1, 1 / (Math.sqrt(norm) + 1e-6));
    const meanUnit = rate / (1 - 0.9 ** step);
    const squareUnit = 1 / (1 - 0.999 ** step);
    const renewed = 1 - Math.min(average, (1 + step) / (10 + step));
    for (let i = 0; i < weights.length; i++) {
      const g = (gradient[i] as number) * clip;
      const mean = (this.#mean[i] as number) * 0.9 + g * 0.1;
      const square = (this.#square[i] as number) * 0.999 + g * g * 0.001;
      this.#mean[i] = mean;
      this.#square[i] = square;
      const weight =
        (weights[i] as number) * (1 - rate * weightDecay) -
        (meanUnit * mean) / (Math.sqrt(square * squareUnit) + 1e-8);
      weights[i] = weight;
      this.average[i] = (this.average[i] as number) * (1 - renewed) + weight * renewed;
    }
    gradient.fill(0);
  }
}

function initialise(weights: Float32Array, shape: NetworkShape, random: Random): void {
  const { first, widening, blocks, summaries, norm, last } = partsOf(weights, shape);
  const means = summaries.flatMap((each) => (each === null ? [] : [each]));
  const uniform = ({ matrix, bias }: Linear): void => {
    const most = 1 / Math.sqrt(matrix.length / bias.length);
    for (const part of [matrix, bias])
      for (let i = 0; i < part.length; i++) part[i] = (2 * random() - 1) * most;
  };
  for (const each of [
    first,
    widening.widen,
    widening.narrow,
    ...blocks.map(({ mix }) => mix),
    ...means.flatMap(({ read, add }) => [read, add]),
    last,
  ])
    uniform(each);
  for (const each of [widening, ...blocks, ...means, { norm }]) each.norm.gain.fill(1);
  // Of the same variance as a normal distribution with a deviation of .3.
  for (const { taps } of blocks) for (let i = 0; i < taps.length; i++) taps[i] = (2 * random() - 1) * 0.52;
}

/** Makes the inputs of about the same mean and deviation; rare ones less, which would be far out otherwise. */
function scalingsOf(
  { bins, rows, thresholds }: BinnedData,
  pieces: number,
  sequences: readonly Sequence[],
): Scaling[] {
  return thresholds.flatMap(({ length }, f) => {
    const counts = new Float64Array(length + 1);
    for (const { from, size } of sequences)
      for (let at = f * rows + from; at < f * rows + from + size; at++)
        counts[bins[at] as number] = (counts[bins[at] as number] as number) + 1;
    const lines = counts.reduce((sum, count) => sum + count, 0);
    return Array.from({ length: pieces }, (_, piece) => {
      let sum = 0;
      let squares = 0;
      counts.forEach((count, bin) => {
        const value = pieceOf(bin / Math.max(1, length), piece, pieces);
        sum += count * value;
        squares += count * value * value;
      });
      const mean = sum / lines;
      return { mean, scale: 1 / (Math.sqrt(Math.max(0, squares / lines - mean * mean)) + LEAST_DEVIATION) };
    });
  });
}

const LEAST_DEVIATION = 0.1;

/** Puts the scalings into the weights of the first layer. */
function fold({ matrix, bias }: Linear, scalings: readonly Scaling[]): void {
  const outputs = bias.length;
  scalings.forEach(({ mean, scale }, f) => {
    for (let o = 0; o < outputs; o++) {
      const weight = (matrix[f * outputs + o] as number) * scale;
      matrix[f * outputs + o] = weight;
      bias[o] = (bias[o] as number) - weight * mean;
    }
  });
}

/** A shorter rest of a sequence is left out: its lines lack what is around them. */
const SHORTEST_REST = 9;

/** The sequences in random order, long ones cut at random lines. */
function cut(sequences: readonly Sequence[], chunk: number, random: Random): Sequence[] {
  const chunks: Sequence[] = [];
  for (const { from, size } of sequences) {
    if (size <= chunk) {
      chunks.push({ from, size });
      continue;
    }
    for (let start = -Math.floor(random() * chunk); start < size; start += chunk) {
      const first = Math.max(0, start);
      const rest = Math.min(size, start + chunk) - first;
      if (rest >= SHORTEST_REST) chunks.push({ from: from + first, size: rest });
    }
  }
  shuffle(random, chunks);
  return chunks;
}

/** Fits a network to sequences by weighted cross-entropy. */
export function fitNetwork(
  data: BinnedData,
  sequences: readonly Sequence[],
  options: NetworkOptions,
  log?: (line: string) => void,
): FittedNetwork {
  const random = randomSource(options.seed);
  const { features, classes } = data;
  const { pieces, epochs, batch, chunk } = options;
  const shape: NetworkShape = { ...options, features: features.length, classes };
  const scalings = scalingsOf(data, pieces, sequences);
  const network = createNetwork(data, shape, chunk, options, scalings);
  initialise(network.weights, shape, random);
  const optimizer = new Optimizer(network, options);
  const lines = sequences.reduce((sum, { size }) => sum + size, 0);
  const massOf = ({ from, size }: Sequence): number =>
    data.weight.subarray(from, from + size).reduce((sum, w) => sum + w, 0);
  const unit = lines / sequences.reduce((sum, sequence) => sum + massOf(sequence), 0) / batch;
  const started = Date.now();
  let pending = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let seen = 0;
    let loss = 0;
    let mass = 0;
    for (const sequence of cut(sequences, chunk, random)) {
      loss += network.learn(sequence, unit, random);
      mass += massOf(sequence);
      seen += sequence.size;
      pending += sequence.size;
      if (pending < batch) continue;
      optimizer.step((epoch + seen / lines) / epochs);
      pending = 0;
    }
    log?.(
      `epoch ${epoch + 1}, ${((Date.now() - started) / 1000).toFixed(0)} s, loss ${(loss / mass).toFixed(4)}`,
    );
  }
  fold(partsOf(optimizer.average, shape).first, scalings);
  return { shape, weights: optimizer.average };
}

/** A network as it was fitted. */
export interface FittedNetwork {
  readonly shape: NetworkShape;
  readonly weights: Float32Array;
}

/** Of a weight, and of a scale. */
const LARGEST = { weight: 0x7f, scale: 0xffff } as const;

/** The network as the package holds it. */
export function packNetwork(
  { shape, weights }: FittedNetwork,
  { features, thresholds }: BinnedData,
): NetworkData {
  const { pieces, hidden, kernel, dilations, summaries } = shape;
  const most = new Float32Array(Math.ceil(weights.length / WEIGHTS_PER_SCALE));
  const blockOf = (at: number): number => Math.floor(at / WEIGHTS_PER_SCALE);
  weights.forEach((value, at) => {
    most[blockOf(at)] = Math.max(most[blockOf(at)] as number, Math.abs(value));
  });
  const unit = Number((Math.max(...most) / LARGEST.weight / LARGEST.scale).toPrecision(6));
  const scales = Uint16Array.from(most, (value) =>
    Math.min(LARGEST.scale, Math.max(1, Math.ceil(value / LARGEST.weight / unit))),
  );
  const packed = Int8Array.from(weights, (value, at) =>
    Math.round(value / (scales[blockOf(at)] as number) / unit),
  );
  const textOf = ({ buffer }: Int8Array | Uint16Array): string =>
    Buffer.from(buffer as ArrayBuffer).toString('base64');
  return {
    features,
    thresholds: thresholds.map((list) => [...list].map((value) => Number(value.toPrecision(6)))),
    pieces,
    hidden,
    kernel,
    dilations,
    summaries,
    weights: textOf(packed),
    scales: textOf(scales),
    unit,
  };
}

/** Log-probabilities of the lines of each sequence, `classes` values a line. */
export function emissionsOf(
  { shape, weights }: FittedNetwork,
  data: BinnedData,
  sequences: readonly Sequence[],
): Float32Array[] {
  const { classes } = shape;
  const longest = sequences.reduce((most, { size }) => Math.max(most, size), 0);
  const running = createNetwork(data, shape, longest);
  running.weights.set(weights);
  return sequences.map((sequence) => {
    running.forward(sequence, null);
    const out = new Float32Array(sequence.size * classes);
    for (let row = 0; row < sequence.size; row++)
      writeLogSoftmax(running.logits, row * classes, out, row, classes);
    return out;
  });
}
