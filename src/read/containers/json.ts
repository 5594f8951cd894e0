import type { ByteReader } from '../byte-reader.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { jsonValues } from './json-values.ts';
import { documentFromJson } from './ndjson.ts';

/** The elements of a JSON array, or the objects of JSON laid out over several lines; the record number counts them. */
export async function* readJson(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
  let record = 0;
  for await (const slice of jsonValues(reader, reading.maxBytes)) {
    record++;
    const source = atRecord(reading.source, record);
    if (slice.tooLong) yield failure(source, 'too-large', tooLarge(reading));
    else if (slice.cutOff) {
      yield failure(source, 'truncated-json', 'the JSON ends inside this record; fetch the file again');
    } else yield await documentFromJson(slice.bytes, record, reading);
  }
  if (record > 0) return;
  yield failure(reading.source, 'no-records', 'no JSON object in it; give objects or an array of objects');
}
