import weights from './html-weights.json' with { type: 'json' };
import { type FlatForests, flattenForests, type ModelData } from './model-data.ts';

/** Fitted by `npm run train`; the file holds where the weights come from. */
export function flatHtmlForests(): FlatForests {
  return flattenForests(weights as unknown as ModelData);
}
