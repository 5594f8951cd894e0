import { fstatSync } from 'node:fs';
import type { Source } from '../model/document.ts';
import { readBytes, readBytesAndDumps } from './bytes.ts';
import type { DumpItem, ReadItem, ReadOptions } from './contract.ts';
import { fileChunks } from './open.ts';
import { expandOperands } from './operands.ts';

const STDIN = 0;

/** Every document of the inputs, in their order: what paths and globs stand for, or bytes as a file would hold them. */
export async function* readInputs(
  inputs: readonly (string | Uint8Array)[],
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  for (const input of inputs) {
    if (typeof input === 'string') yield* readOperand(input, options);
    else yield* readBytes(oneChunk(input), { path: null, record: null, url: null }, options);
  }
}

async function* readOperand(operand: string, options: ReadOptions): AsyncGenerator<ReadItem> {
  for await (const file of expandOperands([operand])) {
    if ('error' in file) yield file;
    else yield* readInput(file.path, options);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
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
