import { isUtf8 } from 'node:buffer';
import type { ByteReader } from '../byte-reader.ts';
import { countLost, isMostlyUtf8, lostWarning } from './decode.ts';
import { createDecoder } from './decoder.ts';
import { detectCharset } from './detect.ts';

/** Long enough that text in another charset is never valid UTF-8 by chance. */
const WINDOW_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;
const UTF8 = 'utf-8';

/**
 * The rest of a stream as text, each window by its own charset: UTF-8 where it is, else the one found first. A single
 * line in another charset is then no reason to misread what follows.
 *
 * @param found what the beginning is in
 * @param warnings gets what was lost, and whether there were several charsets
 */
export async function* decodeWindows(
  reader: ByteReader,
  found: string,
  warnings: string[],
): AsyncGenerator<string> {
  let other = found === UTF8 ? null : found;
  let utf8Windows = 0;
  let otherWindows = 0;
  let lost = 0;
  for (;;) {
    const ahead = await reader.peek(WINDOW_BYTES);
    if (ahead.length === 0) break;
    const bytes = await reader.take(wholeCharacters(ahead));
    let charset = UTF8;
    if (isUtf8(bytes) || isMostlyUtf8(bytes)) {
      if (hasHighBytes(bytes)) utf8Windows++;
    } else {
      other ??= (await detectCharset(bytes)).label;
      charset = other;
      otherWindows++;
    }
    const text = createDecoder(charset).decode(bytes);
    if (text.includes('\uFFFD')) lost += countLost(text, bytes, charset);
    yield text;
  }
  if (lost > 0) warnings.push(lostWarning(lost, otherWindows === 0 ? UTF8 : `${other ?? UTF8} or ${UTF8}`));
  if (utf8Windows > 0 && otherWindows > 0)
    warnings.push(`partly ${UTF8} and partly ${other}; each stretch of 256 KB was read as what it is`);
}

/** The length up to a line end, or at least up to the end of a UTF-8 character. */
export function wholeCharacters(bytes: Uint8Array): number {
  const lineEnd = bytes.lastIndexOf(LINE_FEED);
  if (lineEnd >= 0) return lineEnd + 1;
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  // The first byte of a sequence goes with the rest of it.
  if (end > 0 && (bytes[end - 1] ?? 0) >= 0xc0) end--;
  return end === 0 ? bytes.length : end;
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}
