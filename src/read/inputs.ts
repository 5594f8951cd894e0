import { fstatSync } from 'node:fs';
import type { Source } from '../model/document.ts';
import { ByteReader, onePiece, peekSample } from './byte-reader.ts';
import { checkEncoding, unifyCharset } from './charset/detect.ts';
import { decompressed } from './compression/stream.ts';
import { type Container, containerOf, readContainer } from './containers/index.ts';
import {
  type DumpItem,
  failure,
  type ReadItem,
  type Reading,
  type ReadOptions,
  sourceAt,
  startReading,
} from './contract.ts';
import { describeSystemError, expandOperands, fileChunks } from './operands.ts';
import { binaryReason } from './sniff.ts';

const STDIN = 0;

export async function* readInputs(
  inputs: readonly (string | Uint8Array)[],
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  for (const input of inputs) {
    if (typeof input !== 'string') yield* readBytes(onePiece(input), sourceAt(null), options);
    else
      for await (const file of expandOperands([input]))
        if ('error' in file) yield file;
        else yield* readBytes(chunksOf(file.path), sourceAt(file.path), options);
  }
}

/** Every document of one file, pipe or device (`-` is standard input); text that is too large to hold as a dump. */
export function readInputAndDumps(path: string, options: ReadOptions): AsyncGenerator<ReadItem | DumpItem> {
  return read(chunksOf(path), startReading(sourceAt(path), options, true));
}

function chunksOf(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? stdinChunks() : fileChunks(path);
}

/** Throws for a folder, which as a stream would be an empty input. */
async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  if (isFolder(STDIN)) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  yield* process.stdin;
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    // Closed, or of a type without status.
    return false;
  }
}

/** Bytes at the beginning used to detect what an input is. */
const SAMPLE_BYTES = 64 * 1024;
/** Containers of arbitrary bytes, which check each record. */
const SELF_CHECKED: ReadonlySet<Container> = new Set(['warc', 'nul']);

/**
 * The documents in a stream of bytes: decompressed, taken from their container, decoded.
 * @throws RangeError when `options.encoding` is not a known character encoding
 */
export async function* readBytes(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  for await (const item of read(chunks, startReading(source, options, false)))
    if (!('dump' in item)) yield item;
}

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  started: Reading,
): AsyncGenerator<ReadItem | DumpItem> {
  checkEncoding(started.options.encoding);
  const { source } = started;
  const plain = new ByteReader(decompressed(untilFailure(chunks, started), started));
  try {
    const { reader, reading } = await unifyCharset(plain, started);
    const sample = await peekSample(reader, SAMPLE_BYTES);
    // A file that could not be opened has its error in `reading.streamErrors`, and is not an empty document.
    if (sample.length > 0 || reading.streamErrors.length === 0) {
      const { name, why } = await containerOf(sample, reading);
      const binary = SELF_CHECKED.has(name) || reading.encoding !== null ? null : binaryReason(sample);
      if (name !== 'single') reading.decisions.push(`container: ${name} (${why})`);
      if (binary !== null) yield failure(source, 'binary', binary);
      else yield* readContainer(name, reader, reading);
    }
    for (const error of reading.streamErrors) yield { error };
  } finally {
    await plain.close();
  }
}

/** The chunks up to the end or to an error of the file system, which is reported. */
async function* untilFailure(
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const { code, message } = describeSystemError(error);
    reading.streamErrors.push({ source: reading.source, code, message });
  }
}

/** Far above the maximum length of a path. */
const MAX_NAME_BYTES = 1_000_000;

/** The names in a list of files: one per line, or separated by NUL bytes as `find -print0` writes them. */
export async function* filesFrom(chunks: AsyncIterable<Uint8Array>, nul: boolean): AsyncGenerator<string> {
  const reader = new ByteReader(chunks);
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const piece = await reader.until(nul ? 0x00 : 0x0a, MAX_NAME_BYTES);
      if (piece === null) return;
      const name = decoder.decode(piece.bytes);
      const clean = nul ? name : name.replace(/\r$/, '');
      if (clean !== '') yield clean;
    }
  } finally {
    await reader.close();
  }
}
