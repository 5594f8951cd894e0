import type { Source } from '../model/document.ts';
import { binaryReason } from './binary.ts';
import { ByteReader } from './byte-reader.ts';
import { checkEncoding, unifyCharset } from './charset/stream.ts';
import { decompressed } from './compression/stream.ts';
import { type Container, containerOf } from './containers/detect.ts';
import { readContainer } from './containers/index.ts';
import {
  type DumpItem,
  failure,
  type ReadItem,
  type Reading,
  type ReadOptions,
  startReading,
} from './contract.ts';
import { describeSystemError } from './open.ts';
import { peekSample } from './sample.ts';

/** As far as the look at the beginning goes that decides what an input is. */
const SAMPLE_BYTES = 64 * 1024;
/** Containers that hold bytes of any kind, and look at each record's own. */
const SELF_CHECKED: ReadonlySet<Container> = new Set(['warc', 'nul']);

/**
 * The documents in a stream of bytes: decompressed, taken out of their container, decoded.
 * @throws RangeError when `options.encoding` names no known character encoding.
 */
export async function* readBytes(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
  options: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  for await (const item of read(chunks, startReading(source, options, false)))
    if (!('dump' in item)) yield item;
}

/** The same, with text that is too large to be held as a dump that is read later. */
export function readBytesAndDumps(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
  options: ReadOptions,
): AsyncGenerator<ReadItem | DumpItem> {
  return read(chunks, startReading(source, options, true));
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
    // A file that could not be opened has its error in `reading.trouble`, and is not an empty document.
    if (sample.length > 0 || reading.trouble.length === 0) {
      const { name, why } = containerOf(sample, reading);
      const binary = SELF_CHECKED.has(name) || reading.encoding !== null ? null : binaryReason(sample);
      if (name !== 'single') reading.decisions.push(`container: ${name} (${why})`);
      if (binary !== null) yield failure(source, 'binary', binary);
      else yield* readContainer(name, reader, reading);
    }
    for (const { source: at, code, message } of reading.trouble) yield failure(at, code, message);
  } finally {
    await plain.close();
  }
}

/** The chunks as far as they come; an error of the file system becomes a reported one and ends them. */
async function* untilFailure(
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    const { code, message } = describeSystemError(error);
    reading.trouble.push({ source: reading.source, code, message });
  }
}
