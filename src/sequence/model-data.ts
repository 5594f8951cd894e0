import type { DecoderWeights } from './decode.ts';
import type { ForestData } from './forest.ts';
import type { LexiconData } from './lexicon.ts';

/** What fitting writes: the weights of words, the forest that scores roles, and what the decoder weighs beside it. */
export interface ModelData {
  readonly decoder: DecoderWeights;
  /** `markup`: class and id words, only of the model for HTML. */
  readonly words: { readonly short: LexiconData; readonly long: LexiconData; readonly markup?: LexiconData };
  /** Scores roles by the line and its surroundings. */
  readonly first: ForestData;
  /** The same, knowing what the first says of the lines around. */
  readonly second: ForestData;
}

