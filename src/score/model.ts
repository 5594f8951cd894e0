import { Forest, type ForestData } from './forest.ts';
import htmlData from './html-model.json' with { type: 'json' };
import { Lexicon, type LexiconData } from './lexicon.ts';
import { hashMarkupKey } from './markup-words.ts';
import textData from './model.json' with { type: 'json' };

/** What `npm run train` writes for text. */
export interface ModelData {
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly lexicon: { readonly short: LexiconData; readonly long: LexiconData };
  readonly firstPass: ForestData;
  readonly secondPass: ForestData;
  readonly boundary: ForestData;
  /** How sure a boundary must be: the first of a dump, and any further one. */
  readonly boundaryThresholds: { readonly first: number; readonly further: number };
}

/** What it writes for HTML: boundaries are those of text. */
export interface HtmlModelData extends Omit<ModelData, 'lexicon' | 'boundary' | 'boundaryThresholds'> {
  readonly lexicon: ModelData['lexicon'] & { readonly markup: LexiconData };
}

export interface Model {
  readonly lexicons: { readonly short: Lexicon; readonly long: Lexicon };
  /** Weights of class and id words; `null` in the model for text. */
  readonly markupWords: Lexicon | null;
  readonly firstPass: Forest;
  readonly secondPass: Forest;
  readonly boundary: Forest;
  readonly boundaryThresholds: ModelData['boundaryThresholds'];
}

function toModel(
  data: Omit<ModelData, 'boundary' | 'boundaryThresholds'>,
  boundary: Pick<Model, 'boundary' | 'boundaryThresholds'>,
  markupWords: Lexicon | null,
): Model {
  return {
    lexicons: { short: new Lexicon(data.lexicon.short), long: new Lexicon(data.lexicon.long) },
    markupWords,
    firstPass: new Forest(data.firstPass),
    secondPass: new Forest(data.secondPass),
    ...boundary,
  };
}

let text: Model | null = null;
let html: Model | null = null;

/** The fitted score for passages without markup hints; read at first use. */
export function textModel(): Model {
  const data = textData as unknown as ModelData;
  text ??= toModel(
    data,
    { boundary: new Forest(data.boundary), boundaryThresholds: data.boundaryThresholds },
    null,
  );
  return text;
}

/** The fitted score for passages of HTML pages; read at first use. */
export function htmlModel(): Model {
  const data = htmlData as unknown as HtmlModelData;
  const { boundary, boundaryThresholds } = textModel();
  html ??= toModel(data, { boundary, boundaryThresholds }, new Lexicon(data.lexicon.markup, hashMarkupKey));
  return html;
}
