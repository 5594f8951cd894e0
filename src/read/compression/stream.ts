import { ByteReader } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { peekSample } from '../sample.ts';
import { BROTLI_SAMPLE_BYTES } from './brotli.ts';
import { compressionOf, decompressors } from './kinds.ts';

/** A `.gz` in a `.zst` happens; more layers only where somebody means harm. */
const MAX_LAYERS = 3;

/** The stream with every layer of compression taken off. */
export async function* decompressed(
  chunks: AsyncIterable<Uint8Array>,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  let reader = new ByteReader(chunks);
  const opened = [reader];
  try {
    for (let layer = 0; layer < MAX_LAYERS; layer++) {
      const found = compressionOf(
        await peekSample(reader, BROTLI_SAMPLE_BYTES),
        layer === 0 ? reading.source.path : null,
      );
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
