import { type FlatForest, type ForestData, flattenForest } from './forest.ts';
import { type HashedWeights, hashLexicon, type LexiconData } from './lexicon.ts';

/** What `npm run train` writes of the two passes. */
export interface ScoreData {
  readonly lexicon: { readonly short: LexiconData; readonly long: LexiconData };
  readonly firstPass: ForestData;
  readonly secondPass: ForestData;
}

export interface FlatScore {
  readonly short: HashedWeights;
  readonly long: HashedWeights;
  readonly firstPass: FlatForest;
  readonly secondPass: FlatForest;
}

export function flattenScore({ lexicon, firstPass, secondPass }: ScoreData): FlatScore {
  return {
    short: hashLexicon(lexicon.short),
    long: hashLexicon(lexicon.long),
    firstPass: flattenForest(firstPass),
    secondPass: flattenForest(secondPass),
  };
}
