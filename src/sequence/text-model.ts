import { type Model, toModel } from './model.ts';
import { flatTextModel } from './text-weights.at-build.ts';

let model: Model | null = null;

/** The model for plain text and Markdown; read at first use. */
export function textModel(): Model {
  model ??= toModel(flatTextModel());
  return model;
}
