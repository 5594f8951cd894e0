// A temporal convolutional network over the lines of a dump. Method: blocks with a residual and dilated convolutions (Bai et
// al. 2018), each split into one within the channels and a product that mixes them (Chollet 2017), layers normalised before
// (Ba et al. 2016). Gradients are written by hand: nearly all of it is products.

import { logOfSum } from '../../src/sequence/log-softmax.ts';
import { MatrixMemory } from '../../src/sequence/matmul.ts';
import { momentsOf } from '../../src/sequence/network.ts';
import {
  type Block,
  inputsOf,
  type Linear,
  MEANS,
  type NetworkShape,
  type Norm,
  partsOf,
  pieceOf,
  type Summary,
  tensorSizes,
  WIDENING,
} from '../../src/sequence/network-parts.ts';
import { READ, summarize } from '../../src/sequence/summary.ts';
import type { BinnedData, Sequence } from './bins.ts';
import type { Random } from './random.ts';
import { summarizeBack } from './summary-back.ts';

/** Shares of the inputs and of the channels that are left out in training. */
interface Drops {
  readonly inputDrop: number;
  readonly drop: number;
}

/** What is done to each input before the first layer. */
export interface Scaling {
  /** Subtracted first. */
  readonly mean: number;
  readonly scale: number;
}

/** What a normalisation has computed. */
interface Normed {
  /** Of mean 0 and variance 1 a line; then with gain and shift. */
  readonly unit: Float32Array;
  readonly out: Float32Array;
  /** What the deviations of each line were multiplied by. */
  readonly scale: Float32Array;
}

