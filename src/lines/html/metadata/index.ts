import type { PageMetadata } from '../../../model/document.ts';
import { saidOnly } from '../../said-only.ts';
import type { Draft } from '../draft.ts';
import type { PageEvidence } from './captures.ts';
import { PageView } from './page-view.ts';
import type { MetadataSource } from './source.ts';
import { SOURCES } from './sources.ts';

export type MetadataField = keyof typeof SOURCES;

export interface PageFacts {
  readonly metadata: PageMetadata;
  readonly url: string | null;
  /** Name of the source each value came from. */
  readonly sources: Readonly<Partial<Record<MetadataField, string>>>;
}

interface Found {
  readonly source: string;
  readonly values: readonly string[];
}

/** Reads what a page says of its article; `drafts` are its lines, which a statement may have to agree with. */
export function readMetadata(evidence: PageEvidence, drafts: readonly Draft[]): PageFacts {
  const page = new PageView(evidence, drafts);
  const sources: Partial<Record<MetadataField, string>> = {};
  const all = (field: MetadataField, agrees: (value: string) => boolean = () => true): readonly string[] => {
    const found = firstFound(SOURCES[field], page, agrees);
    if (found === null) return [];
    sources[field] = found.source;
    return found.values;
  };
  const title = all('title')[0];
  const authors = all('authors', (name) => page.printsName(name));
  const published = all('published', (date) => page.printedDates.has(date.slice(0, 10)))[0];
  const modified = all('modified')[0];
  const section = all('section')[0];
  const language = all('language')[0];
  const siteName = all('siteName')[0];
  const tags = all('tags');
  const url = all('url')[0] ?? null;
  const metadata = saidOnly({ title, section, authors, published, modified, language, siteName, tags });
  return { metadata, url, sources };
}

function firstFound(
  list: readonly MetadataSource[],
  page: PageView,
  agrees: (value: string) => boolean,
): Found | null {
  for (const { name, mustBePrinted, read } of list) {
    const values = read(page);
    const first = values[0];
    if (first === undefined || (mustBePrinted && !agrees(first))) continue;
    return { source: name, values };
  }
  return null;
}
