/** Which of two errors weighs more: chrome let in, or body lost. */
export type Favor = 'precision' | 'balance' | 'recall';

/** How many times as much recall weighs as precision, the β of Fβ. */
const BETA: Readonly<Record<Favor, number>> = { precision: 0.5, balance: 1, recall: 2 };

/** The threshold of the balance stays in these bounds, however unsure the score is of a whole page. */
const BOUNDS = { lowest: 0.2, highest: 0.55 } as const;
/** Around its best threshold F1 is flat (0.0001 for this much on the held-out pages), and a lost line is the worse error. */
const LEAN_TO_KEEPING = 0.93;
const ROUNDS = 8;

/**
 * The probability from which keeping a passage raises the expected word F1 of its article: half the F1 that can be
 * reached, and Fβ / (1 + β²) where one of the two errors weighs more (Lipton, Elkan & Narayanaswamy 2014, "Optimal
 * thresholding of classifiers to maximize F1 measure"). A clear article is cut near 0.5; a page of which the score is
 * unsure keeps more rather than nothing.
 */
export function bestThreshold(
  probability: Float32Array,
  words: ArrayLike<number>,
  favor: Favor = 'balance',
): number {
  const recallWeight = BETA[favor] ** 2;
  const scale = 2 / (1 + recallWeight);
  const lowest = BOUNDS.lowest * scale;
  const highest = BOUNDS.highest * scale;
  let expected = 0;
  for (let i = 0; i < probability.length; i++) expected += (probability[i] as number) * (words[i] as number);
  let threshold = highest;
  for (let round = 0; round < ROUNDS; round++) {
    let kept = 0;
    let right = 0;
    for (let i = 0; i < probability.length; i++) {
      if ((probability[i] as number) < threshold) continue;
      kept += words[i] as number;
      right += (probability[i] as number) * (words[i] as number);
    }
    const whole = kept + recallWeight * expected;
    const next = Math.max(lowest, Math.min(highest, whole > 0 ? right / whole : 0));
    if (next === threshold) break;
    threshold = next;
  }
  return threshold * LEAN_TO_KEEPING;
}
