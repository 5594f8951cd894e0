import { Decoder } from './decode.ts';
import type { FeatureNote } from './feature-note.ts';
import { Forest } from './forest.ts';
import { Lexicon } from './lexicon.ts';
import { type FlatModel, featuresOf } from './model-data.ts';
import { Network } from './network.ts';
import { SECOND_FEATURES } from './second-features.ts';
import { WordWeights } from './word-weights.ts';

export interface Model {
  readonly words: WordWeights;
  /** Weights of class and id words; `null` in the model for text. */
  readonly markup: Lexicon | null;
  readonly first: Network;
  readonly second: Forest;
  /** Whether a passage that may be a headline begins an article. */
  readonly starts: Forest;
  readonly decoder: Decoder;
  /** For a dump that surely holds several articles. */
  readonly several: Decoder;
  /** Of the second forest. */
  readonly features: readonly FeatureNote[];
}

export function toModel({ decoder, short, long, markup, first, second, starts }: FlatModel): Model {
  return {
    words: new WordWeights({ short: new Lexicon(short), long: new Lexicon(long) }),
    markup: markup === null ? null : new Lexicon(markup),
    first: new Network(first),
    second: new Forest(second),
    starts: new Forest(starts),
    decoder: new Decoder(decoder),
    several: new Decoder({ ...decoder, split: decoder.splitAgain }),
    features: [...featuresOf(markup !== null), ...SECOND_FEATURES],
  };
}
