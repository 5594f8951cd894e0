import type { ByteReader } from './byte-reader.ts';

const LINE_FEED = 0x0a;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const QUOTE = 0x22;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d, LINE_FEED]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * The beginning of a stream, by which it is decided what it holds: `count` bytes, or all there are. An object on a line of
 * its own says enough: whoever writes one record and waits for the answer before the next must get it.
 */
export async function peekSample(reader: ByteReader, count: number): Promise<Uint8Array> {
  for (let known = 0; ; ) {
    const head = await reader.ahead();
    const line = objectLine(head);
    if (line > 0) return head.subarray(0, Math.min(line, count));
    if (line === 0 || head.length === known || head.length >= count) return reader.peek(count);
    known = head.length;
    await reader.peek(known + 1);
  }
}

/** Length of a first line that holds a whole object, with the blanks before it; 0 for anything else, -1 while it may be one. */
function objectLine(head: Uint8Array): number {
  let at = BYTE_ORDER_MARK.every((byte, i) => head[i] === byte) ? BYTE_ORDER_MARK.length : 0;
  at = pastBlanks(head, at);
  if (at === head.length) return -1;
  if (head[at] !== OPENING_BRACE) return 0;
  const inside = head[pastBlanks(head, at + 1)];
  if (inside !== undefined && inside !== QUOTE && inside !== CLOSING_BRACE) return 0;
  const end = head.indexOf(LINE_FEED, at);
  if (end < 0) return -1;
  let last = end - 1;
  while (BLANKS.has(head[last] ?? 0)) last--;
  return head[last] === CLOSING_BRACE ? end + 1 : 0;
}

function pastBlanks(head: Uint8Array, from: number): number {
  let at = from;
  while (at < head.length && BLANKS.has(head[at] as number)) at++;
  return at;
}
