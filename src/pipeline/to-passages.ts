import { toHtmlPassages } from '../lines/html/index.ts';
import { toMarkdownPage } from '../lines/markdown.ts';
import { recordFacts } from '../lines/record-facts.ts';
import { type LineOptions, toTextPassages } from '../lines/text.ts';
import type { LaterPage } from '../model/described-document.ts';
import type { Document, PageMetadata, Source } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';

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

/** The passages of a document by its format; markup adds metadata to what the container told. */
export function toPassages(document: Document, options: LineOptions = {}): PassagesOfDocument {
  const { content } = document;
  switch (document.format) {
    case 'text':
      return described(
        document,
        {
          passages: inContainer(toTextPassages(content, options), document),
          metadata: {},
          url: null,
          sources: {},
        },
        [],
      );
    case 'markdown': {
      const page = toMarkdownPage(content, options);
      return { ...described(document, page, []), laterPages: page.laterPages };
    }
    case 'html': {
      const page = toHtmlPassages(content, options);
      return described(document, page, page.warnings);
    }
  }
}

/** What a container says about the lines of a text: the numbers they have in the input, and which are the article's text. */
function inContainer(passages: Passage[], { lineNumbers, textFrom }: Document): Passage[] {
  if (lineNumbers === undefined && textFrom === undefined) return passages;
  return passages.map((passage) => ({
    ...passage,
    lines: passage.lines.map((line) => lineNumbers?.[line - 1] ?? line),
    ...(textFrom !== undefined && (passage.lines[0] ?? 0) > textFrom && { isStated: true }),
  }));
}

interface DescribedPage {
  readonly passages: readonly Passage[];
  readonly metadata: PageMetadata;
  readonly url: string | null;
  readonly sources: Readonly<Record<string, string>>;
}

/** What the text says of itself comes before what the record says of it. */
function described(document: Document, page: DescribedPage, warnings: readonly string[]): PassagesOfDocument {
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
