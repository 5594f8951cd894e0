import { isAscii, isUtf8 } from 'node:buffer';

export interface DeclaredCharset {
  /** A label `TextDecoder` knows. */
  readonly label: string;
  /** Where it was found, as a user reads it. */
  readonly by: string;
}

/** A label by its standard name, so `latin1` is windows-1252; `null` for one that nobody knows. */
export function knownCharset(label: string | null, by: string): DeclaredCharset | null {
  if (label === null) return null;
  try {
    return { label: new TextDecoder(label.trim()).encoding, by };
  } catch {
    // A label nobody knows says nothing; the next clue decides.
    return null;
  }
}

/** What the bytes 80 to 9F mean in windows-1252, in order; the other bytes stand for their own code points. */
export const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const HIGH_BYTES = /[\u0080-\u009f]/g;

export interface Decoder {
  /** Standard name of the charset. */
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * A `TextDecoder`, but for windows-1252 and its many labels: Node from 20.18.3 to 24 decodes that as ISO-8859-1,
 * and so turns curly quotes and dashes into control characters (nodejs/node#56542).
 * @throws RangeError for an unknown label.
 */
export function createDecoder(label: string): Decoder {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'windows-1252'
    ? { encoding: 'windows-1252', decode: decodeWindows1252 }
    : decoder;
}

function decodeWindows1252(bytes?: Uint8Array): string {
  if (bytes === undefined) return '';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(HIGH_BYTES, (char) => WINDOWS_1252_HIGH[char.charCodeAt(0) - 0x80] ?? char);
}

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

/** The standard asks for 1024 bytes; pages in the wild put scripts before their `<meta>`. */
const HEAD_BYTES = 4096;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i;

/** The charset a page's own `<meta charset>` or XML declaration names, if it is a known one. */
export function declaredInMarkup(bytes: Uint8Array): DeclaredCharset | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  );
  if (!head.includes('<')) return null;
  const declared =
    knownCharset(META.exec(head)?.[1] ?? null, '<meta charset>') ??
    knownCharset(XML.exec(head)?.[1] ?? null, 'XML declaration');
  // Markup that was read as single bytes cannot be in UTF-16; browsers take such a claim as UTF-8, too.
  return declared?.label.startsWith('utf-16') ? { ...declared, label: 'utf-8' } : declared;
}

const UTF16_SAMPLE_BYTES = 64 * 1024;
/** In UTF-16 text of any script that writes spaces and line ends, many high bytes are zero. */
const MIN_ZERO_SHARE = 0.15;
const MIN_ZEROS = 8;
/** What program data decodes to and text does not hold. */
const NO_TEXT = /[^\P{C}\s\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const MAX_NO_TEXT_SHARE = 0.01;

/** UTF-16 by its byte order mark, or by zeros in every other byte. */
export function utf16ByBytes(bytes: Uint8Array): DeclaredCharset | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) {
    return { label: 'utf-16le', by: 'byte order mark' };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', by: 'byte order mark' };
  if (bytes.subarray(0, 256).indexOf(0) < 0) return null;
  const sample = bytes.subarray(0, Math.min(bytes.length, UTF16_SAMPLE_BYTES) & ~1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++;
    if (sample[i + 1] === 0) odd++;
  }
  const enough = Math.max(MIN_ZEROS, (sample.length / 2) * MIN_ZERO_SHARE);
  const label = odd >= enough && even === 0 ? 'utf-16le' : even >= enough && odd === 0 ? 'utf-16be' : null;
  return label !== null && readsAsText(sample, label) ? { label, by: 'zeros in every other byte' } : null;
}

function readsAsText(sample: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(sample);
  return (text.match(NO_TEXT)?.length ?? 0) <= text.length * MAX_NO_TEXT_SHARE;
}

/** The detector's cost grows with its sample; more does not make it surer. */
const DETECTOR_SAMPLE_BYTES = 32 * 1024;

/** The detector knows the ISO names; text on the web under those names is in the Windows superset. */
const WEB_SUPERSET: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-6': 'windows-1256',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
  'ISO-8859-7': 'windows-1253',
};

/** The likeliest charset by statistics over a bounded sample of the lines that are not ASCII. */
export async function detectCharset(bytes: Uint8Array): Promise<DeclaredCharset> {
  // A CommonJS module: bundled, only its default export is sure to be there.
  const { default: chardet } = await import('chardet');
  const sample = linesBeyondAscii(bytes);
  for (const { name } of chardet.analyse(sample)) {
    if (name === 'ASCII' || name === 'UTF-8' || name.startsWith('UTF-32')) continue;
    const label = WEB_SUPERSET[name] ?? name;
    if (decodes(sample, label)) return { label: label.toLowerCase(), by: 'detected' };
  }
  return { label: 'windows-1252', by: 'nothing else fits' };
}

/** Tags and ASCII-only lines say nothing about the charset, and would water the statistics down. */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DETECTOR_SAMPLE_BYTES * 32));
  const kept: string[] = [];
  let length = 0;
  for (const line of text.toString('latin1').split('\n')) {
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
