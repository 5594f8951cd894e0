import type { SelectedArticle } from '../model/article.ts';
import { readArticles as readAllArticles } from '../read/articles.ts';
import { INPUT_FORMATS, type ReadItem, type ReadOptions } from '../read/contract.ts';
import { filesFrom as namesFrom, readInputs as readAll } from '../read/inputs.ts';
import { type Accepted, aByteCount, aFlag, aSeries, aText, check, checkOptions, oneOf } from './check.ts';

const READ_OPTIONS = {
  inputFormat: oneOf(INPUT_FORMATS),
  encoding: aText,
  field: aText,
  maxBytes: aByteCount,
  nulFramed: aFlag,
  fixEncoding: aFlag,
};

const INPUTS: Accepted = {
  what: 'bytes (Uint8Array), or a list of paths and bytes',
  fits: (value) => value instanceof Uint8Array || (Array.isArray(value) && value.every(isInput)),
};

function isInput(value: unknown): boolean {
  return typeof value === 'string' || value instanceof Uint8Array;
}

/**
 * Reads every document of the inputs, in order. `-` is standard input; folders are read recursively, in a stable
 * order; a path that does not exist may be a glob; bytes are the content of a file. What cannot be read is returned
 * as an error, and reading continues.
 *
 * @throws {TypeError} for inputs or an option of the wrong type
 */
export function readInputs(
  inputs: Uint8Array | readonly (string | Uint8Array)[],
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  check('readInputs', 'inputs', inputs, INPUTS);
  checkOptions('readInputs', options, READ_OPTIONS);
  return readAll(inputs instanceof Uint8Array ? [inputs] : inputs, options);
}

/** The names in a list of files: one per line, or separated by NUL bytes as `find -print0` writes them. */
export function filesFrom(chunks: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  check('filesFrom', 'chunks', chunks, aSeries);
  check('filesFrom', 'nul', nul, aFlag);
  return namesFrom(chunks, nul);
}

/**
 * The articles in an output of `json`, `ndjson` or `--nest`, one at a time, in order; it may be compressed.
 *
 * @param path a file, `-` for standard input
 * @throws {TypeError} for a path that is not a string
 * @throws {ArticlesError} for what cannot be read or has other content
 */
export function readArticles(path: string): AsyncGenerator<SelectedArticle> {
  check('readArticles', 'path', path, aText);
  return readAllArticles(path);
}
