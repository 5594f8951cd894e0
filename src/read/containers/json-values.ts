import { type ByteReader, joinBytes } from '../byte-reader.ts';

export interface JsonSlice {
  readonly bytes: Uint8Array;
  /** The input ended inside the value. */
  readonly cutOff: boolean;
  readonly tooLong: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/**
 * The bytes of each object, one by one: the elements of an array, or objects one after the other. Nothing is
 * parsed here; only strings and brackets are followed, so an array of any length streams.
 */
export async function* jsonObjects(reader: ByteReader, limit: number): AsyncGenerator<JsonSlice> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reader.rest()) {
    let start = depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (byte === QUOTE) {
        inString = depth > 0;
      } else if (byte === OPEN_BRACE || (byte === OPEN_BRACKET && depth > 0)) {
        if (depth === 0) start = at;
        depth++;
      } else if ((byte === CLOSE_BRACE || byte === CLOSE_BRACKET) && depth > 0) {
        depth--;
        if (depth > 0) continue;
        keep(chunk.subarray(start, at + 1));
        yield take(false);
        start = -1;
      }
    }
    if (start >= 0) keep(chunk.subarray(start));
  }
  if (depth > 0) yield take(true);

  function keep(part: Uint8Array): void {
    if (length <= limit) parts.push(part);
    length += part.length;
  }

  function take(cutOff: boolean): JsonSlice {
    const tooLong = length > limit;
    const slice = { bytes: tooLong ? new Uint8Array(0) : joinBytes(parts), cutOff, tooLong };
    parts = [];
    length = 0;
    return slice;
  }
}
