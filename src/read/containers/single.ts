import type { ByteReader } from '../byte-reader.ts';
import { type DumpItem, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes } from '../document-of.ts';
import { HELD_BYTES, openTextDump } from './text-dump.ts';

/** The whole input as one document; large text as a dump that is yet to be read, where that is asked for. */
export async function* readSingle(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem | DumpItem> {
  const { source, maxBytes } = reading;
  if (reading.mayStream) {
    const head = await reader.peek(HELD_BYTES + 1);
    const open = head.length > HELD_BYTES ? await openTextDump(head, reader, reading) : null;
    if (open !== null) {
      yield open.item;
      await open.isRead;
      return;
    }
  }
  const bytes = await reader.take(maxBytes + 1);
  if (bytes.length > maxBytes) yield failure(source, 'too-large', tooLarge(reading));
  else yield await documentFromBytes(bytes, { source }, reading);
}
