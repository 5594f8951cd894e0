import type { ByteReader } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { brotliChunks, looksLikeBrotli } from './brotli.ts';
import { gzipChunks } from './gzip.ts';
import { zstdChunks } from './zstd.ts';

export type Compression = 'gzip' | 'zstd' | 'brotli';

export const decompressors: Readonly<
  Record<Compression, (reader: ByteReader, reading: Reading) => AsyncGenerator<Uint8Array>>
> = { gzip: gzipChunks, zstd: zstdChunks, brotli: brotliChunks };

/** How bytes are compressed, by their magic; only Brotli, which has none, by the name or by trying it. */
export function compressionOf(
  head: Uint8Array,
  path: string | null,
): { readonly kind: Compression; readonly why: string } | null {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return { kind: 'gzip', why: 'magic bytes' };
  if (isZstd(head)) return { kind: 'zstd', why: 'magic bytes' };
  if (head.length > 0 && path?.toLowerCase().endsWith('.br'))
    return { kind: 'brotli', why: 'the name ends in .br' };
  return looksLikeBrotli(head) ? { kind: 'brotli', why: 'expands to text' } : null;
}

/** A frame, or one of the skippable frames that parallel compressors put before it. */
function isZstd(head: Uint8Array): boolean {
  if (head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) return head[0] === 0x28;
  return ((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
}
