import type { ModelData } from './model-data.ts';
import weights from './text-weights.json' with { type: 'json' };

/** Fitted by `npm run train`; the file holds where they come from. */
export function textWeights(): ModelData {
  return weights as unknown as ModelData;
}
