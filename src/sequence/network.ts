import { writeLogSoftmax } from './log-softmax.ts';
import { MatrixMemory } from './matmul.ts';
import {
  type Block,
  binOf,
  inputsOf,
  MEANS,
  type NetworkShape,
  type Norm,
  partsOf,
  pieceOf,
  type Summary,
  WIDENING,
} from './network-parts.ts';
import { ROLE_COUNT } from './roles.ts';
import { READ, summarize } from './summary.ts';

/**
 * A network of convolutions over the passages of a dump, as it is fitted. Method: temporal convolutional network (Bai, Kolter
 * and Koltun 2018) with depthwise separable convolutions (Chollet 2017).
 */
export interface NetworkData extends Omit<NetworkShape, 'features' | 'classes'> {
  /** Feature names, in the order of the columns. */
  readonly features: readonly string[];
  /** Ascending thresholds per feature. The network sees which share of them a value passes. */
  readonly thresholds: readonly (readonly number[])[];
  /** Base64 of the weights, the tensors one behind the other: numbers of 8 bits with sign. */
  readonly weights: string;
  /** Base64 of what one unit of the weights is worth in each block of `WEIGHTS_PER_SCALE`: numbers of 16 bits, in parts of `unit`. */
  readonly scales: string;
  readonly unit: number;
}

/** The same as arrays of small numbers, the tensors one behind the other. */
export interface FlatNetwork extends NetworkShape {
  /** Columns of the matrix that it reads, one for each feature, and how many columns the matrix has. */
  readonly columns: readonly number[];
  readonly width: number;
  /** All thresholds, and how many each feature has. */
  readonly thresholds: readonly number[];
  readonly thresholdCounts: Uint8Array;
  readonly weights: Int8Array;
  readonly scales: Uint16Array;
  readonly unit: number;
}

/** Weights with a common scale. */
export const WEIGHTS_PER_SCALE = 32;

/**
 * @param names the features of a row; a network need not know all of them
 * @throws {Error} when the network was fitted on other features
 */
export function flattenNetwork(data: NetworkData, names: readonly string[]): FlatNetwork {
  const columns = data.features.map((name) => names.indexOf(name));
  if (columns.includes(-1)) throw new Error('the weights were fitted on other features: run `npm run train`');
  const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));
  return {
    columns,
    width: names.length,
    features: columns.length,
    pieces: data.pieces,
    hidden: data.hidden,
    classes: ROLE_COUNT,
    kernel: data.kernel,
    dilations: data.dilations,
    summaries: data.summaries,
    thresholds: data.thresholds.flat(),
    thresholdCounts: Uint8Array.from(data.thresholds, ({ length }) => length),
    weights: new Int8Array(bytesOf(data.weights)),
    scales: new Uint16Array(bytesOf(data.scales).buffer),
    unit: data.unit,
  };
}

type Workspace = ReturnType<typeof createWorkspace>;

/** The weights, and room for what is computed of up to `rows` rows, in one memory: products copy nothing. */
function createWorkspace(weights: Float32Array, shape: NetworkShape, rows: number) {
  const { hidden, classes } = shape;
  const inputs = inputsOf(shape);
  const memory = new MatrixMemory(
    weights.length +
      2 * inputs +
      hidden +
      BLOCK_ROWS * WIDENING * hidden +
      rows * (4 * hidden + classes + 3 * READ + MEANS),
  );
  const own = memory.take(weights.length);
  own.set(weights);
  return {
    memory,
    rows,
    parts: partsOf(own, shape),
    /** Of one row, the inputs that are not zero. */
    places: memory.takeWhole(inputs),
    values: memory.take(inputs),
    /** A factor of 1 for each value of a row, so that a product adds the row. */
    ones: memory.take(hidden).fill(1),
    state: memory.take(rows * hidden),
    normal: memory.take(rows * hidden),
    wide: memory.take(BLOCK_ROWS * WIDENING * hidden),
    nearby: memory.take(rows * hidden),
    mixed: memory.take(rows * hidden),
    scores: memory.take(rows * classes),
    // Of a summary.
    read: memory.take(rows * READ),
    weighted: memory.take(rows * READ),
    sums: memory.take(rows * READ),
    means: memory.take(rows * MEANS),
  };
}

