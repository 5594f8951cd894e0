import type { Source } from '../model/document.ts';
import { readBytes, readBytesAndDumps } from './bytes.ts';
import type { DumpItem, ReadItem, ReadOptions } from './contract.ts';
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
  return readBytes(chunksOf(path), sourceAt(path), options);
}

/** The same, with text that is too large to be held as a dump that is read later. */
export function readInputAndDumps(path: string, options: ReadOptions): AsyncGenerator<ReadItem | DumpItem> {
  return readBytesAndDumps(chunksOf(path), sourceAt(path), options);
}

function chunksOf(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : fileChunks(path);
}

function sourceAt(path: string): Source {
  return { path, record: null, url: null };
}
