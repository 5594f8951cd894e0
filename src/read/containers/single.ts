import type { ByteReader } from '../byte-reader.ts';
import { failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes } from '../document-of.ts';

/** The whole input as one document. */
export async function* readSingle(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
  const { source, maxBytes } = reading;
  const bytes = await reader.take(maxBytes + 1);
  if (bytes.length > maxBytes) yield failure(source, 'too-large', tooLarge(reading));
  else yield await documentFromBytes(bytes, { source }, reading);
}
