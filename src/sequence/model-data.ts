import { FEATURES } from './context-features.ts';
import type { DecoderWeights } from './decode.ts';
import type { FeatureNote } from './feature-note.ts';
import { type FlatForest, type ForestData, flattenForest } from './forest-data.ts';
import { HTML_FEATURES } from './html-features.ts';
import { type HashedWeights, hashLexicon, type LexiconData } from './lexicon.ts';
import { hashMarkupKey } from './markup-words.ts';
import { type FlatNetwork, flattenNetwork, type NetworkData } from './network.ts';
import { SECOND_FEATURES } from './second-features.ts';
import { PLACE_FEATURES } from './starts.ts';

/** What fitting writes: the weights of words, the network and forests that score roles, and what the decoder weighs in addition. */
export interface ModelData {
  readonly decoder: DecoderWeights;
  /** `markup`: class and id words, only of the model for HTML. */
  readonly words: { readonly short: LexiconData; readonly long: LexiconData; readonly markup?: LexiconData };
  /** Scores roles by the features of a line and of those around it. */
  readonly first: NetworkData;
  /** The same, with the results of the first for the lines around. */
  readonly second: ForestData;
  /** Of passages that may be headlines: whether an article begins there. */
  readonly starts: ForestData;
}

/** The same in small numbers, which need no parsing. */
export interface FlatModel extends FlatForests {
  readonly short: HashedWeights;
  readonly long: HashedWeights;
}

/** Without the weights of words, which both models share in the package. */
export interface FlatForests {
  readonly decoder: DecoderWeights;
  readonly markup: HashedWeights | null;
  readonly first: FlatNetwork;
  readonly second: FlatForest;
  readonly starts: FlatForest;
}

/** The features of the first model; those of the second come behind them. */
export function featuresOf(isHtml: boolean): readonly FeatureNote[] {
  return isHtml ? [...FEATURES, ...HTML_FEATURES] : FEATURES;
}

/** @throws {Error} when the weights were fitted on other features */
export function flattenForests({ decoder, words, first, second, starts }: ModelData): FlatForests {
  const names = featuresOf(words.markup !== undefined).map(({ name }) => name);
  const secondNames = [...names, ...SECOND_FEATURES.map(({ name }) => name)];
  return {
    decoder,
    markup: words.markup === undefined ? null : hashLexicon(words.markup, hashMarkupKey),
    first: flattenNetwork(first, names),
    second: flattenForest(second, secondNames),
    starts: flattenForest(starts, [...names, ...PLACE_FEATURES.map(({ name }) => name)]),
  };
}

/** @throws {Error} when the weights were fitted on other features */
export function flattenModel(data: ModelData): FlatModel {
  return {
    ...flattenForests(data),
    short: hashLexicon(data.words.short),
    long: hashLexicon(data.words.long),
  };
}
