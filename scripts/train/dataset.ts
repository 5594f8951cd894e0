// From examples to binned columns for the boosting, and back to scores per example.
import { type BinnedData, binOf, quantileThresholds } from './boost.ts';
import type { Example } from './corpus.ts';
import { sharedBytes, sharedFloats } from './parallel.ts';

export interface Dataset extends BinnedData {
  /** First row of each example; one more entry than examples. */
  readonly start: Uint32Array;
}

/** How much of a page's F1 hangs on a passage: its words against the size of what is wanted. */
export function weightsOf(example: Example): Float32Array {
  const total = example.words.reduce((sum, w) => sum + w.length, 0);
  const wanted = example.goldWords.length + 0.25 * total + 30;
  const page = example.page.page_type === 'article' ? 1 : 0.6;
  return Float32Array.from(example.words, (w) => (page * w.length ** 0.85) / wanted ** 0.9);
}

const SAMPLE_EVERY = 6;

export function toDataset(
  examples: readonly Example[],
  features: readonly string[],
  matrixOf: (example: Example, index: number) => Float32Array,
  given?: readonly (readonly number[])[],
): Dataset {
  const width = features.length;
  const start = new Uint32Array(examples.length + 1);
  examples.forEach((example, e) => {
    start[e + 1] = (start[e] as number) + example.passages.length;
  });
  const rows = start[examples.length] as number;
  const thresholds = given ?? sampleThresholds(examples, width, matrixOf);
  const columns = features.map(() => sharedBytes(rows));
  const target = sharedFloats(rows);
  const weight = sharedFloats(rows);
  examples.forEach((example, e) => {
    const matrix = matrixOf(example, e);
    const at = start[e] as number;
    target.set(example.target, at);
    weight.set(weightsOf(example), at);
    for (let i = 0; i < example.passages.length; i++) {
      for (let f = 0; f < width; f++) {
        (columns[f] as Uint8Array)[at + i] = binOf(
          matrix[i * width + f] as number,
          thresholds[f] as readonly number[],
        );
      }
    }
  });
  return { features, thresholds, columns, target, weight, start };
}

function sampleThresholds(
  examples: readonly Example[],
  width: number,
  matrixOf: (example: Example, index: number) => Float32Array,
): number[][] {
  const values: number[][] = Array.from({ length: width }, () => []);
  examples.forEach((example, e) => {
    if (e % SAMPLE_EVERY !== 0) return;
    const matrix = matrixOf(example, e);
    // Long menus must not crowd out the values of body text: every second passage of a page that is not wanted is left out.
    for (let i = 0; i < example.passages.length; i++) {
      if ((example.target[i] as number) < 0.5 && i % 3 !== 0) continue;
      for (let f = 0; f < width; f++) (values[f] as number[]).push(matrix[i * width + f] as number);
    }
  });
  return values.map((list) => quantileThresholds(Float32Array.from(list)));
}

export function rowsOf(dataset: Dataset, wanted: (example: number) => boolean): Uint32Array {
  const rows: number[] = [];
  for (let e = 0; e + 1 < dataset.start.length; e++) {
    if (!wanted(e)) continue;
    for (let r = dataset.start[e] as number; r < (dataset.start[e + 1] as number); r++) {
      if ((dataset.weight[r] as number) > 0) rows.push(r);
    }
  }
  return Uint32Array.from(rows);
}
