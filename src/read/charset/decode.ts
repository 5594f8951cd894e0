import { isAscii, isUtf8 } from 'node:buffer';
import { declaredInMarkup } from './declared.ts';
import { createDecoder } from './decoder.ts';
import { detectCharset } from './detect.ts';
import { type DeclaredCharset, knownCharset } from './labels.ts';
import { utf16ByBytes } from './utf16.ts';

export interface DecodedText {
  readonly text: string;
  /** Standard name of the charset. */
  readonly charset: string;
  /** The charset and how it was found. */
  readonly decision: string;
  readonly warnings: readonly string[];
  /** Found in the bytes themselves, so that it need not hold for others of the same input. */
  readonly guessed: boolean;
}

export interface CharsetClues {
  /** Label the user asked for. */
  readonly override: string | null;
  /** Label an HTTP header gives. */
  readonly header: string | null;
}

const REPLACEMENT = /\uFFFD/g;
const ESCAPE = 0x1b;

/**
 * Bytes to text, never failing. Order: the user's word; a byte order mark; valid UTF-8, because text in
 * another charset is valid UTF-8 by chance only when it is ASCII, whatever a header claims; the HTTP header;
 * the markup's own declaration; UTF-8 with a few broken places; a statistical detector.
 */
export async function decodeText(bytes: Uint8Array, clues: CharsetClues): Promise<DecodedText> {
  return decodeByClues(bytes, clues) ?? decodeDetected(bytes, await detectCharset(bytes), clues);
}

/** The same at once and without clues, for which windows-1252 takes the place of the detector. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const clues = { override: null, header: null };
  const known = decodeByClues(bytes, clues);
  if (known !== null) return known;
  const decoded = decodeDetected(bytes, { label: 'windows-1252', by: 'nothing else fits' }, clues);
  const warning =
    'neither UTF-8 nor declared otherwise, read as windows-1252; readInputs detects other charsets';
  return { ...decoded, warnings: [...decoded.warnings, warning] };
}

/** `null` where only statistics can say what the bytes are. */
function decodeByClues(bytes: Uint8Array, clues: CharsetClues): DecodedText | null {
  if (clues.override !== null) return decodeAs(bytes, { label: clues.override, by: 'by option' });
  if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
    return decodeAs(bytes, { label: 'utf-8', by: 'byte order mark' });
  const wide = utf16ByBytes(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  if (bytes.indexOf(ESCAPE) >= 0 && isIso2022(bytes)) {
    return decodeAs(bytes, { label: 'iso-2022-jp', by: 'escape sequences' });
  }
  if (isAscii(bytes)) return plain(latin1(bytes), 'utf-8 (only ASCII)');
  if (isUtf8(bytes)) return plain(utf8(bytes), 'utf-8 (valid throughout)');
  const declared = knownCharset(clues.header, 'HTTP header') ?? declaredInMarkup(bytes);
  if (declared !== null && !isUnicode(declared.label)) return decodeAs(bytes, declared);
  if (isMostlyUtf8(bytes))
    return { ...decodeAs(bytes, { label: 'utf-8', by: 'valid but for a few bytes' }), guessed: true };
  return null;
}

function decodeDetected(bytes: Uint8Array, detected: DeclaredCharset, clues: CharsetClues): DecodedText {
  const declared = knownCharset(clues.header, 'HTTP header') ?? declaredInMarkup(bytes);
  const decoded = { ...decodeAs(bytes, detected), guessed: true };
  if (declared === null) return decoded;
  const warning = `declared ${declared.label} by its ${declared.by}, but holds ${detected.label}`;
  return { ...decoded, warnings: [...decoded.warnings, warning] };
}

function decodeAs(bytes: Uint8Array, { label, by }: DeclaredCharset): DecodedText {
  const decoder = createDecoder(label);
  const text = decoder.decode(bytes);
  const lost = text.includes('\uFFFD') ? countLost(text, bytes, decoder.encoding) : 0;
  const warnings = lost === 0 ? [] : [lostWarning(lost, decoder.encoding)];
  const decision = `${decoder.encoding} (${by})`;
  return { text, charset: decoder.encoding, decision, warnings, guessed: false };
}

export function lostWarning(count: number, encoding: string): string {
  return `${count} invalid ${encoding} byte sequences became U+FFFD`;
}

/** Replacement characters less those that the text itself holds. */
export function countLost(text: string, bytes: Uint8Array, encoding: string): number {
  const all = text.match(REPLACEMENT)?.length ?? 0;
  if (encoding !== 'utf-8') return all;
  const own = latin1(bytes).match(/\xef\xbf\xbd/g)?.length ?? 0;
  return all - own;
}

/** ISO-2022-JP is all ASCII bytes; only its escape sequences tell, which no terminal uses. */
function isIso2022(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return isAscii(bytes) && (buffer.includes('\u001b$B') || buffer.includes('\u001b$@'));
}

/** Text with a few broken places has many whole sequences; text in another charset has next to none. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    const extra =
      lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
    let follow = 0;
    while (follow < extra && ((bytes[i + follow + 1] ?? 0) & 0xc0) === 0x80) follow++;
    if (extra > 0 && follow === extra) whole++;
    else broken++;
    i += follow;
  }
  return whole > 0 && whole >= broken;
}

function isUnicode(label: string): boolean {
  return label === 'utf-8' || label.startsWith('utf-16');
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, at) => bytes[at] === byte);
}

function plain(text: string, decision: string): DecodedText {
  return { text, charset: 'utf-8', decision, warnings: [], guessed: true };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function utf8(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
