import type { CleanResult } from '../model/result.ts';

export const FORMAT_NAMES = ['json', 'ndjson', 'md', 'text', 'jsonld'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** Turns results into one stream of text: `begin()`, then every `result()` in order, then `end()`. */
export interface Writer {
  readonly name: FormatName;
  /** Usual file name ending, with its dot. */
  readonly extension: string;
  begin(): string;
  result(result: CleanResult): Iterable<string>;
  end(): string;
}

export interface WriterOptions {
  /**
   * The path of the only input, when there is just one. `json` writes an object instead of an array when that
   * very file (not a record in it, not a file in that folder) is the only result.
   */
  readonly soleInput?: string | null;
}
