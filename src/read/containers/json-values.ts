import { randomUUID } from 'node:crypto';
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

/** Integers of this many digits may be beyond 2^53, where a JavaScript number is no longer exact. */
const LONG_DIGITS = /\d{16}/;
/** An exponent of three digits may be beyond what a JavaScript number holds. */
const LARGE_EXPONENT = /\d[eE][+-]?\d{3}/;
/** A string, passed over whole, or a number. One that never ends goes to the end: its quotes are not tried one by one. */
const TOKEN = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Takes the place of such a number, as the beginning of a string, until the rest is parsed; no input can know it. */
const MARK = `${randomUUID()}:`;
const LONG_INTEGER = /^-?\d{16,}$/;
const PARTS = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;
/** `1e999999` is a million digits, and nobody meant them. */
const MAX_DIGITS = 1000;
const HAS_DIGIT = /[1-9]/;

/**
 * `JSON.parse` that keeps integers beyond 2^53 exact, as `bigint`: identifiers of posts and shops are such. So are those
 * written with an exponent, up to a thousand digits; a number too large or too small for any of it becomes a string, as
 * written.
 * A `__proto__` key becomes a plain property, as with `JSON.parse`.
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseExactJson(json: string): unknown {
  if (!LONG_DIGITS.test(json) && !LARGE_EXPONENT.test(json)) return JSON.parse(json);
  let found = false;
  const marked = json.replace(TOKEN, (token) => {
    if (token.startsWith('"')) return token;
    const exact = exactForm(token);
    if (exact === null) return token;
    found = true;
    return JSON.stringify(exact);
  });
  if (!found) return JSON.parse(json);
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  );
}

/** `null` where JavaScript's numbers hold it, else all its digits behind the mark, else the text of it. */
function exactForm(token: string): string | null {
  const number = Number(token);
  if (LONG_INTEGER.test(token)) return Number.isSafeInteger(number) ? null : MARK + token;
  const parts = PARTS.exec(token);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = parts;
  if (Number.isFinite(number) && (number !== 0 || !HAS_DIGIT.test(whole + fraction))) return null;
  const zeros = Number(exponent) - fraction.length;
  return zeros >= 0 && whole.length + fraction.length + zeros <= MAX_DIGITS
    ? `${MARK}${sign}${whole}${fraction}${'0'.repeat(zeros)}`
    : token;
}
