/** Where a document came from. */
export interface Source {
  /** The path as the user gave it; `-` for standard input, `null` for a string handed to the library. */
  readonly path: string | null;
  /** 1-based number, or the record's own id, inside a file of many records; `null` in a plain file. */
  readonly record: number | string | null;
  /** The page's address, when the container or the page itself tells it. */
  readonly url: string | null;
}

export const DOCUMENT_FORMATS = ['text', 'html', 'markdown'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What a page's markup or its container says of the article; every value is optional evidence. */
export interface PageMetadata {
  readonly title?: string;
  readonly section?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly language?: string;
  readonly siteName?: string;
  readonly tags?: readonly string[];
  readonly dateline?: string;
  readonly agency?: string;
  readonly captions?: readonly {
    readonly text: string;
    readonly credit: string | null;
    readonly count: number;
  }[];
  readonly contributors?: readonly string[];
  readonly notes?: readonly string[];
}

/** One page or record: the unit the pipeline works on. */
export interface Document {
  readonly source: Source;
  readonly format: DocumentFormat;
  readonly content: string;
  readonly metadata?: PageMetadata;
  /** The rest of the record a corpus file held beside the text, passed on untouched. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Line of `content`, from 0, with which the text begins that the container tells to be the article's, to the end. */
  readonly textFrom?: number;
  /** For each line of `content` its 1-based number in the input; without them lines are counted from 1. */
  readonly lineNumbers?: readonly number[];
  readonly warnings?: readonly string[];
}

/** A dump of plain text that is read while it is cleaned, since it is too large to be held. */
export interface TextDump {
  readonly source: Source;
  /** The text in order, cut anywhere; can be read once. */
  readonly pieces: AsyncIterable<string>;
  /** Of reading; complete once all pieces are read. */
  readonly warnings: readonly string[];
}
