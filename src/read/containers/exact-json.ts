import { randomUUID } from 'node:crypto';

/** Integers of this many digits may be beyond 2^53, where a JavaScript number is no longer exact. */
const LONG_DIGITS = /\d{16}/;
/** A string, passed over whole, or a number. One that never ends goes to the end: its quotes are not tried one by one. */
const TOKEN = /"[^"\\]*(?:\\[\s\S]?[^"\\]*)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Takes the place of such a number, as the beginning of a string, until the rest is parsed; no input can know it. */
const MARK = `${randomUUID()}:`;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * `JSON.parse` that keeps integers beyond 2^53 exact, as `bigint`: identifiers of posts and shops are such.
 * A `__proto__` key becomes a plain property, as with `JSON.parse`.
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseExactJson(json: string): unknown {
  if (!LONG_DIGITS.test(json)) return JSON.parse(json);
  let found = false;
  const marked = json.replace(TOKEN, (token) => {
    if (!LONG_INTEGER.test(token) || Number.isSafeInteger(Number(token))) return token;
    found = true;
    return JSON.stringify(MARK + token);
  });
  if (!found) return JSON.parse(json);
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  );
}
