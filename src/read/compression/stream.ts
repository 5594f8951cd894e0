import { createBrotliDecompress } from 'node:zlib';
import { ByteReader, peekSample } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { gunzipped, inflated, type Outcome, unzstd } from './decoders.ts';

/** Two layers, such as `.gz` in `.zst`, do occur; more are most likely an attack. */
const MAX_LAYERS = 3;
const MAGIC_BYTES = 4;

/** The stream after all layers of decompression. */
export async function* decompressed(
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  let reader = new ByteReader(chunks);
  const opened = [reader];
  try {
    for (let layer = 0; layer < MAX_LAYERS; layer++) {
      const head = await peekSample(reader, MAGIC_BYTES);
      const found = compressionOf(head, layer === 0 ? reading.source.path : null);
      if (found === null) break;
      reading.decisions.push(`compression: ${found.kind} (${found.why})`);
      reader = new ByteReader(chunksOf(found.kind, reader, reading));
      opened.push(reader);
    }
    yield* reader.rest();
  } finally {
    for (const each of opened.reverse()) await each.close();
  }
}

type Compression = 'gzip' | 'zstd' | 'brotli';

/** The name of each, and what else than damage makes it unreadable. */
const NAMES = {
  gzip: { name: 'gzip', orElse: '' },
  zstd: { name: 'zstd', orElse: ', or needs a window too large to be safe' },
  brotli: { name: 'Brotli', orElse: ', or the name is wrong' },
} as const;

/** The decompressed bytes. What can be read of truncated or damaged data comes before the error. */
async function* chunksOf(
  kind: Compression,
  reader: ByteReader,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  const { name, orElse } = NAMES[kind];
  const add = (code: string, message: string) => {
    // Once per file: a damaged file is often damaged in many places.
    if (!reading.streamErrors.some((error) => error.code === code))
      reading.streamErrors.push({ source: reading.source, code, message });
  };
  const report = (what: Outcome | 'trailing', member = 1) => {
    // In a WARC file each member is a record.
    const place = member === 1 ? '' : ` in its member ${member}`;
    const advice = 'what could be read was used, fetch the file again';
    if (what === 'truncated') add(`truncated-${kind}`, `the ${name} data ends early${place}; ${advice}`);
    if (what === 'failed') add(`corrupt-${kind}`, `the ${name} data is damaged${place}${orElse}; ${advice}`);
    if (what === 'trailing')
      add('trailing-bytes', `bytes that are no ${name} follow the ${name} data; they were left out`);
  };
  if (kind === 'gzip') yield* gunzipped(reader, report);
  else if (kind === 'zstd') report(yield* unzstd(reader));
  else report(yield* inflated(createBrotliDecompress(), reader));
}

/** The compression of bytes, by magic bytes; for Brotli, which has none, by file name. */
function compressionOf(
  head: Uint8Array,
  path: string | null,
): { readonly kind: Compression; readonly why: string } | null {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return { kind: 'gzip', why: 'magic bytes' };
  if (isZstd(head)) return { kind: 'zstd', why: 'magic bytes' };
  const isBrotli = head.length > 0 && path?.toLowerCase().endsWith('.br');
  return isBrotli ? { kind: 'brotli', why: 'the name ends in .br' } : null;
}

/** A frame, or a skippable frame, which parallel compressors write first. */
function isZstd(head: Uint8Array): boolean {
  if (head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return head[0] === 0x28;
  return ((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
}
