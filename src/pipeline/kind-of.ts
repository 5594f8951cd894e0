import type { LineOptions } from '../lines/text.ts';
import type { Document } from '../model/document.ts';
import { type DocumentKind, type PassagesOfDocument, TEXT_KIND } from './document-kind.ts';
import { HTML_KIND } from './html-kind.ts';

/** For callers that need the kind at once: this file loads the reader for HTML. */
export function kindOf({ format }: Document): DocumentKind {
  return format === 'html' ? HTML_KIND : TEXT_KIND;
}

/** The passages of a document by its format. */
export function toPassages(document: Document, options: LineOptions = {}): PassagesOfDocument {
  return kindOf(document).toPassages(document, options);
}
