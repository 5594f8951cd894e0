import type { SelectedArticle } from '../model/article.ts';
import { readArticles as readAllArticles } from '../read/articles.ts';
import { INPUT_FORMATS, type ReadItem, type ReadOptions } from '../read/contract.ts';
import { filesFrom as namesFrom } from '../read/files-from.ts';
import { readInputs as readAll } from '../read/inputs.ts';
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
 * Every document of the inputs, in the order of the inputs. `-` is standard input; folders are read with all that is
 * under them, in a stable order; a path that does not exist may be a glob; bytes are what a file would hold. What cannot
 * be read is handed out as an error, and the rest goes on.
 *
 * @throws {TypeError} for inputs or an option of another kind than is accepted
 */
export function readInputs(
  inputs: Uint8Array | readonly (string | Uint8Array)[],
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  check('readInputs', 'inputs', inputs, INPUTS);
  checkOptions('readInputs', options, READ_OPTIONS);
  return readAll(inputs instanceof Uint8Array ? [inputs] : inputs, options);
}

/** The names of a list of files: one a line, or parted by NUL bytes as `find -print0` writes them. */
export function filesFrom(chunks: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  check('filesFrom', 'chunks', chunks, aSeries);
  check('filesFrom', 'nul', nul, aFlag);
  return namesFrom(chunks, nul);
}

/**
 * The articles in what `json`, `ndjson` or `--nest` wrote, one at a time, in order; compressed files too.
 *
 * @param path a file, `-` for standard input
 * @throws {TypeError} for a path that is no string
 * @throws {ArticlesError} for what cannot be read, or holds something else
 */
export function readArticles(path: string): AsyncGenerator<SelectedArticle> {
  check('readArticles', 'path', path, aText);
  return readAllArticles(path);
}
