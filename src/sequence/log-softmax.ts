/** Keeps logarithms of probabilities finite. */
const LEAST = Math.log(1e-7);

/** The logarithm of the sum of what the scores from `from` on are logarithms of. */
export function logOfSum(scores: Float64Array | Float32Array, from: number, classes: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = from; c < from + classes; c++) most = Math.max(most, scores[c] as number);
  let sum = 0;
  for (let c = from; c < from + classes; c++) sum += Math.exp((scores[c] as number) - most);
  return most + Math.log(sum);
}

/** Converts the scores that begin at `from` to log-probabilities, and writes them to a row of `out`. */
export function writeLogSoftmax(
  scores: Float64Array | Float32Array,
  from: number,
  out: Float32Array,
  row: number,
  classes: number,
): void {
  const log = logOfSum(scores, from, classes);
  for (let c = 0; c < classes; c++)
    out[row * classes + c] = Math.max(LEAST, (scores[from + c] as number) - log);
}
