import { toHtmlPassages } from '../lines/html/index.ts';
import { toMarkdownPassages } from '../lines/markdown.ts';
import { toTextPassages } from '../lines/text.ts';
import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';

export interface PassagesOfDocument {
  readonly passages: readonly Passage[];
  readonly metadata: PageMetadata | undefined;
  readonly warnings: readonly string[];
}

/** The passages of a document by its format; markup adds metadata to what the container told. */
export function toPassages(document: Document): PassagesOfDocument {
  switch (document.format) {
    case 'text':
      return { passages: toTextPassages(document.content), metadata: document.metadata, warnings: [] };
    case 'markdown':
      return { passages: toMarkdownPassages(document.content), metadata: document.metadata, warnings: [] };
    case 'html': {
      const page = toHtmlPassages(document.content);
      return {
        passages: page.passages,
        metadata: { ...document.metadata, ...page.metadata },
        warnings: page.warnings,
      };
    }
  }
}
