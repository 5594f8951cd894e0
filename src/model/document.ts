/** Where a document came from. */
export interface Source {
  /** The path as the user gave it; `-` for standard input, `null` for a string passed to the library. */
  readonly path: string | null;
  /** Number (from 1) or id of the record in a file of several records; otherwise `null`. */
  readonly record: number | string | null;
  /** The address of the page, if the container or the page states it. */
  readonly url: string | null;
}

/** Why an input or one record in it could not be read or cleaned. */
export interface InputError {
  readonly source: Source;
  /** A code of the system such as `ENOENT`, or one of our own: `binary`, `truncated-gzip`. */
  readonly code: string;
  /** One line: what is wrong and what to do, without file name and record, which are in `source`. */
  readonly message: string;
}

export const DOCUMENT_FORMATS = ['text', 'html', 'markdown'] as const;

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export function isDocumentFormat(name: unknown): name is DocumentFormat {
  return DOCUMENT_FORMATS.some((format) => format === name);
}

/** Statements of the page's markup or its container about the article; every value is optional. */
export interface PageMetadata {
  readonly title?: string;
  readonly section?: string;
  readonly authors?: readonly string[];
  /** Both in the form of the output. */
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
  /** The page declares that its text has to be paid for. */
  readonly isPaid?: boolean;
}

/** One page or record: the input of the pipeline. */
export interface Document {
  readonly source: Source;
  readonly format: DocumentFormat;
  readonly content: string;
  readonly metadata?: PageMetadata;
  /** The other fields of the record, copied unchanged. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Index of the first line of `content` that the container declares to be the text of the article; it extends to the end. */
  readonly textFrom?: number;
  /** For each line of `content` its number in the input, from 1; by default, lines of `content` are counted from 1. */
  readonly lineNumbers?: readonly number[];
  readonly warnings?: readonly string[];
}

/** A plain-text dump that is read while it is cleaned, because it is too large for memory. */
export interface TextDump {
  readonly source: Source;
  /** The text in order, split at any position; can be read once. */
  readonly pieces: AsyncIterable<string>;
  /** Warnings of reading; complete after all pieces are read. */
  readonly warnings: readonly string[];
}

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

/** Facts about a document given as a string or as bytes. */
export interface DocumentOptions {
  /** Default `auto`: detected from the content. */
  readonly format?: DocumentFormat | 'auto';
  /** The path, for `source.path`. */
  readonly path?: string;
  /** The URL of the page, for `source.url`. */
  readonly url?: string;
}
