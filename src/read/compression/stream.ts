import { createBrotliDecompress } from 'node:zlib';
import { ByteReader, peekSample } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { EngineRun } from './engine.ts';
import { gzipChunks } from './gzip.ts';
import { zstdChunks } from './zstd.ts';

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
      reader = new ByteReader(decompressors[found.kind](reader, reading));
      opened.push(reader);
    }
    yield* reader.rest();
  } finally {
    for (const each of opened.reverse()) await each.close();
  }
}

type Compression = 'gzip' | 'zstd' | 'brotli';

const decompressors: Readonly<
  Record<Compression, (reader: ByteReader, reading: Reading) => AsyncGenerator<Uint8Array>>
> = { gzip: gzipChunks, zstd: zstdChunks, brotli: brotliChunks };

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

/** Decompresses Brotli. The readable part of a truncated file is returned before the error. */
async function* brotliChunks(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const run = new EngineRun(createBrotliDecompress());
  yield* run.chunks(reader);
  const report = (code: string, message: string) =>
    reading.streamErrors.push({ source: reading.source, code, message });
  if (run.outcome === 'truncated') {
    report(
      'truncated-brotli',
      'the Brotli data ends early; what could be read was used, fetch the file again',
    );
  } else if (run.outcome === 'failed') {
    report('corrupt-brotli', 'the Brotli data is damaged, or the name is wrong; fetch the file again');
  }
}
