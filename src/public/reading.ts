import { INPUT_FORMATS, type ReadItem, type ReadOptions } from '../read/contract.ts';
import { readInputs as readAll } from '../read/inputs.ts';
import { type Accepted, aByteCount, aFlag, aText, check, checkOptions, oneOf } from './check.ts';

const READ_OPTIONS = {
  inputFormat: oneOf(INPUT_FORMATS),
  encoding: aText,
  field: aText,
  maxBytes: aByteCount,
  nulFramed: aFlag,
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
