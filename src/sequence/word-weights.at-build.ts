import htmlWeights from './html-weights.json' with { type: 'json' };
import { type HashedWeights, hashLexicons } from './lexicon.ts';
import textWeights from './text-weights.json' with { type: 'json' };

type Weights = Omit<HashedWeights, 'steps'>;
interface WordWeights {
  readonly short: Weights;
  readonly long: Weights;
}

// Half of the words are in both models; their hashes are most of the bytes.
const models = [textWeights, htmlWeights];
const hashed = hashLexicons(models.flatMap(({ words }) => [words.short, words.long]));

function weightsAt(index: number): Weights {
  const { weights, perUnit } = hashed[index] as HashedWeights;
  return { weights, perUnit };
}

/** The steps between the hashes of all words. */
export function wordSteps(): Uint32Array {
  return (hashed[0] as HashedWeights).steps;
}

export function textWordWeights(): WordWeights {
  return { short: weightsAt(0), long: weightsAt(1) };
}

export function htmlWordWeights(): WordWeights {
  return { short: weightsAt(2), long: weightsAt(3) };
}
