import { fstatSync } from 'node:fs';
import type { Source } from '../model/document.ts';
import { readBytes, readBytesAndDumps } from './bytes.ts';
import type { DumpItem, ReadItem, ReadOptions } from './contract.ts';
import { fileChunks } from './open.ts';
import { expandOperands } from './operands.ts';

const STDIN = 0;

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
  return path === '-' ? stdinChunks() : fileChunks(path);
}

/** Raises the system's own errors: read as a stream, a folder is an empty input. */
async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  if (isFolder(STDIN)) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  yield* process.stdin;
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    // Closed, or of a kind that the system knows nothing of.
    return false;
  }
}

function sourceAt(path: string): Source {
  return { path, record: null, url: null };
}
