import type { DocumentFormat } from '../model/document.ts';
import type { DocumentKind } from './document-kind.ts';
import { TEXT_KIND } from './text-kind.ts';

/** How documents of a format are read. What reads HTML is a third of the library and loaded for the first page. */
export async function loadKind(format: DocumentFormat): Promise<DocumentKind> {
  return format === 'html' ? (await import('./html-kind.ts')).HTML_KIND : TEXT_KIND;
}
