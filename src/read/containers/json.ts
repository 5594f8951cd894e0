import type { ByteReader } from '../byte-reader.ts';
import { decodeText } from '../charset/decode.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
import { jsonValues, parseExactJson } from './json-values.ts';
import { documentFromRecord } from './record.ts';

/** The elements of a JSON array, or consecutive JSON objects; the record number counts them. */
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

const LINE_FEED = 0x0a;

/** One JSON value per line; the record number is the line number. An invalid line does not affect others. */
export async function* readNdjson(reader: ByteReader, reading: Reading): AsyncGenerator<ReadItem> {
  for (let line = 1; ; line++) {
    const piece = await reader.until(LINE_FEED, reading.maxBytes);
    if (piece === null) return;
    if (piece.tooLong) yield failure(atRecord(reading.source, line), 'too-large', tooLarge(reading));
    else if (!isBlank(piece.bytes)) yield await documentFromJson(piece.bytes, line, reading);
  }
}

async function documentFromJson(bytes: Uint8Array, record: number, reading: Reading): Promise<ReadItem> {
  const { text, warnings } = await decodeText(bytes, { override: reading.encoding, header: null });
  let value: unknown;
  try {
    value = parseExactJson(text);
  } catch (error) {
    const detail = error instanceof SyntaxError ? brokenJson(text) : 'is nested too deeply';
    return failure(
      atRecord(reading.source, record),
      'invalid-json',
      `the JSON ${detail}; the record was skipped`,
    );
  }
  const item = documentFromRecord(value, record, reading);
  if (warnings.length === 0 || 'error' in item) return item;
  const { document, decided } = item;
  return { document: { ...document, warnings: [...(document.warnings ?? []), ...warnings] }, decided };
}

/** The messages of the engine quote the input and differ between versions. */
function brokenJson(text: string): string {
  const last = text.trimEnd().at(-1);
  return last === '}' || last === ']' ? 'is not valid' : 'ends early or is not valid';
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  return true;
}
