/** The threshold stays in these bounds, however unsure the score is of a whole page. */
const BOUNDS = { lowest: 0.2, highest: 0.55 } as const;
const ROUNDS = 8;

/**
 * The probability from which keeping a passage raises the expected word F1 of its article: half the F1 that can be
 * reached (Lipton, Elkan & Narayanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure"). A clear
 * article is cut near 0.5; a page of which the score is unsure keeps more rather than nothing.
 */
export function bestThreshold(probability: Float32Array, words: ArrayLike<number>): number {
  let expected = 0;
  for (let i = 0; i < probability.length; i++) expected += (probability[i] as number) * (words[i] as number);
  let threshold: number = BOUNDS.highest;
  for (let round = 0; round < ROUNDS; round++) {
    let kept = 0;
    let right = 0;
    for (let i = 0; i < probability.length; i++) {
      if ((probability[i] as number) < threshold) continue;
      kept += words[i] as number;
      right += (probability[i] as number) * (words[i] as number);
    }
    const f1 = kept + expected > 0 ? (2 * right) / (kept + expected) : 0;
    const next = Math.max(BOUNDS.lowest, Math.min(BOUNDS.highest, f1 / 2));
    if (next === threshold) break;
    threshold = next;
  }
  return threshold;
}
