import { type FlatForest, type ForestData, flattenForest } from './forest.ts';
import htmlModel from './html-model.json' with { type: 'json' };
import { type HashedWeights, hashLexicon, type LexiconData } from './lexicon.ts';
import { hashMarkupKey } from './markup-words.ts';
import textModel from './model.json' with { type: 'json' };

/** What `npm run train` writes for text. */
interface ModelData {
  readonly lexicon: { readonly short: LexiconData; readonly long: LexiconData };
  readonly firstPass: ForestData;
  readonly secondPass: ForestData;
  readonly boundary: ForestData;
  /** How sure a boundary must be: the first of a dump, and any further one. */
  readonly boundaryThresholds: { readonly first: number; readonly further: number };
}

/** What it writes for HTML: boundaries are those of text. */
interface HtmlModelData extends Omit<ModelData, 'lexicon' | 'boundary' | 'boundaryThresholds'> {
  readonly lexicon: ModelData['lexicon'] & { readonly markup: LexiconData };
}

export interface FlatScore {
  readonly short: HashedWeights;
  readonly long: HashedWeights;
  readonly firstPass: FlatForest;
  readonly secondPass: FlatForest;
}

export interface FlatTextModel extends FlatScore {
  readonly boundary: FlatForest;
  readonly boundaryThresholds: ModelData['boundaryThresholds'];
}

export interface FlatHtmlModel extends FlatScore {
  readonly markup: HashedWeights;
}

function flatScore({ lexicon, firstPass, secondPass }: HtmlModelData | ModelData): FlatScore {
  return {
    short: hashLexicon(lexicon.short),
    long: hashLexicon(lexicon.long),
    firstPass: flattenForest(firstPass),
    secondPass: flattenForest(secondPass),
  };
}

export function flatTextModel(): FlatTextModel {
  const data = textModel as unknown as ModelData;
  return {
    ...flatScore(data),
    boundary: flattenForest(data.boundary),
    boundaryThresholds: data.boundaryThresholds,
  };
}

export function flatHtmlModel(): FlatHtmlModel {
  const data = htmlModel as unknown as HtmlModelData;
  return { ...flatScore(data), markup: hashLexicon(data.lexicon.markup, hashMarkupKey) };
}
