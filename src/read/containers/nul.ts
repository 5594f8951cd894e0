import { binaryReason } from '../binary.ts';
import type { ByteReader } from '../byte-reader.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { documentFromBytes } from '../document-of.ts';

const SAMPLE_BYTES = 64 * 1024;

/** Documents parted, or each ended, by a NUL byte. */
export async function* readNulFramed(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
  for (let record = 1; ; record++) {
    const piece = await reader.until(0, reading.maxBytes);
    if (piece === null) return;
    const source = atRecord(reading.source, record);
    const binary = reading.encoding !== null ? null : binaryReason(piece.bytes.subarray(0, SAMPLE_BYTES));
    if (piece.tooLong) yield failure(source, 'too-large', tooLarge(reading));
    else if (binary !== null) yield failure(source, 'binary', binary);
    else yield await documentFromBytes(piece.bytes, { source }, reading);
  }
}
