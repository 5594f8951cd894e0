import { isUtf8 } from 'node:buffer';
import { ByteReader, LINE_FEED, peekSample } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import {
  countLost,
  createDecoder,
  type DeclaredCharset,
  type DecodedText,
  decodeByClues,
  decodeDetected,
  isMostlyUtf8,
  knownCharset,
  latin1,
  lostWarning,
  utf16ByBytes,
} from './decode.ts';

/**
 * Decodes bytes; never fails. In order: the user's label; a byte order mark; valid UTF-8, because text in another
 * charset is valid UTF-8 by chance only if it is ASCII, whatever a header declares; the HTTP header; the declaration
 * in the markup; UTF-8 with a few invalid bytes; a statistical detector.
 *
 * @param override the user's label
 */
export async function decodeText(
  bytes: Uint8Array,
  override: string | null,
  header: string | null = null,
): Promise<DecodedText> {
  return decodeByClues(bytes, override, header) ?? decodeDetected(bytes, await detectCharset(bytes), header);
}

/** The detector's cost grows with its sample; a larger one does not improve the result. */
const DETECTOR_SAMPLE_BYTES = 32 * 1024;

/** The detector gives ISO names; on the web, text with these names is in the Windows superset. */
const WEB_SUPERSET: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
  'ISO-8859-7': 'windows-1253',
};

/** The most likely charset, by statistics of a limited sample of lines that are not ASCII. */
async function detectCharset(bytes: Uint8Array): Promise<DeclaredCharset> {
  // A CommonJS module: when bundled, only its default export is available.
  const { default: chardet } = await import('chardet');
  const sample = linesBeyondAscii(bytes);
  for (const { name } of chardet.analyse(sample)) {
    if (name === 'ASCII' || name === 'UTF-8' || name.startsWith('UTF-32')) continue;
    const label = WEB_SUPERSET[name] ?? name;
    if (decodes(sample, label)) return { label: label.toLowerCase(), by: 'detected' };
  }
  return { label: 'windows-1252', by: 'nothing else fits' };
}

/** Tags and ASCII lines give no information about the charset. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const kept: string[] = [];
  let length = 0;
  for (const line of latin1(bytes.subarray(0, DETECTOR_SAMPLE_BYTES * 32)).split('\n')) {
    if (!/[\x80-\xff]/.test(line)) continue;
    const words = line.replace(/<[^<>]{0,1000}>/g, ' ');
    kept.push(words);
    length += words.length;
    if (length >= DETECTOR_SAMPLE_BYTES) break;
  }
  return Buffer.from(kept.join('\n').slice(0, DETECTOR_SAMPLE_BYTES), 'latin1');
}

function decodes(sample: Uint8Array, label: string): boolean {
  try {
    // As a stream, because the sample may end inside a character.
    new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

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

/** The rest of the stream as text, in pieces decoded from at most `WINDOW_BYTES` bytes each. */
export async function* decodeRest(reader: ByteReader, charset: string): AsyncGenerator<string> {
  const decoder = createDecoder(charset);
  for (;;) {
    const chunk = await reader.next(WINDOW_BYTES);
    if (chunk === null) break;
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** Converts the rest of the stream to UTF-8. */
export async function* asUtf8(reader: ByteReader, charset: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of decodeRest(reader, charset)) yield encoder.encode(text);
}

/** Long enough that text in another charset is never valid UTF-8 by chance. */
const WINDOW_BYTES = 256 * 1024;
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
