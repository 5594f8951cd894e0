import type { Document, PageMetadata } from './document.ts';

/** A page that begins further down in the same document, as files of many scraped pages have them. */
export interface LaterPage {
  /** Index of the passage it begins with. */
  readonly firstPassage: number;
  readonly metadata: PageMetadata;
  readonly url: string | null;
}

/** A document whose passages are known. */
export interface DescribedDocument extends Document {
  readonly laterPages?: readonly LaterPage[];
}
