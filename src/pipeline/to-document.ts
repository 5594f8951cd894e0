import type { Document, DocumentFormat } from '../model/document.ts';
import { sniffFormat } from '../read/sniff.ts';

/** What is known of a document handed in as a string. */
export interface DocumentOptions {
  /** Default `auto`: told from the content. */
  readonly format?: DocumentFormat | 'auto';
  /** Where the text came from, for `source.path`. */
  readonly path?: string;
  /** The page's address, for `source.url`. */
  readonly url?: string;
}

export function toDocument(input: string | Document, options: DocumentOptions): Document {
  if (typeof input !== 'string') return input;
  const format = options.format ?? 'auto';
  return {
    source: { path: options.path ?? null, record: null, url: options.url ?? null },
    format: format === 'auto' ? sniffFormat(input, options.path ?? null).format : format,
    content: input,
  };
}
