import { type Forest, toProbability } from '../score/forest.ts';

/** Probability of body text for each row of a feature matrix. */
export function probabilitiesOf(forest: Forest, matrix: Float32Array): Float32Array {
  const width = forest.features.length;
  const out = new Float32Array(matrix.length / width);
  for (let i = 0; i < out.length; i++) out[i] = toProbability(forest.score(matrix, i * width));
  return out;
}
