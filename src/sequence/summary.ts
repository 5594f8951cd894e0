import { GATES, MEANS, SUMMARY_REACH } from './network-parts.ts';

/** Columns of what a summary reads of a passage. */
export const READ = GATES + MEANS;

/** Values that share a gate. */
export const PER_GATE = MEANS / GATES;

/** Keeps the sum of the gates from zero. */
export const LEAST_GATES = 1e-4;

/** The sum of the rows up to `SUMMARY_REACH` before and after each row. */
export function windowSums(values: Float32Array, rows: number, width: number, out: Float32Array): void {
  const reach = SUMMARY_REACH;
  const sums = new Float64Array(width);
  const add = (row: number, sign: number): void => {
    for (let c = 0, at = row * width; c < width; c++, at++)
      sums[c] = (sums[c] as number) + sign * (values[at] as number);
  };
  for (let row = 0; row < Math.min(reach, rows); row++) add(row, 1);
  for (let row = 0; row < rows; row++) {
    if (row + reach < rows) add(row + reach, 1);
    if (row > reach) add(row - reach - 1, -1);
    out.set(sums, row * width);
  }
}

/**
 * The means of the values around each row, weighted by the gates, which are numbers before the logistic function.
 *
 * @param read GATES + MEANS values a row; the gates become numbers between 0 and 1
 * @param weighted the gates, and the values times their gates
 * @param sums of these, around each row
 * @param means MEANS values a row
 */
export function summarize(
  read: Float32Array,
  rows: number,
  weighted: Float32Array,
  sums: Float32Array,
  means: Float32Array,
): void {
  weighByGates(read, rows, weighted);
  windowSums(weighted, rows, READ, sums);
  divideByGates(sums, rows, means);
}

// Each loop is a function of its own, or V8 would compile the first before it knows what follows, and fall back each time.

function weighByGates(read: Float32Array, rows: number, weighted: Float32Array): void {
  for (let row = 0, from = 0; row < rows; row++, from += READ)
    for (let gate = 0; gate < GATES; gate++) {
      const open = 1 / (1 + Math.exp(-(read[from + gate] as number)));
      read[from + gate] = open;
      weighted[from + gate] = open;
      const first = from + GATES + gate * PER_GATE;
      for (let at = first; at < first + PER_GATE; at++) weighted[at] = open * (read[at] as number);
    }
}

function divideByGates(sums: Float32Array, rows: number, means: Float32Array): void {
  for (let row = 0, from = 0; row < rows; row++, from += READ)
    for (let value = 0; value < MEANS; value++)
      means[row * MEANS + value] =
        (sums[from + GATES + value] as number) /
        ((sums[from + Math.floor(value / PER_GATE)] as number) + LEAST_GATES);
}
