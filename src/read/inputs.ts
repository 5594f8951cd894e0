import type { Source } from '../model/document.ts';
import { readBytes } from './bytes.ts';
import type { ReadItem, ReadOptions } from './contract.ts';
import { fileChunks } from './open.ts';
import { expandOperands } from './operands.ts';

/**
 * Every document of the inputs, in the order of the operands. `-` is standard input; folders are read with
 * all that is under them, in a stable order; an operand that is no existing path may be a glob. What cannot
 * be read is handed out as an error, and the rest goes on.
 */
export async function* readInputs(
  operands: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  for await (const operand of expandOperands(operands)) {
    if ('error' in operand) yield operand;
    else yield* readInput(operand.path, options);
  }
}

/** Every document of one file, pipe or device; `-` is standard input. */
export function readInput(path: string, options: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const source: Source = { path, record: null, url: null };
  return readBytes(path === '-' ? process.stdin : fileChunks(path), source, options);
}
