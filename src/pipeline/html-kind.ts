import { toHtmlPassages } from '../lines/html/index.ts';
import type { LineOptions } from '../lines/text.ts';
import type { Document } from '../model/document.ts';
import { htmlModel } from '../sequence/html-model.ts';
import { type DocumentKind, described, type PassagesOfDocument, TEXT_KIND } from './document-kind.ts';

export const HTML_KIND: DocumentKind = {
  model: htmlModel,
  toPassages(document, options) {
    const page = toHtmlPassages(document.content, options);
    return described(document, page, page.warnings);
  },
};

/** For callers that need the kind at once: this file loads the reader for HTML. */
export function kindOf({ format }: Document): DocumentKind {
  return format === 'html' ? HTML_KIND : TEXT_KIND;
}

/** The passages of a document by its format. */
export function toPassages(document: Document, options: LineOptions = {}): PassagesOfDocument {
  return kindOf(document).toPassages(document, options);
}
