import { hashLexicon, Lexicon } from './lexicon.ts';
import { FEATURES, type FeatureNote } from './context-features.ts';
import { hashMarkupKey } from './markup-words.ts';
import { MARKUP_NOTES } from './html-features.ts';
import { Decoder } from './decode.ts';
import { Forest } from './forest.ts';
import { htmlWeights } from './html-weights.ts';
import type { ModelData } from './model-data.ts';
import { SECOND_FEATURES } from './second-features.ts';
import { textWeights } from './text-weights.ts';
import { WordWeights } from './word-weights.ts';

export interface Model {
  readonly words: WordWeights;
  /** Weights of class and id words; `null` in the model for text. */
  readonly markup: Lexicon | null;
  readonly first: Forest;
  readonly second: Forest;
  readonly decoder: Decoder;
  readonly features: readonly FeatureNote[];
}

/** @throws {Error} when the weights were fitted on other features */
export function toModel({ decoder, words, first, second }: ModelData): Model {
  const own = words.markup === undefined ? FEATURES : [...FEATURES, ...MARKUP_NOTES];
  const features = [...own, ...SECOND_FEATURES];
  const areFitted = (notes: readonly FeatureNote[], names: readonly string[]): boolean => notes.length === names.length && notes.every(({ name }, i) => name === names[i]);
  if (!areFitted(own, first.features) || !areFitted(features, second.features))
    throw new Error('the weights were fitted on other features: run `npm run train`');
  return {
    words: new WordWeights({ short: new Lexicon(hashLexicon(words.short)), long: new Lexicon(hashLexicon(words.long)) }),
    markup: words.markup === undefined ? null : new Lexicon(hashLexicon(words.markup, hashMarkupKey)),
    first: new Forest(first),
    second: new Forest(second),
    decoder: new Decoder(decoder),
    features,
  };
}

let text: Model | null = null;

/** The model for plain text and Markdown; read at first use. */
export function textModel(): Model {
  text ??= toModel(textWeights());
  return text;
}

let html: Model | null = null;

/** The model for HTML: the same, with what markup says; read at first use. */
export function htmlModel(): Model {
  html ??= toModel(htmlWeights());
  return html;
}
