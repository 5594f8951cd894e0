import { GATES, MEANS } from '../../src/sequence/network-parts.ts';
import { LEAST_GATES, PER_GATE, READ, windowSums } from '../../src/sequence/summary.ts';

/**
 * From the gradient of the means that of what was read, before the logistic function.
 *
 * @param slopes READ values a row, for what is computed on the way
 */
export function summarizeBack(
  dMeans: Float32Array,
  rows: number,
  {
    read,
    sums,
    means,
  }: { readonly read: Float32Array; readonly sums: Float32Array; readonly means: Float32Array },
  slopes: Float32Array,
  dRead: Float32Array,
): void {
  slopes.fill(0, 0, rows * READ);
  for (let row = 0, from = 0; row < rows; row++, from += READ)
    for (let value = 0; value < MEANS; value++) {
      const gate = from + Math.floor(value / PER_GATE);
      const mean = row * MEANS + value;
      const slope = (dMeans[mean] as number) / ((sums[gate] as number) + LEAST_GATES);
      slopes[from + GATES + value] = slope;
      slopes[gate] = (slopes[gate] as number) - slope * (means[mean] as number);
    }
  windowSums(slopes, rows, READ, dRead);
  for (let row = 0, from = 0; row < rows; row++, from += READ)
    for (let gate = 0; gate < GATES; gate++) {
      const open = read[from + gate] as number;
      let slope = dRead[from + gate] as number;
      const first = from + GATES + gate * PER_GATE;
      for (let at = first; at < first + PER_GATE; at++) {
        slope += (dRead[at] as number) * (read[at] as number);
        dRead[at] = (dRead[at] as number) * open;
      }
      dRead[from + gate] = slope * open * (1 - open);
    }
}
