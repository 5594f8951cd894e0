import { describe, expect, it } from 'vitest';
import { MatrixMemory } from '../../src/sequence/matmul.ts';
import { flattenNetwork, Network } from '../../src/sequence/network.ts';
import { tensorSizes } from '../../src/sequence/network-parts.ts';
import { ROLE_COUNT } from '../../src/sequence/roles.ts';
import type { BinnedData, Sequence } from '../../tools/train/bins.ts';
import { createNetwork } from '../../tools/train/convolution.ts';
import {
  emissionsOf,
  fitNetwork,
  NETWORK_OPTIONS,
  type NetworkOptions,
  packNetwork,
} from '../../tools/train/network.ts';
import { randomSource } from '../../tools/train/random.ts';

describe('products', () => {
  const compute = (isPlain: boolean): Float32Array => {
    const memory = new MatrixMemory(2000, isPlain);
    const random = randomSource(1);
    const filled = (length: number): Float32Array => {
      const taken = memory.take(length);
      for (let i = 0; i < length; i++) taken[i] = random() - 0.5;
      return taken;
    };
    const c = filled(7 * 19);
    const a = filled(7 * 10);
    const b = filled(10 * 19);
    memory.multiplyAdd(c, a, b, 7, 10, 19);
    // `a` by columns
    memory.multiplyAdd(c, a, b, 7, 10, 19, 1, 7);
    memory.addProducts(c, b, a, 7, 19, 19, 19, 0);
    memory.addProducts(b, c, a, 6, 9, 0, 19, 10);
    const places = memory.takeWhole(3);
    places.set([0, 1, 3]);
    memory.addRows(c, 38, b, places, a, 3, 35);
    memory.rectify(b, 50);
    return Float32Array.of(...c, ...b);
  };

  it('are the same bits with and without WebAssembly', () => {
    expect(compute(false)).toEqual(compute(true));
  });

  it('are those of the definition', () => {
    const memory = new MatrixMemory(100);
    const c = memory.take(4).fill(1);
    const a = memory.take(6);
    const b = memory.take(6);
    a.set([1, 2, 3, 4, 5, 6]);
    b.set([1, 0, 0, 1, 10, 20]);
    memory.multiplyAdd(c, a, b, 2, 3, 2);
    expect([...c]).toEqual([32, 63, 65, 126]);
  });
});

describe('the network', () => {
  const options: NetworkOptions = {
    ...NETWORK_OPTIONS.text,
    pieces: 2,
    hidden: 10,
    kernel: 3,
    dilations: [1, 2],
    summaries: [0],
    learningRate: 0.02,
    warmUp: 10,
    batch: 60,
    chunk: 40,
    inputDrop: 0,
    drop: 0,
    average: 0.9,
    epochs: 60,
  };
  const data = madeData(300);
  const sequences = [0, 50, 51, 130].map((from, s, all) => ({ from, size: (all[s + 1] ?? 300) - from }));

  it('has the gradients that differences show', () => {
    const shape = { ...options, features: data.features.length, classes: data.classes };
    const network = createNetwork(data, shape, 9, options);
    const random = randomSource(5);
    const { weights, gradient } = network;
    for (let i = 0; i < weights.length; i++) weights[i] = (random() - 0.4) / 2;
    const sequence = { from: 20, size: 9 };
    const loss = (): number => network.learn(sequence, 1, null);
    loss();
    const found = gradient.slice();
    // Small, because rectifiers have corners.
    const step = 2 ** -12;
    const shown = found.map((_, i) => {
      const weight = weights[i] as number;
      weights[i] = weight + step;
      const more = loss();
      weights[i] = weight - step;
      const less = loss();
      weights[i] = weight;
      return (more - less) / (2 * step);
    });
    const far = [...found].filter((slope, i) => Math.abs(slope - (shown[i] as number)) > 0.001);
    expect(far).toEqual([]);
    expect(found.filter((slope) => Math.abs(slope) > 0.01).length).toBeGreaterThan(found.length / 3);
  });

  it('sees the lines up to 256 away in a summary, and none beyond the lines that these see', () => {
    const shape = { ...options, features: 3, classes: data.classes, dilations: [1], summaries: [0] };
    const random = randomSource(6);
    const weights = Float32Array.from(
      { length: tensorSizes(shape).reduce((sum, size) => sum + size, 0) },
      () => random() - 0.5,
    );
    const network = new Network(flattenNetwork(packNetwork({ shape, weights }, data), data.features));
    const rows = 700;
    const matrix = Float32Array.from({ length: 3 * rows }, () => 5 * random());
    const changed = 300;
    matrix[changed] = 0;
    const before = network.logProbabilities(matrix);
    matrix[changed] = 5;
    const after = network.logProbabilities(matrix);
    const seen = Array.from({ length: rows }, (_, row) => row).filter((row) =>
      before.subarray(row * ROLE_COUNT, (row + 1) * ROLE_COUNT).some((value, c) => {
        // The sums that move along the rows are rounded.
        return Math.abs(value - (after[row * ROLE_COUNT + c] as number)) > 1e-6;
      }),
    );
    expect([seen[0], seen.at(-1), seen.length]).toEqual([changed - 257, changed + 257, 515]);
  });

  it('learns from the lines around a line, and gives the same network again', () => {
    const train = sequences.slice(0, 3);
    const network = fitNetwork(data, train, options);
    expect(fitNetwork(data, train, options).weights).toEqual(network.weights);
    const [test] = sequences.slice(3) as [Sequence];
    const { from, size } = test;
    const [emissions = new Float32Array(0)] = emissionsOf(network, data, [test]);
    let right = 0;
    for (let i = 0; i < size; i++) {
      const scores = emissions.subarray(i * ROLE_COUNT, (i + 1) * ROLE_COUNT);
      if (scores.indexOf(Math.max(...scores)) === data.target[from + i]) right++;
    }
    expect(right / size).toBeGreaterThan(0.9);
    const packed = new Network(flattenNetwork(packNetwork(network, data), data.features));
    const matrix = Float32Array.from({ length: 3 * size }, (_, at) => {
      const feature = Math.floor(at / size);
      // Between two thresholds.
      return (data.bins[feature * data.rows + from + (at % size)] as number) + 0.5;
    });
    const unpacked = packed.logProbabilities(matrix);
    // Packed weights have eight bits.
    const gaps = unpacked.map((value, i) => Math.abs(Math.exp(value) - Math.exp(emissions[i] as number)));
    expect(Math.max(...gaps)).toBeLessThan(0.08);
  });
});

/** Rows whose class depends on a feature of the row before and by another one of the row itself. */
function madeData(rows: number): BinnedData {
  const random = randomSource(3);
  const bins = new Uint8Array(3 * rows);
  for (let i = 0; i < bins.length; i++) bins[i] = Math.floor(random() * 5);
  const target = Uint8Array.from({ length: rows }, (_, i) =>
    i > 0 && (bins[i - 1] as number) > 2 ? 2 : Number((bins[rows + i] as number) > 1),
  );
  return {
    features: ['one', 'two', 'three'],
    thresholds: [1, 2, 3].map(() => Float32Array.of(1, 2, 3, 4)),
    bins,
    rows,
    target,
    weight: Float32Array.from(target, () => 0.5 + random()),
    classes: ROLE_COUNT,
  };
}
