import { type Forest, toProbability } from '../score/forest.ts';

/** Probability of body text for each row of a feature matrix. */
export function probabilitiesOf(forest: Forest, matrix: Float32Array): Float32Array {
  const scores = forest.scores(matrix);
  const out = new Float32Array(scores.length);
  for (let i = 0; i < out.length; i++) out[i] = toProbability(scores[i] as number);
  return out;
}
