import data from './boundary-model.json' with { type: 'json' };
import { type FlatForest, type ForestData, flattenForest } from './forest.ts';

/** What `npm run train:boundaries` writes. */
interface BoundaryModelData {
  readonly thresholds: BoundaryThresholds;
  readonly forest: ForestData;
}

/** How sure a boundary must be, 0–1: the first of a dump, and any further one. */
export interface BoundaryThresholds {
  readonly first: number;
  readonly further: number;
}

export interface FlatBoundaryModel {
  readonly thresholds: BoundaryThresholds;
  readonly forest: FlatForest;
}

export function flatBoundaryModel(): FlatBoundaryModel {
  const { thresholds, forest } = data as unknown as BoundaryModelData;
  return { thresholds, forest: flattenForest(forest) };
}
