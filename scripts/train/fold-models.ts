// What `npm run train` keeps for fitting boundaries alone: for each fold the word weights and the first pass that never
// saw its pages.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Forest, type ForestData, flattenForest } from '../../src/score/forest.ts';
import { hashLexicon, Lexicon, type LexiconData } from '../../src/score/lexicon.ts';
import type { Lexicons } from '../../src/score/measures.ts';
import type { Example } from './corpus.ts';

const FILE = '.cache/fold-models.json';

export interface FoldModelData {
  readonly lexicons: readonly { readonly short: LexiconData; readonly long: LexiconData }[];
  readonly firstPass: readonly ForestData[];
}

export interface FoldModel {
  readonly lexicons: Lexicons;
  readonly firstPass: Forest;
}

/** The fold of each example: sites are spread over the folds by their order of first appearance. */
export function foldsBySite(examples: readonly Example[], folds: number): number[] {
  const foldOf = new Map<string, number>();
  return examples.map(({ site }) => {
    const fold = foldOf.get(site) ?? foldOf.size % folds;
    foldOf.set(site, fold);
    return fold;
  });
}

export function keepFoldModels(data: FoldModelData): void {
  writeFileSync(FILE, JSON.stringify(data));
}

/** @throws {Error} where none were kept */
export function keptFoldModels(): FoldModelData {
  if (!existsSync(FILE))
    throw new Error(`no ${FILE}; write it first: npm run train -- --train DIR --stop-after-first-pass`);
  return JSON.parse(readFileSync(FILE, 'utf8')) as FoldModelData;
}

export function toFoldModels({ lexicons, firstPass }: FoldModelData): FoldModel[] {
  return firstPass.map((forest, k) => ({
    firstPass: new Forest(flattenForest(forest)),
    lexicons: {
      short: new Lexicon(hashLexicon(lexicons[k]?.short ?? {})),
      long: new Lexicon(hashLexicon(lexicons[k]?.long ?? {})),
    },
  }));
}
