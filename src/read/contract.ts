import {
  DOCUMENT_FORMATS,
  type Document,
  type InputError,
  type Source,
  type TextDump,
} from '../model/document.ts';

/** `jsonl` is another name of `ndjson`. */
export const INPUT_FORMATS = [
  'auto',
  ...DOCUMENT_FORMATS,
  'warc',
  'ndjson',
  'jsonl',
  'json',
  'csv',
  'tsv',
] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

export interface ReadOptions {
  /** `auto` (the default) detects it by content, then by file name. */
  readonly inputFormat?: InputFormat;
  /** Label of the character encoding (`windows-1251`); overrides what the input declares. */
  readonly encoding?: string;
  /** The field of a JSON record (a path with dots) or the CSV column with the text. */
  readonly field?: string;
  /** Maximum expanded size of a record, in bytes; default {@link DEFAULT_MAX_BYTES}. */
  readonly maxBytes?: number;
  /** Records are separated by NUL bytes. */
  readonly nulFramed?: boolean;
}

export interface DocumentItem {
  readonly document: Document;
  /** The container, compression, charset and format that were detected, and why. */
  readonly decided: string;
}

export type ReadItem = DocumentItem | { readonly error: InputError };

/** A text that is too large to hold; it must be read to its end before the next item is requested. */
export interface DumpItem {
  readonly dump: TextDump;
}

/** The maximum length of a V8 string is 2^29 - 24 characters; a record must be well below that. */
const DEFAULT_MAX_BYTES = 400_000_000;

/** State shared by all layers that read one input. */
export interface Reading {
  readonly source: Source;
  readonly options: ReadOptions;
  readonly maxBytes: number;
  /** The user's encoding label; `null` to detect it. */
  readonly encoding: string | null;
  /** The caller accepts a {@link DumpItem}, and no limit was set for records. */
  readonly mayStream: boolean;
  /** The stream was converted to UTF-8 as a whole. */
  readonly unified: boolean;
  /** What was detected for the input as a whole, in order. */
  readonly decisions: string[];
  /** Errors below the level of records: reported after the records that could be read. */
  readonly streamErrors: InputError[];
}

export function startReading(source: Source, options: ReadOptions, takesDumps: boolean): Reading {
  const maxBytes = Math.min(options.maxBytes ?? DEFAULT_MAX_BYTES, DEFAULT_MAX_BYTES);
  const encoding = options.encoding ?? null;
  const mayStream = takesDumps && options.maxBytes === undefined;
  return { source, options, maxBytes, encoding, mayStream, unified: false, decisions: [], streamErrors: [] };
}

export function failure(source: Source, code: string, message: string): { readonly error: InputError } {
  return { error: { source, code, message } };
}

export function sourceAt(path: string | null): Source {
  return { path, record: null, url: null };
}

export function atRecord(source: Source, record: number): Source {
  return { ...source, record };
}

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${bytes} bytes` : `${Math.round(bytes / 100_000) / 10} MB`;
}

export function tooLarge(reading: Reading): string {
  const limit = megabytes(reading.maxBytes);
  return reading.maxBytes < DEFAULT_MAX_BYTES
    ? `larger than ${limit}, the limit for one record; raise it with --max-bytes, or split the input`
    : `larger than ${limit}, more than one record can hold; split it between two articles and give both parts`;
}
