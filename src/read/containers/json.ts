import { randomUUID } from 'node:crypto';
import { type ByteReader, joinBytes, LINE_FEED } from '../byte-reader.ts';
import { decodeText } from '../charset/detect.ts';
import { atRecord, failure, type ReadItem, type Reading, tooLarge } from '../contract.ts';
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
  const { text, warnings } = await decodeText(bytes, reading.encoding);
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
  return documentFromRecord(value, record, reading, warnings);
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

interface JsonSlice {
  readonly bytes: Uint8Array;
  readonly cutOff: boolean;
  readonly tooLong: boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const LAST_BLANK = 0x20;

/** The position of the current byte: between values, in brackets, in a string, or in a number or word. */
type Inside = 'between' | 'brackets' | 'text' | 'word';

/**
 * The bytes of each value: the elements of an array, or consecutive objects. Nothing is parsed here, only strings and
 * brackets are tracked, so an array of any length can be streamed.
 */
async function* jsonValues(reader: ByteReader, limit: number): AsyncGenerator<JsonSlice> {
  let inside: Inside = 'between';
  let inArray = false;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reader.rest()) {
    let start = inside === 'between' ? -1 : 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
        if (inString || inside !== 'text') continue;
        keep(chunk.subarray(start, at + 1));
        yield take(false);
      } else if (inside === 'brackets') {
        if (byte === QUOTE) inString = true;
        else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
        else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
        if (depth > 0) continue;
        keep(chunk.subarray(start, at + 1));
        yield take(false);
      } else if (inside === 'word') {
        if (byte > LAST_BLANK && byte !== COMMA && byte !== CLOSE_BRACKET) continue;
        keep(chunk.subarray(start, at));
        yield take(false);
        if (byte === CLOSE_BRACKET) inArray = false;
      } else if (byte === OPEN_BRACE || (byte === OPEN_BRACKET && inArray)) {
        inside = 'brackets';
        start = at;
        depth = 1;
      } else if (byte === OPEN_BRACKET) {
        inArray = true;
      } else if (byte === CLOSE_BRACKET) {
        inArray = false;
      } else if (inArray && byte > LAST_BLANK && byte !== COMMA) {
        inString = byte === QUOTE;
        inside = inString ? 'text' : 'word';
        start = at;
      }
    }
    if (inside !== 'between') keep(chunk.subarray(start));
  }
  if (inside !== 'between') yield take(true);

  function keep(part: Uint8Array): void {
    if (length <= limit) parts.push(part);
    length += part.length;
  }

  function take(cutOff: boolean): JsonSlice {
    const tooLong = length > limit;
    const slice = { bytes: tooLong ? new Uint8Array(0) : joinBytes(parts), cutOff, tooLong };
    parts = [];
    length = 0;
    inside = 'between';
    return slice;
  }
}

/** Integers with this many digits may exceed 2^53, above which JavaScript numbers are not exact. */
const LONG_DIGITS = /\d{16}/;
/**
 * A string, which is skipped, or a number. An unterminated string extends to the end, so that not every quote is
 * tried.
 */
const TOKEN = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Prefix of such a number while it is a string; random, so that no input contains it. */
const MARK = `${randomUUID()}:`;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * `JSON.parse` that keeps integers above 2^53 exact, as `bigint`, such as identifiers. A `__proto__` key becomes a plain
 * property, as in `JSON.parse`.
 * @throws SyntaxError as `JSON.parse` does
 */
function parseExactJson(json: string): unknown {
  if (!LONG_DIGITS.test(json)) return JSON.parse(json);
  const marked = json.replace(TOKEN, (token) =>
    LONG_INTEGER.test(token) && !Number.isSafeInteger(Number(token)) ? `"${MARK}${token}"` : token,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  );
}