/** Rows that a workspace has room for at least, and at most if it is kept for the next window. */
const LEAST_ROWS = 400;
const MOST_KEPT_ROWS = 4000;
/** Rows whose wide values are computed at a time: there are many of them. */
const BLOCK_ROWS = 256;

export class Network {
  readonly #shape: FlatNetwork;
  readonly #thresholds: Float32Array;
  /** Behind the last threshold of each feature. */
  readonly #ends: Uint16Array;
  readonly #weights: Float32Array;
  #space: Workspace | null = null;

  constructor(flat: FlatNetwork) {
    const { scales, thresholdCounts, unit } = flat;
    this.#shape = flat;
    this.#thresholds = Float32Array.from(flat.thresholds);
    let end = 0;
    this.#ends = Uint16Array.from(thresholdCounts, (count) => (end += count));
    this.#weights = new Float32Array(flat.weights.length);
    for (let at = 0; at < this.#weights.length; at++)
      this.#weights[at] =
        (flat.weights[at] as number) * (scales[Math.floor(at / WEIGHTS_PER_SCALE)] as number) * unit;
  }

  /** Log-probabilities of the roles for every row of `matrix` (see `joinColumns`), ROLE_COUNT values a row. */
  logProbabilities(matrix: Float32Array): Float32Array {
    const { width, hidden } = this.#shape;
    const rows = matrix.length / width;
    if (this.#space === null || this.#space.rows < rows)
      this.#space = createWorkspace(this.#weights, this.#shape, Math.max(LEAST_ROWS, rows));
    const space = this.#space;
    const { memory, parts, ones, state, normal, nearby, mixed, scores } = space;
    const size = rows * hidden;
    for (let from = 0; from < rows; from += BLOCK_ROWS)
      this.#readRows(matrix, rows, from, Math.min(BLOCK_ROWS, rows - from), space);
    parts.blocks.forEach((block, at) => {
      normalize(state, rows, block.norm, normal);
      this.#convolve(block, rows, space);
      fillRows(mixed, block.mix.bias, rows);
      memory.multiplyAdd(mixed, nearby, block.mix.matrix, rows, hidden, hidden);
      memory.rectify(mixed, size);
      memory.addProducts(state, mixed, ones, rows, hidden, hidden, hidden, 0);
      const summary = parts.summaries[at] as Summary | null;
      if (summary !== null) addSummary(summary, rows, space);
    });
    normalize(state, rows, parts.norm, normal);
    fillRows(scores, parts.last.bias, rows);
    memory.multiplyAdd(scores, normal, parts.last.matrix, rows, hidden, ROLE_COUNT);
    const out = new Float32Array(rows * ROLE_COUNT);
    for (let row = 0; row < rows; row++) writeLogSoftmax(scores, row * ROLE_COUNT, out, row, ROLE_COUNT);
    if (space.rows > MOST_KEPT_ROWS) this.#space = null;
    return out;
  }

  /** Computes the state of `count` rows, each by itself. */
  #readRows(
    matrix: Float32Array,
    rows: number,
    from: number,
    count: number,
    { memory, parts: { first, widening }, places, values, ones, state, normal, wide }: Workspace,
  ): void {
    const { hidden } = this.#shape;
    const own = state.subarray(from * hidden, (from + count) * hidden);
    fillRows(own, first.bias, count);
    for (let row = 0; row < count; row++) {
      const kept = this.#inputsOf(matrix, rows, from + row, places, values);
      memory.addRows(own, row * hidden, first.matrix, places, values, kept, hidden);
    }
    memory.rectify(own, own.length);
    const { norm, widen, narrow } = widening;
    normalize(own, count, norm, normal);
    fillRows(wide, widen.bias, count);
    memory.multiplyAdd(wide, normal, widen.matrix, count, hidden, WIDENING * hidden);
    memory.rectify(wide, count * WIDENING * hidden);
    memory.addProducts(own, narrow.bias, ones, count, hidden, hidden, 0, 0);
    memory.multiplyAdd(own, wide, narrow.matrix, count, WIDENING * hidden, hidden);
  }

  /** Writes the inputs of a row that are not zero, about one in five, and their indexes; returns their number. */
  #inputsOf(
    matrix: Float32Array,
    rows: number,
    row: number,
    places: Workspace['places'],
    values: Float32Array,
  ): number {
    const { pieces, columns } = this.#shape;
    let kept = 0;
    for (let feature = 0, end = 0; feature < columns.length; feature++) {
      const start = end;
      end = this.#ends[feature] as number;
      const value = matrix[(columns[feature] as number) * rows + row] as number;
      if (start === end || !(value > (this.#thresholds[start] as number))) continue;
      const share = binOf(value, this.#thresholds, start, end) / (end - start);
      for (let piece = 0; piece < pieces && share * pieces > piece; piece++) {
        places[kept] = feature * pieces + piece;
        values[kept++] = pieceOf(share, piece, pieces);
      }
    }
    return kept;
  }

  /** Of each row, the sum of the rows that the block reads, each value multiplied by its tap. */
  #convolve({ dilation, taps }: Block, rows: number, { memory, normal, nearby }: Workspace): void {
    const { hidden, kernel } = this.#shape;
    nearby.fill(0, 0, rows * hidden);
    for (let tap = 0; tap < kernel; tap++) {
      const shift = (tap - (kernel >> 1)) * dilation;
      const count = rows - Math.abs(shift);
      if (count <= 0) continue;
      const to = nearby.subarray(Math.max(0, -shift) * hidden);
      const from = normal.subarray(Math.max(0, shift) * hidden);
      memory.addProducts(to, from, taps.subarray(tap * hidden), count, hidden, hidden, hidden, 0);
    }
  }
}

function addSummary({ norm, read, add }: Summary, rows: number, space: Workspace): void {
  const { memory, state, normal } = space;
  normalize(state, rows, norm, normal);
  fillRows(space.read, read.bias, rows);
  memory.multiplyAdd(space.read, normal, read.matrix, rows, norm.gain.length, READ);
  summarize(space.read, rows, space.weighted, space.sums, space.means);
  const { length } = add.bias;
  memory.addProducts(state, add.bias, space.ones, rows, length, length, 0, 0);
  memory.multiplyAdd(state, space.means, add.matrix, rows, MEANS, length);
}

function fillRows(to: Float32Array, row: Float32Array, rows: number): void {
  for (let at = 0; at < rows; at++) to.set(row, at * row.length);
}

/** Keeps the variance of equal values from zero. */
const EPSILON = 1e-5;

/** Mean of a row, and what scales it to variance 1. */
export function momentsOf(rows: Float32Array, from: number, size: number): [mean: number, scale: number] {
  let sum = 0;
  let squares = 0;
  for (let i = from; i < from + size; i++) {
    const value = rows[i] as number;
    sum += value;
    squares += value * value;
  }
  const mean = sum / size;
  return [mean, 1 / Math.sqrt(Math.max(0, squares / size - mean * mean) + EPSILON)];
}

/** Scales each row to mean 0 and variance 1, then by gain and shift. */
function normalize(values: Float32Array, rows: number, { gain, shift }: Norm, out: Float32Array): void {
  const size = gain.length;
  for (let row = 0, from = 0; row < rows; row++, from += size) {
    const [mean, scale] = momentsOf(values, from, size);
    for (let i = 0; i < size; i++)
      out[from + i] =
        ((values[from + i] as number) - mean) * scale * (gain[i] as number) + (shift[i] as number);
  }
}
