import { toMarkdownPage } from '../lines/markdown.ts';
import { recordFacts, type StatedFacts } from '../lines/stated-facts.ts';
import { type LineOptions, toTextPassages } from '../lines/text.ts';
import type { Document, DocumentFormat, LaterPage, PageMetadata, Source } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Model } from '../sequence/model.ts';
import { textModel } from '../sequence/text-model.ts';

/** How documents of a kind are divided into passages, and the model that labels them. */
export interface DocumentKind {
  readonly model: () => Model;
  /** Adds the metadata in the markup to that of the container. */
  readonly toPassages: (document: Document, options: LineOptions) => PassagesOfDocument;
}

export interface PassagesOfDocument {
  /** With the URL stated by the page, if the container has none. */
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly metadata: PageMetadata | undefined;
  /** By field, the source of the metadata in the page; `text` if the text does not come from the visible page. */
  readonly metadataSources: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** Further pages in the document, found by the headers of the tool that saved them. */
  readonly laterPages: readonly LaterPage[];
}

/** Combines the metadata of container, record and page; the page wins over the record. */
export function described(
  document: Document,
  page: StatedFacts & { readonly passages: readonly Passage[] },
  warnings: readonly string[],
): PassagesOfDocument {
  const { source } = document;
  const record = recordFacts(document, page.passages);
  const metadata = { ...document.metadata, ...record?.metadata, ...page.metadata };
  const { url: urlSource, ...stated } = { ...record?.sources, ...page.sources };
  const url = page.url ?? record?.url ?? null;
  const ownUrl = source.url === null && url !== null;
  const fields = new Set(Object.keys(metadata));
  const others = Object.fromEntries(
    Object.entries(stated).filter(([field]) => field === 'text' || fields.has(field)),
  );
  return {
    source: ownUrl ? { ...source, url } : source,
    passages: page.passages,
    metadata: fields.size > 0 ? metadata : undefined,
    metadataSources: ownUrl && urlSource !== undefined ? { ...others, url: urlSource } : others,
    warnings,
    laterPages: [],
  };
}

/** Plain text and Markdown. */
export const TEXT_KIND: DocumentKind = {
  model: textModel,
  toPassages(document, options) {
    const { content, format } = document;
    if (format === 'markdown') {
      const page = toMarkdownPage(content, options);
      return { ...described(document, page, []), laterPages: page.laterPages };
    }
    const passages = inContainer(toTextPassages(content, options), document);
    return described(document, { passages, metadata: {}, url: null, sources: {} }, []);
  },
};

/** Applies what the container states about lines: their numbers in the input, and which are text of the article. */
function inContainer(passages: Passage[], { lineNumbers, textFrom }: Document): Passage[] {
  if (lineNumbers === undefined && textFrom === undefined) return passages;
  return passages.map((passage) => ({
    ...passage,
    lines: passage.lines.map((line) => lineNumbers?.[line - 1] ?? line),
    ...(textFrom !== undefined && (passage.lines[0] ?? 0) > textFrom && { isStated: true }),
  }));
}

/** The reader for HTML is a third of the library and is loaded for the first page. */
export async function loadKind(format: DocumentFormat): Promise<DocumentKind> {
  return format === 'html' ? (await import('./html-kind.ts')).HTML_KIND : TEXT_KIND;
}
