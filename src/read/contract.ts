import type { Document, Source, TextDump } from '../model/document.ts';

export const INPUT_FORMATS = [
  'auto',
  'text',
  'html',
  'markdown',
  'warc',
  'jsonl',
  'json',
  'csv',
  'tsv',
] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

export interface ReadOptions {
  /** `auto` (the default) goes by the content first and by the file name second. */
  readonly inputFormat?: InputFormat;
  /** Label of the character encoding (`windows-1251`); overrides whatever the input says of itself. */
  readonly encoding?: string;
  /** Dotted path of a JSON record, or the name of a CSV column, that holds the text. */
  readonly field?: string;
  /** Bytes one record may expand to; default {@link DEFAULT_MAX_BYTES}. */
  readonly maxBytes?: number;
  /** Records are parted by NUL bytes. */
  readonly nulFramed?: boolean;
  /** Repair double-encoded UTF-8 (`â€™` for `’`) instead of only warning about it. */
  readonly fixEncoding?: boolean;
}

/** Why an input, or one record of it, could not be read. */
export interface InputError {
  readonly source: Source;
  /** `ENOENT` and its like from the system, otherwise a word of our own: `binary`, `truncated-gzip`. */
  readonly code: string;
  /** One line: what is wrong and what to do. File name and record are in `source`, not in here. */
  readonly message: string;
}

export type ReadItem =
  | {
      readonly document: Document;
      /** What was decided about container, compression, charset and format, and why. */
      readonly decided: string;
    }
  | { readonly error: InputError };

/** A text too large to be held; it must be read to its end before the next item is asked for. */
export interface DumpItem {
  readonly dump: TextDump;
  readonly decided: string;
}

/** A V8 string holds at most 2^29 - 24 characters, and a record must fit into one with room to spare. */
export const DEFAULT_MAX_BYTES = 400_000_000;

/** What all layers under one input share. */
export interface Reading {
  readonly source: Source;
  readonly options: ReadOptions;
  readonly maxBytes: number;
  /** Label the records are in by the user's word; `null` to find out. */
  readonly encoding: string | null;
  /** Whoever reads takes a {@link DumpItem} too; no limit was set for a record. */
  readonly mayStream: boolean;
  /** The stream was turned into UTF-8 as a whole. */
  readonly unified: boolean;
  /** Decisions made for the input as a whole, in order. */
  readonly decisions: string[];
  /** Trouble in the stream below the records: handed out once the records read so far are out. */
  readonly trouble: InputError[];
}

export function startReading(source: Source, options: ReadOptions, takesDumps: boolean): Reading {
  const maxBytes = Math.min(options.maxBytes ?? DEFAULT_MAX_BYTES, DEFAULT_MAX_BYTES);
  const encoding = options.encoding ?? null;
  const mayStream = takesDumps && options.maxBytes === undefined;
  return { source, options, maxBytes, encoding, mayStream, unified: false, decisions: [], trouble: [] };
}

export function failure(source: Source, code: string, message: string): { readonly error: InputError } {
  return { error: { source, code, message } };
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
