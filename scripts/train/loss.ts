/** What a forest is fitted to: where it starts, and how each row's score should change. */
export interface Loss {
  /** Score of every row before any tree. */
  readonly start: number;
  /** First and second derivatives at the scores; writes those of `sample[k]` at `k`, for k below `size`. */
  differentiate(
    score: Float32Array,
    sample: Uint32Array,
    size: number,
    gradient: Float32Array,
    hessian: Float32Array,
  ): void;
}

const LEAST_HESSIAN = 1e-4;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Each row by itself: log loss of soft targets. */
export function logisticLoss(target: Float32Array, weight: Float32Array, rows: Uint32Array): Loss {
  let positive = 0;
  let all = 0;
  for (const row of rows) {
    positive += (weight[row] as number) * (target[row] as number);
    all += weight[row] as number;
  }
  const scale = rows.length / all;
  return {
    start: Math.log(positive / (all - positive)),
    differentiate(score, sample, size, gradient, hessian) {
      for (let k = 0; k < size; k++) {
        const row = sample[k] as number;
        const p = sigmoid(score[row] as number);
        const w = (weight[row] as number) * scale;
        gradient[k] = w * (p - (target[row] as number));
        hessian[k] = w * Math.max(LEAST_HESSIAN, p * (1 - p));
      }
    },
  };
}

/** Rows of one list follow one another; list k begins at `starts[k]` and ends before `starts[k + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  /** How much each list weighs. */
  readonly weights: Float32Array;
}

/** What choosing none of a list's rows scores. */
const NONE = 0;

/**
 * The rows of a list compete with one another and with none of them: negative log of the softmax probability that a
 * wanted row is chosen, or, in a list without any, that none is.
 */
export function listLoss(wanted: Float32Array, { starts, weights }: Lists): Loss {
  const first = new Float32Array(wanted.length);
  const second = new Float32Array(wanted.length);
  const parts = new Float64Array(wanted.length);
  return {
    start: NONE,
    differentiate(score, sample, size, gradient, hessian) {
      weights.forEach((weight, list) => {
        const from = starts[list] as number;
        const until = starts[list + 1] as number;
        let highest = NONE;
        for (let row = from; row < until; row++) highest = Math.max(highest, score[row] as number);
        let all = Math.exp(NONE - highest);
        let right = 0;
        for (let row = from; row < until; row++) {
          const part = Math.exp((score[row] as number) - highest);
          parts[row] = part;
          all += part;
          right += part * (wanted[row] as number);
        }
        if (right === 0) right = Number.POSITIVE_INFINITY;
        for (let row = from; row < until; row++) {
          const part = parts[row] as number;
          const p = part / all;
          first[row] = weight * (p - (part * (wanted[row] as number)) / right);
          second[row] = weight * Math.max(LEAST_HESSIAN, p * (1 - p));
        }
      });
      for (let k = 0; k < size; k++) {
        const row = sample[k] as number;
        gradient[k] = first[row] as number;
        hessian[k] = second[row] as number;
      }
    },
  };
}
