import type { Document, PageMetadata } from './document.ts';

/** A further page in the same document, in a file of several scraped pages. */
export interface LaterPage {
  /** Index of its first passage. */
  readonly firstPassage: number;
  readonly metadata: PageMetadata;
  readonly url: string | null;
}

/** A document after it was divided into passages. */
export interface DescribedDocument extends Document {
  readonly laterPages?: readonly LaterPage[];
}
