import type { LineOptions } from '../lines/text.ts';
import type { Document } from '../model/document.ts';
import type { DocumentKind, PassagesOfDocument } from './document-kind.ts';
import { HTML_KIND } from './html-kind.ts';
import { TEXT_KIND } from './text-kind.ts';

export function kindOf({ format }: Document): DocumentKind {
  return format === 'html' ? HTML_KIND : TEXT_KIND;
}

/** The passages of a document by its format. */
export function toPassages(document: Document, options: LineOptions = {}): PassagesOfDocument {
  return kindOf(document).toPassages(document, options);
}
