import data from './boundary-model.json' with { type: 'json' };
import { type FlatForest, type ForestData, flattenForest } from './forest.ts';

/** What `npm run train:boundaries` writes. */
interface BoundaryModelData {
  readonly thresholds: BoundaryThresholds;
  readonly alone: ForestData;
  readonly beside: ForestData;
}

/** How sure a boundary must be, 0–1: judged alone, so that a dump is parted at all, and judged beside others. */
export interface BoundaryThresholds {
  readonly first: number;
  readonly further: number;
}

export interface FlatBoundaryModel {
  readonly thresholds: BoundaryThresholds;
  readonly alone: FlatForest;
  readonly beside: FlatForest;
}

export function flatBoundaryModel(): FlatBoundaryModel {
  const { thresholds, alone, beside } = data as unknown as BoundaryModelData;
  return { thresholds, alone: flattenForest(alone), beside: flattenForest(beside) };
}
