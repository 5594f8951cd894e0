import { type ByteReader, joinBytes } from '../byte-reader.ts';

export interface JsonSlice {
  readonly bytes: Uint8Array;
  /** The input ended inside the value. */
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

/** What the bytes at hand belong to: nothing, something in brackets, a text, or a number or word. */
type Inside = 'between' | 'brackets' | 'text' | 'word';

/**
 * The bytes of each value, one by one: the elements of an array, whatever they are, or objects one after the other.
 * Nothing is parsed here; only strings and brackets are followed, so an array of any length streams.
 */
export async function* jsonValues(reader: ByteReader, limit: number): AsyncGenerator<JsonSlice> {
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
