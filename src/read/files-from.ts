import { ByteReader } from './byte-reader.ts';

/** Far above any path a system accepts. */
const MAX_NAME_BYTES = 1_000_000;

/** The names of a list of files: one a line, or parted by NUL bytes as `find -print0` writes them. */
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
