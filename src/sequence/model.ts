import { hashLexicon, Lexicon } from './lexicon.ts';
import { FEATURES, type FeatureNote } from './context-features.ts';
import { hashMarkupKey } from './markup-words.ts';
import { MARKUP_NOTES } from './html-features.ts';
import { Decoder } from './decode.ts';
import { Forest } from './forest.ts';
import { htmlWeights } from './html-weights.ts';
import type { ModelData } from './model-data.ts';
import { textWeights } from './text-weights.ts';
import { WordWeights } from './word-weights.ts';

export interface Model {
  readonly words: WordWeights;
  /** Weights of class and id words; `null` in the model for text. */
  readonly markup: Lexicon | null;
  readonly forest: Forest;
  readonly decoder: Decoder;
  readonly features: readonly FeatureNote[];
}

export function toModel({ decoder, words, forest }: ModelData): Model {
  return {
    words: new WordWeights({ short: new Lexicon(hashLexicon(words.short)), long: new Lexicon(hashLexicon(words.long)) }),
    markup: words.markup === undefined ? null : new Lexicon(hashLexicon(words.markup, hashMarkupKey)),
    forest: new Forest(forest),
    decoder: new Decoder(decoder),
    features: words.markup === undefined ? FEATURES : [...FEATURES, ...MARKUP_NOTES],
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
