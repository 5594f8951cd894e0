import { type FlatForests, flattenForests, type ModelData } from './model-data.ts';
import weights from './html-weights.json' with { type: 'json' };

/** Fitted by `npm run train`; the file holds where the weights come from. */
export function flatHtmlForests(): FlatForests {
  return flattenForests(weights as unknown as ModelData);
}
