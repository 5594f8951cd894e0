import { type Model, toModel } from './model.ts';
import { flatTextForests } from './text-weights.at-build.ts';
import { textWordWeights, wordSteps } from './word-weights.at-build.ts';

let model: Model | null = null;

/** The model for plain text and Markdown; read at first use. */
export function textModel(): Model {
  if (model === null) {
    const steps = wordSteps();
    const { short, long } = textWordWeights();
    model = toModel({ ...flatTextForests(), short: { steps, ...short }, long: { steps, ...long } });
  }
  return model;
}
