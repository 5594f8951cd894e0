import { flatHtmlForests } from './html-weights.at-build.ts';
import { type Model, toModel } from './model.ts';
import { htmlWordWeights, wordSteps } from './word-weights.at-build.ts';

let model: Model | null = null;

/** The model for HTML: the same as for text, with what markup says; read at first use. */
export function htmlModel(): Model {
  if (model === null) {
    const steps = wordSteps();
    const { short, long } = htmlWordWeights();
    model = toModel({ ...flatHtmlForests(), short: { steps, ...short }, long: { steps, ...long } });
  }
  return model;
}
