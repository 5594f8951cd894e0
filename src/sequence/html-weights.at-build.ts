import weights from './html-weights.json' with { type: 'json' };
import { type FlatModel, flattenModel, type ModelData } from './model-data.ts';

/** Fitted by `npm run train`; the file holds where the weights come from. */
export function flatHtmlModel(): FlatModel {
  return flattenModel(weights as unknown as ModelData);
}
