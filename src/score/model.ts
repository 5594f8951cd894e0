import { type BoundaryThresholds, flatBoundaryModel } from './boundary-model.at-build.ts';
import type { FlatScore } from './flat-score.ts';
import { Forest } from './forest.ts';
import { flatHtmlModel } from './html-model.at-build.ts';
import { Lexicon } from './lexicon.ts';
import { flatTextModel } from './text-model.at-build.ts';

export interface Model {
  readonly lexicons: { readonly short: Lexicon; readonly long: Lexicon };
  /** Weights of class and id words; `null` in the model for text. */
  readonly markupWords: Lexicon | null;
  readonly firstPass: Forest;
  readonly secondPass: Forest;
  readonly boundary: BoundaryModel;
}

/** Judges where articles begin: each place alone, then those in sight of one another. */
export interface BoundaryModel {
  readonly alone: Forest;
  readonly beside: Forest;
  readonly thresholds: BoundaryThresholds;
}

function toModel(flat: FlatScore, boundary: BoundaryModel, markupWords: Lexicon | null): Model {
  return {
    lexicons: { short: new Lexicon(flat.short), long: new Lexicon(flat.long) },
    markupWords,
    firstPass: new Forest(flat.firstPass),
    secondPass: new Forest(flat.secondPass),
    boundary,
  };
}

let text: Model | null = null;
let html: Model | null = null;

/** The fitted score for passages without markup hints; read at first use. */
export function textModel(): Model {
  if (text !== null) return text;
  const { alone, beside, thresholds } = flatBoundaryModel();
  const boundary = { alone: new Forest(alone), beside: new Forest(beside), thresholds };
  text = toModel(flatTextModel(), boundary, null);
  return text;
}

/** The fitted score for passages of HTML pages; read at first use. */
export function htmlModel(): Model {
  if (html !== null) return html;
  const flat = flatHtmlModel();
  html = toModel(flat, textModel().boundary, new Lexicon(flat.markup));
  return html;
}
