import { randomUUID } from 'node:crypto';

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
