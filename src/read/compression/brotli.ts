import { brotliDecompressSync, constants, createBrotliDecompress } from 'node:zlib';
import { binaryReason } from '../binary.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { EngineRun } from './engine.ts';

/** As far as a look decides whether bytes are Brotli. */
export const BROTLI_SAMPLE_BYTES = 4096;
const MAX_TRIAL_BYTES = 16_000_000;
/** Other data may happen to be a few bytes of valid Brotli. */
const MIN_TRIAL_BYTES = 64;

/** Brotli has no magic: bytes that are no text, and are text once expanded, are taken for it. */
export function looksLikeBrotli(sample: Uint8Array): boolean {
  if (binaryReason(sample) === null) return false;
  try {
    const text = brotliDecompressSync(sample, {
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
      maxOutputLength: MAX_TRIAL_BYTES,
    });
    return text.length >= Math.max(MIN_TRIAL_BYTES, sample.length) && binaryReason(text) === null;
  } catch {
    // What is not Brotli fails here, which is the answer.
    return false;
  }
}

/** Brotli. What a cut-off file still holds is given before the error. */
export async function* brotliChunks(reader: ByteReader, reading: Reading): AsyncGenerator<Uint8Array> {
  const run = new EngineRun(createBrotliDecompress());
  yield* run.chunks(reader);
  const report = (code: string, message: string) =>
    reading.trouble.push({ source: reading.source, code, message });
  if (run.outcome === 'truncated') {
    report(
      'truncated-brotli',
      'the Brotli data ends early; what could be read was used, fetch the file again',
    );
  } else if (run.outcome === 'failed') {
    report('corrupt-brotli', 'the Brotli data is damaged, or the name is wrong; fetch the file again');
  }
}
