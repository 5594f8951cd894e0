import { type FlatModel, flattenModel, type ModelData } from './model-data.ts';
import weights from './html-weights.json' with { type: 'json' };

/** Fitted by `npm run train`; the file holds where the weights come from. */
export function flatHtmlModel(): FlatModel {
  return flattenModel(weights as unknown as ModelData);
}