/** The network, in a memory for sequences of up to `longest` lines. With a `random`, inputs and channels are left out. */
export function createNetwork(
  { bins, rows, thresholds, target, weight }: BinnedData,
  shape: NetworkShape,
  longest: number,
  drops: Drops = { inputDrop: 0, drop: 0 },
  scalings: readonly Scaling[] = [],
) {
  const { pieces, hidden: H, classes, dilations, kernel } = shape;
  const inputs = inputsOf(shape);
  const size = tensorSizes(shape).reduce((sum, each) => sum + each, 0);
  // The columns of the inputs are an odd number of cache lines apart: at powers of two they would evict each other.
  const columnStep = Math.ceil(longest / 32) * 32 + 16;
  const W = WIDENING * H;
  const widest = Math.max(W, classes, READ);
  const own = dilations.length + shape.summaries.length + 2;
  const perLine =
    2 * classes +
    own +
    H * (6 + 2 * dilations.length + 2 * own) +
    4 * W +
    shape.summaries.length * (2 * READ + 2 * MEANS + H) +
    3 * READ +
    MEANS;
  const memory = new MatrixMemory(2 * size + columnStep * inputs + longest * perLine + H * widest + widest);
  const weights = memory.take(size);
  const gradient = memory.take(size);
  const parts = partsOf(weights, shape);
  const slopes = partsOf(gradient, shape);
  const x = memory.take(columnStep * inputs);
  const wide = (): Float32Array => memory.take(longest * H);
  const normed = (): Normed => ({ unit: wide(), out: wide(), scale: memory.take(longest) });
  const h = wide();
  /** What is rectified, and the slopes of the rectifiers. */
  const sums = wide();
  const firstSlope = wide();
  const widening = {
    normed: normed(),
    sums: memory.take(longest * W),
    rectified: memory.take(longest * W),
    slope: memory.take(longest * W),
  };
  const dWide = memory.take(longest * W);
  const blocks = parts.blocks.map((own, b) => ({
    own,
    slopes: slopes.blocks[b] as Block,
    normed: normed(),
    convolved: wide(),
    slope: wide(),
  }));
  const summaries = parts.summaries.map((each, b) =>
    each === null
      ? null
      : {
          own: each,
          slopes: slopes.summaries[b] as Summary,
          normed: normed(),
          read: memory.take(longest * READ),
          sums: memory.take(longest * READ),
          means: memory.take(longest * MEANS),
          slope: wide(),
        },
  );
  const weighted = memory.take(longest * READ);
  const dRead = memory.take(longest * READ);
  const readSlopes = memory.take(longest * READ);
  const dMeans = memory.take(longest * MEANS);
  const lastNormed = normed();
  const logits = memory.take(longest * classes);
  const dLogits = memory.take(longest * classes);
  const dH = wide();
  const dSums = wide();
  const dNormed = wide();
  const turned = memory.take(H * widest);
  const ones = memory.take(widest).fill(1);

  function read({ from, size: n }: Sequence, random: Random | null): void {
    const drop = random === null ? 0 : drops.inputDrop;
    thresholds.forEach(({ length }, f) => {
      for (let piece = 0; piece < pieces; piece++) {
        const input = f * pieces + piece;
        const { mean = 0, scale = 1 } = scalings[input] ?? {};
        const values = Float32Array.from(
          { length: length + 1 },
          (_, bin) => ((pieceOf(bin / Math.max(1, length), piece, pieces) - mean) * scale) / (1 - drop),
        );
        for (let i = 0, at = input * columnStep, bin = f * rows + from; i < n; i++, at++, bin++)
          x[at] = random !== null && random() < drop ? 0 : (values[bins[bin] as number] as number);
      }
    });
  }

  /** out = a · matrix + bias */
  function product({ matrix, bias }: Linear, a: Float32Array, n: number, out: Float32Array): void {
    const columns = bias.length;
    for (let i = 0; i < n; i++) out.set(bias, i * columns);
    if (a === x) memory.multiplyAdd(out, x, matrix, n, inputs, columns, 1, columnStep);
    else memory.multiplyAdd(out, a, matrix, n, matrix.length / columns, columns);
  }

  /** From the gradient of a product, those of its weights, which are added, and that of `a`. */
  function productBack(
    { matrix }: Linear,
    slope: Linear,
    a: Float32Array,
    d: Float32Array,
    n: number,
    dA: Float32Array,
  ): void {
    const columns = slope.bias.length;
    memory.addProducts(slope.bias, d, ones, n, columns, 0, columns, 0);
    const width = matrix.length / columns;
    memory.multiplyAdd(slope.matrix, a, d, width, n, columns, 1, width);
    for (let i = 0; i < width; i++)
      for (let o = 0; o < columns; o++) turned[o * width + i] = matrix[i * columns + o] as number;
    dA.fill(0, 0, n * width);
    memory.multiplyAdd(dA, d, turned, n, columns, width);
  }

  /** to += max(0, from), some of it left out; with a `least` of -Infinity, negative numbers are added, too */
  function addRectified(
    to: Float32Array,
    from: Float32Array,
    slope: Float32Array,
    size: number,
    random: Random | null,
    least = 0,
  ): void {
    if (random === null) for (let i = 0; i < size; i++) slope[i] = Number((from[i] as number) > least);
    else {
      const scale = 1 / (1 - drops.drop);
      // Without branches, which nothing could predict.
      for (let i = 0; i < size; i++)
        slope[i] = (Number((from[i] as number) > least) & Number(random() >= drops.drop)) * scale;
    }
    memory.addProducts(to, from, slope, 1, size);
  }

  /** Sets the gradient of what was rectified. */
  function rectifiedBack(dFrom: Float32Array, dTo: Float32Array, slope: Float32Array, size: number): void {
    dFrom.fill(0, 0, size);
    memory.addProducts(dFrom, dTo, slope, 1, size);
  }

  function normalise(n: number, { gain, shift }: Norm, { unit, out, scale }: Normed): void {
    for (let i = 0, at = 0; i < n; i++, at += H) {
      const [mean, s] = momentsOf(h, at, H);
      scale[i] = s;
      for (let c = 0; c < H; c++) {
        const value = ((h[at + c] as number) - mean) * s;
        unit[at + c] = value;
        out[at + c] = value * (gain[c] as number) + (shift[c] as number);
      }
    }
  }

  /** Adds to the gradients of gain, shift and h. */
  function normaliseBack(n: number, { gain }: Norm, slope: Norm, { unit, scale }: Normed): void {
    memory.addProducts(slope.gain, dNormed, unit, n, H, 0);
    memory.addProducts(slope.shift, dNormed, ones, n, H, 0, H, 0);
    for (let i = 0, at = 0; i < n; i++, at += H) {
      let sum = 0;
      let along = 0;
      for (let c = 0; c < H; c++) {
        const d = (dNormed[at + c] as number) * (gain[c] as number);
        sum += d;
        along += d * (unit[at + c] as number);
      }
      sum /= H;
      along /= H;
      const s = scale[i] as number;
      for (let c = 0; c < H; c++) {
        const d = (dNormed[at + c] as number) * (gain[c] as number);
        dH[at + c] = (dH[at + c] as number) + s * (d - sum - (unit[at + c] as number) * along);
      }
    }
  }

  /** Calls `each` for each tap, with the first line that has a line there, that line, and how many there are. */
  function forTaps(
    n: number,
    dilation: number,
    each: (tap: number, here: number, there: number, count: number) => void,
  ): void {
    for (let j = 0; j < kernel; j++) {
      const offset = (j - (kernel - 1) / 2) * dilation;
      const count = n - Math.abs(offset);
      if (count > 0) each(j * H, Math.max(0, -offset) * H, Math.max(0, offset) * H, count);
    }
  }

  /** Sets `logits`. */
  function forward(sequence: Sequence, random: Random | null): void {
    const { size: n } = sequence;
    read(sequence, random);
    h.fill(0, 0, n * H);
    product(parts.first, x, n, sums);
    addRectified(h, sums, firstSlope, n * H, random);
    normalise(n, parts.widening.norm, widening.normed);
    product(parts.widening.widen, widening.normed.out, n, widening.sums);
    widening.rectified.fill(0, 0, n * W);
    addRectified(widening.rectified, widening.sums, widening.slope, n * W, random);
    product(parts.widening.narrow, widening.rectified, n, sums);
    memory.addProducts(h, sums, ones, n, H, H, H, 0);
    blocks.forEach(({ own, normed, convolved, slope }, b) => {
      normalise(n, own.norm, normed);
      convolved.fill(0, 0, n * H);
      forTaps(n, own.dilation, (tap, here, there, count) =>
        memory.addProducts(
          convolved.subarray(here),
          normed.out.subarray(there),
          own.taps.subarray(tap),
          count,
          H,
          H,
          H,
          0,
        ),
      );
      product(own.mix, convolved, n, sums);
      addRectified(h, sums, slope, n * H, random);
      const summary = summaries[b];
      if (summary == null) return;
      normalise(n, summary.own.norm, summary.normed);
      product(summary.own.read, summary.normed.out, n, summary.read);
      summarize(summary.read, n, weighted, summary.sums, summary.means);
      product(summary.own.add, summary.means, n, sums);
      addRectified(h, sums, summary.slope, n * H, random, Number.NEGATIVE_INFINITY);
    });
    normalise(n, parts.norm, lastNormed);
    product(parts.last, lastNormed.out, n, logits);
  }

  /** Adds the gradients of a sequence, times `unit`; returns the sum of its weighted losses. */
  function learn(sequence: Sequence, unit: number, random: Random | null): number {
    const { from, size: n } = sequence;
    forward(sequence, random);
    let loss = 0;
    for (let i = 0; i < n; i++) {
      const log = logOfSum(logits, i * classes, classes);
      const w = weight[from + i] as number;
      const right = target[from + i] as number;
      loss -= w * ((logits[i * classes + right] as number) - log);
      for (let c = 0, at = i * classes; c < classes; c++, at++)
        dLogits[at] = w * unit * (Math.exp((logits[at] as number) - log) - Number(c === right));
    }
    dH.fill(0, 0, n * H);
    productBack(parts.last, slopes.last, lastNormed.out, dLogits, n, dNormed);
    normaliseBack(n, parts.norm, slopes.norm, lastNormed);
    for (let b = blocks.length - 1; b >= 0; b--) {
      const summary = summaries[b];
      if (summary != null) {
        rectifiedBack(dSums, dH, summary.slope, n * H);
        productBack(summary.own.add, summary.slopes.add, summary.means, dSums, n, dMeans);
        summarizeBack(dMeans, n, summary, readSlopes, dRead);
        productBack(summary.own.read, summary.slopes.read, summary.normed.out, dRead, n, dNormed);
        normaliseBack(n, summary.own.norm, summary.slopes.norm, summary.normed);
      }
      const { own, slopes: added, normed, convolved, slope } = blocks[b] as (typeof blocks)[number];
      rectifiedBack(dSums, dH, slope, n * H);
      // `sums` is free: the gradient of what was convolved.
      productBack(own.mix, added.mix, convolved, dSums, n, sums);
      dNormed.fill(0, 0, n * H);
      forTaps(n, own.dilation, (tap, here, there, count) => {
        const d = sums.subarray(here);
        memory.addProducts(added.taps.subarray(tap), d, normed.out.subarray(there), count, H, 0);
        memory.addProducts(dNormed.subarray(there), d, own.taps.subarray(tap), count, H, H, H, 0);
      });
      normaliseBack(n, own.norm, added.norm, normed);
    }
    productBack(parts.widening.narrow, slopes.widening.narrow, widening.rectified, dH, n, dWide);
    // The sums are free: their gradient.
    rectifiedBack(widening.sums, dWide, widening.slope, n * W);
    productBack(parts.widening.widen, slopes.widening.widen, widening.normed.out, widening.sums, n, dNormed);
    normaliseBack(n, parts.widening.norm, slopes.widening.norm, widening.normed);
    rectifiedBack(dSums, dH, firstSlope, n * H);
    memory.addProducts(slopes.first.bias, dSums, ones, n, H, 0, H, 0);
    memory.multiplyAdd(slopes.first.matrix, x, dSums, inputs, n, H, columnStep, 1);
    return loss;
  }

  return { weights, gradient, logits, forward, learn };
}

export type Network = ReturnType<typeof createNetwork>;
