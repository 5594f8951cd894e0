import { type FlatForest, type ForestData, flattenForest } from '../score/forest.ts';
import data from './headline-model.json' with { type: 'json' };

/** The forest that `npm run train:headline` writes. */
export function flatHeadlineForest(): FlatForest {
  return flattenForest(data.forest as ForestData);
}
