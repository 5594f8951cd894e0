import { type FlatScore, flattenScore, type ScoreData } from './flat-score.ts';
import data from './model.json' with { type: 'json' };

export function flatTextModel(): FlatScore {
  return flattenScore(data as unknown as ScoreData);
}
