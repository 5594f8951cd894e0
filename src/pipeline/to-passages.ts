import { toHtmlPassages } from '../lines/html/index.ts';
import { toMarkdownPage } from '../lines/markdown.ts';
import { toTextPassages } from '../lines/text.ts';
import type { Document, HeadedPage, PageMetadata, Source } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';

export interface PassagesOfDocument {
  /** With the address that the page gives itself, where the container gave none. */
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly metadata: PageMetadata | undefined;
  readonly furtherPages?: readonly HeadedPage[];
  /** Where the page says what the metadata holds, by field; `text` where the text itself is not what it shows. */
  readonly metadataSources: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}

const NO_SOURCES = {};

/** The passages of a document by its format; markup adds metadata to what the container told. */
export function toPassages(document: Document): PassagesOfDocument {
  const { source, content, metadata } = document;
  switch (document.format) {
    case 'text':
      return {
        source,
        passages: toTextPassages(content),
        metadata,
        metadataSources: NO_SOURCES,
        warnings: [],
      };
    case 'markdown':
      return described(document, toMarkdownPage(content), []);
    case 'html': {
      const page = toHtmlPassages(content);
      return described(document, page, page.warnings);
    }
  }
}

interface DescribedPage {
  readonly passages: readonly Passage[];
  readonly furtherPages?: readonly HeadedPage[];
  readonly metadata: PageMetadata;
  readonly url: string | null;
  readonly sources: Readonly<Record<string, string>>;
}

function described(document: Document, page: DescribedPage, warnings: readonly string[]): PassagesOfDocument {
  const { source } = document;
  const told = Object.keys(page.metadata).length > 0;
  const { url: urlSource, ...others } = page.sources;
  const ownUrl = source.url === null && page.url !== null;
  return {
    source: ownUrl ? { ...source, url: page.url } : source,
    passages: page.passages,
    metadata: told ? { ...document.metadata, ...page.metadata } : document.metadata,
    ...(page.furtherPages !== undefined && { furtherPages: page.furtherPages }),
    metadataSources: ownUrl && urlSource !== undefined ? { ...others, url: urlSource } : others,
    warnings,
  };
}
