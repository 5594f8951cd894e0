import { type FlatScore, flattenScore, type ScoreData } from './flat-score.ts';
import data from './html-model.json' with { type: 'json' };
import { type HashedWeights, hashLexicon, type LexiconData } from './lexicon.ts';
import { hashMarkupKey } from './markup-words.ts';

/** Boundaries are those of text. */
interface HtmlModelData extends ScoreData {
  readonly lexicon: ScoreData['lexicon'] & { readonly markup: LexiconData };
}

export interface FlatHtmlModel extends FlatScore {
  /** Weights of class and id words. */
  readonly markup: HashedWeights;
}

export function flatHtmlModel(): FlatHtmlModel {
  const score = data as unknown as HtmlModelData;
  return { ...flattenScore(score), markup: hashLexicon(score.lexicon.markup, hashMarkupKey) };
}
