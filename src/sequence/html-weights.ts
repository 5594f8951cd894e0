import weights from './html-weights.json' with { type: 'json' };
import type { ModelData } from './model-data.ts';

/** Fitted by `npm run train`; the file holds where they come from. */
export function htmlWeights(): ModelData {
  return weights as unknown as ModelData;
}
