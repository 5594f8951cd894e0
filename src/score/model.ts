import { Forest, type ForestData } from './forest.ts';
import { Lexicon, type LexiconData } from './lexicon.ts';
import data from './model.json' with { type: 'json' };

/** What `npm run train` writes. */
export interface ModelData {
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly lexicon: { readonly short: LexiconData; readonly long: LexiconData };
  readonly firstPass: ForestData;
  readonly secondPass: ForestData;
  readonly thirdPass: ForestData;
  readonly boundary: ForestData;
  /** How sure a boundary must be: the first of a dump, and any further one. */
  readonly boundaryThresholds: { readonly first: number; readonly further: number };
}

export interface Model {
  readonly boundaryThresholds: ModelData['boundaryThresholds'];
  readonly lexicons: { readonly short: Lexicon; readonly long: Lexicon };
  readonly firstPass: Forest;
  readonly secondPass: Forest;
  readonly thirdPass: Forest;
  readonly boundary: Forest;
}

export function toModel(from: ModelData): Model {
  return {
    boundaryThresholds: from.boundaryThresholds,
    lexicons: { short: new Lexicon(from.lexicon.short), long: new Lexicon(from.lexicon.long) },
    firstPass: new Forest(from.firstPass),
    secondPass: new Forest(from.secondPass),
    thirdPass: new Forest(from.thirdPass),
    boundary: new Forest(from.boundary),
  };
}

let shipped: Model | null = null;

/** The fitted score that comes with the package; read at first use. */
export function shippedModel(): Model {
  shipped ??= toModel(data as unknown as ModelData);
  return shipped;
}
