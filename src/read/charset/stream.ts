import { isUtf8 } from 'node:buffer';
import { ByteReader, peekSample } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { countLost, createDecoder, isMostlyUtf8, knownCharset, lostWarning, utf16ByBytes } from './decode.ts';
import { detectCharset } from './detect.ts';

const SAMPLE_BYTES = 4096;

interface Unified {
  readonly reader: ByteReader;
  readonly reading: Reading;
}

/** @throws RangeError for an unknown character encoding */
export function checkEncoding(label: string | undefined): void {
  if (label !== undefined && knownCharset(label, 'option') === null) {
    throw new RangeError(`unknown encoding "${label}"; give a name such as utf-8, windows-1252 or shift_jis`);
  }
}

/**
 * Containers are detected and split as ASCII bytes, which UTF-16 does not have: a UTF-16 stream, such as from `>` in
 * PowerShell, is converted to UTF-8 here.
 */
export async function unifyCharset(reader: ByteReader, reading: Reading): Promise<Unified> {
  const { nulFramed = false } = reading.options;
  const asked = knownCharset(reading.encoding, 'by option');
  const wide = asked ?? (nulFramed ? null : utf16ByBytes(await peekSample(reader, SAMPLE_BYTES)));
  if (wide === null || !wide.label.startsWith('utf-16')) return { reader, reading };
  reading.decisions.push(`charset: ${wide.label} (${wide.by})`);
  return {
    reader: new ByteReader(asUtf8(reader, wide.label)),
    reading: { ...reading, encoding: null, unified: true },
  };
}

/** Converts the rest of the stream from `label` to UTF-8. */
export async function* asUtf8(reader: ByteReader, label: string): AsyncGenerator<Uint8Array> {
  const decoder = createDecoder(label);
  const encoder = new TextEncoder();
  for await (const chunk of reader.rest()) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** Long enough that text in another charset is never valid UTF-8 by chance. */
const WINDOW_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;
const UTF8 = 'utf-8';

/**
 * The rest of a stream as text. Each window is decoded as UTF-8 if it is valid, else in the first charset found. A
 * line in another charset then does not change how the following text is decoded.
 *
 * @param found the charset of the beginning
 * @param warnings receives the number of invalid sequences, and whether there were several charsets
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

/** The length up to a line end, or else up to the end of a UTF-8 character. */
export function wholeCharacters(bytes: Uint8Array): number {
  const lineEnd = bytes.lastIndexOf(LINE_FEED);
  if (lineEnd >= 0) return lineEnd + 1;
  let end = bytes.length;
  while (end > bytes.length - 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end--;
  // The first byte of a sequence belongs to the following bytes.
  if (end > 0 && (bytes[end - 1] ?? 0) >= 0xc0) end--;
  return end === 0 ? bytes.length : end;
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80);
}
