import { recordFacts } from '../lines/stated-facts.ts';
import type { LineOptions } from '../lines/text.ts';
import type { LaterPage } from '../model/described-document.ts';
import type { Document, PageMetadata, Source } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { Model } from '../sequence/model.ts';

/** How documents of a kind are read: what makes their passages, and the model that labels these. */
export interface DocumentKind {
  readonly model: () => Model;
  /** Markup adds metadata to what the container told. */
  readonly toPassages: (document: Document, options: LineOptions) => PassagesOfDocument;
}

export interface PassagesOfDocument {
  /** With the address that the page gives itself, where the container gave none. */
  readonly source: Source;
  readonly passages: readonly Passage[];
  readonly metadata: PageMetadata | undefined;
  /** Where the page says what the metadata holds, by field; `text` where the text itself is not what it shows. */
  readonly metadataSources: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** Pages that begin further down, by the headers that a reader wrote. */
  readonly laterPages: readonly LaterPage[];
}

interface DescribedPage {
  readonly passages: readonly Passage[];
  readonly metadata: PageMetadata;
  readonly url: string | null;
  readonly sources: Readonly<Record<string, string>>;
}

/** What the text says of itself comes before what the record says of it. */
export function described(
  document: Document,
  page: DescribedPage,
  warnings: readonly string[],
): PassagesOfDocument {
  const { source } = document;
  const record = recordFacts(document, page.passages);
  const metadata = { ...document.metadata, ...record?.metadata, ...page.metadata };
  const { url: urlSource, ...stated } = { ...record?.sources, ...page.sources };
  const url = page.url ?? record?.url ?? null;
  const ownUrl = source.url === null && url !== null;
  const told = new Set(Object.keys(metadata));
  const others = Object.fromEntries(
    Object.entries(stated).filter(([field]) => field === 'text' || told.has(field)),
  );
  return {
    source: ownUrl ? { ...source, url } : source,
    passages: page.passages,
    metadata: told.size > 0 ? metadata : undefined,
    metadataSources: ownUrl && urlSource !== undefined ? { ...others, url: urlSource } : others,
    warnings,
    laterPages: [],
  };
}
