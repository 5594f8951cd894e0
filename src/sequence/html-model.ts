import { flatHtmlModel } from './html-weights.at-build.ts';
import { type Model, toModel } from './model.ts';

let model: Model | null = null;

/** The model for HTML: the same as for text, with what markup says; read at first use. */
export function htmlModel(): Model {
  model ??= toModel(flatHtmlModel());
  return model;
}
