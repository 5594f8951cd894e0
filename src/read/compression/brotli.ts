import { createBrotliDecompress } from 'node:zlib';
import type { ByteReader } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { EngineRun } from './engine.ts';

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
