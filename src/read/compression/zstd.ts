import { codeOf } from '../../model/values.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import type { Outcome } from './zlib.ts';

/** A block of four bytes can expand to 128 kB, so a slice of the input must be small. */
const SLICE_BYTES = 2048;

/** The limit of the zstd tools; the memory for a window is allocated at once. */
const MAX_WINDOW_BYTES = 2 ** 27;
const LONGEST_FRAME_HEADER = 18;

/** Decompresses Zstandard, also several frames. The readable part of a truncated file is returned before the error. */
export async function* zstdChunks(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const outcome = yield* unzstd(reader);
  if (outcome === 'complete') return;
  const [code, message] =
    outcome === 'truncated'
      ? ['truncated-zstd', 'the zstd data ends early; what could be read was used, fetch the file again']
      : [
          'corrupt-zstd',
          'the zstd data is damaged, or needs a window too large to be safe; fetch the file again',
        ];
  reading.streamErrors.push({ source: reading.source, code, message });
}

/** The decompressed bytes up to the end, or up to an error. */
export async function* unzstd(reader: ByteReader): AsyncGenerator<Uint8Array, Outcome> {
  if (windowOf(await reader.peek(LONGEST_FRAME_HEADER)) > MAX_WINDOW_BYTES) return 'failed';
  const { Decompress, ZstdErrorCode } = await import('fzstd');
  const ready: Uint8Array[] = [];
  const engine = new Decompress((chunk) => ready.push(chunk));
  try {
    for (;;) {
      const slice = await reader.next(SLICE_BYTES);
      engine.push(slice ?? new Uint8Array(0), slice === null);
      yield* ready.splice(0);
      if (slice === null) return 'complete';
    }
  } catch (error) {
    yield* ready.splice(0);
    return codeOf(error) === String(ZstdErrorCode.UnexpectedEOF) ? 'truncated' : 'failed';
  }
}

/** The window size in a frame header; 0 if it is incomplete or not a frame header. */
function windowOf(head: Uint8Array): number {
  const [, , , magicEnd, descriptor = 0, windowDescriptor = 0] = head;
  if (magicEnd !== 0xfd) return 0;
  const isSingleSegment = (descriptor & 0x20) !== 0;
  if (!isSingleSegment) return 2 ** (10 + (windowDescriptor >> 3)) * (1 + (windowDescriptor & 7) / 8);
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [1, 2, 4, 8][descriptor >> 6] ?? 1;
  const size = head.subarray(5 + dictionaryBytes, 5 + dictionaryBytes + sizeBytes);
  return size.reduceRight((value, byte) => value * 256 + byte, 0);
}
