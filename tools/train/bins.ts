// Values of features as the number of thresholds that they pass, in memory that threads share.
export interface BinnedData {
  readonly features: readonly string[];
  readonly thresholds: readonly Float32Array[];
  /** One after the other, `rows` bytes each: the number of thresholds that the value passes. */
  readonly bins: Uint8Array;
  readonly rows: number;
  readonly target: Uint8Array;
  readonly weight: Float32Array;
  readonly classes: number;
}

/** Consecutive rows of a `BinnedData`. */
export interface Sequence {
  readonly from: number;
  readonly size: number;
}

export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(length * 4));
}

export const MAX_BINS = 48;

/** Ascending thresholds at the quantiles of a sample of a feature's values. */
export function quantileThresholds(sample: Float32Array): Float32Array {
  const sorted = sample.slice().sort();
  const unique = [...new Set(sorted)];
  if (unique.length <= MAX_BINS)
    return Float32Array.from(unique.slice(0, -1), (value, i) => (value + (unique[i + 1] as number)) / 2);
  const thresholds = new Set<number>();
  for (let b = 1; b < MAX_BINS; b++)
    thresholds.add(sorted[Math.floor((b * sorted.length) / MAX_BINS)] as number);
  return Float32Array.from([...thresholds].sort((a, b) => a - b));
}
