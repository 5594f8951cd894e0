import { type FlatScore, flattenScore, type ScoreData } from './flat-score.ts';
import { type FlatForest, type ForestData, flattenForest } from './forest.ts';
import data from './model.json' with { type: 'json' };

/** How sure a boundary must be: the first of a dump, and any further one. */
interface Thresholds {
  readonly first: number;
  readonly further: number;
}

interface TextModelData extends ScoreData {
  readonly boundary: ForestData;
  readonly boundaryThresholds: Thresholds;
}

export interface FlatTextModel extends FlatScore {
  readonly boundary: FlatForest;
  readonly boundaryThresholds: Thresholds;
}

export function flatTextModel(): FlatTextModel {
  const { boundary, boundaryThresholds, ...score } = data as unknown as TextModelData;
  return { ...flattenScore(score), boundary: flattenForest(boundary), boundaryThresholds };
}
