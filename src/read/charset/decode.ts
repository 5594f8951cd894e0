export interface DeclaredCharset {
  /** A label that `TextDecoder` accepts. */
  readonly label: string;
  /** Where it was found, for messages. */
  readonly by: string;
}

/** The standard name of a label: `windows-1252` for `latin1`; `null` for an unknown label. */
export function knownCharset(label: string | null, by: string): DeclaredCharset | null {
  if (label === null) return null;
  try {
    return { label: new TextDecoder(label.trim()).encoding, by };
  } catch {
    // An unknown label is ignored.
    return null;
  }
}

/** The characters of bytes 80 to 9F in windows-1252; other bytes are their own code points. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const HIGH_BYTES = /[\u0080-\u009f]/g;

export interface Decoder {
  /** Standard name of the charset. */
  readonly encoding: string;
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/**
 * A `TextDecoder`, except for windows-1252 and its many labels: Node 20.18.3 to 24 decodes that as ISO-8859-1, which
 * turns curly quotes and dashes into control characters (nodejs/node#56542).
 * @throws RangeError for an unknown label
 */
export function createDecoder(label: string): Decoder {
  const decoder = new TextDecoder(label);
  return decoder.encoding === 'windows-1252'
    ? { encoding: 'windows-1252', decode: decodeWindows1252 }
    : decoder;
}

function decodeWindows1252(bytes?: Uint8Array): string {
  if (bytes === undefined) return '';
  return latin1(bytes).replace(HIGH_BYTES, (char) => WINDOWS_1252_HIGH[char.charCodeAt(0) - 0x80] ?? char);
}

export interface DecodedText {
  readonly text: string;
  /** Standard name of the charset. */
  readonly charset: string;
  readonly decision: string;
  readonly warnings: readonly string[];
  /** Detected from the bytes, so other parts of the input may have another charset. */
  readonly guessed: boolean;
}

const REPLACEMENT = /\uFFFD/g;
const BEYOND_ASCII = /[^\0-\x7f]/gu;
const ESCAPE = 0x1b;

/** As `decodeText`, but synchronously and without clues, with windows-1252 instead of the detector. */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const known = decodeByClues(bytes, null, null);
  if (known !== null) return known;
  const decoded = decodeDetected(bytes, { label: 'windows-1252', by: 'nothing else fits' }, null);
  const warning =
    'neither UTF-8 nor declared otherwise, read as windows-1252; readInputs detects other charsets';
  return { ...decoded, warnings: [...decoded.warnings, warning] };
}

/** `null` if the charset has to be detected statistically. */
export function decodeByClues(
  bytes: Uint8Array,
  override: string | null,
  header: string | null,
): DecodedText | null {
  if (override !== null) return decodeAs(bytes, { label: override, by: 'by option' });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return decodeAs(bytes, { label: 'utf-8', by: 'byte order mark' });
  const wide = utf16ByBytes(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  if (bytes.indexOf(ESCAPE) >= 0 && isIso2022(bytes)) {
    return decodeAs(bytes, { label: 'iso-2022-jp', by: 'escape sequences' });
  }
  const valid = utf8(bytes);
  if (valid !== null) {
    const decision = isAscii(bytes) ? 'utf-8 (only ASCII)' : 'utf-8 (valid throughout)';
    return { text: valid, charset: 'utf-8', decision, warnings: [], guessed: true };
  }
  const declared = knownCharset(header, 'HTTP header') ?? declaredInMarkup(bytes);
  if (declared !== null && !isUnicode(declared.label)) return decodeAs(bytes, declared);
  if (isMostlyUtf8(bytes))
    return { ...decodeAs(bytes, { label: 'utf-8', by: 'valid but for a few bytes' }), guessed: true };
  return null;
}

export function decodeDetected(
  bytes: Uint8Array,
  detected: DeclaredCharset,
  header: string | null,
): DecodedText {
  const declared = knownCharset(header, 'HTTP header') ?? declaredInMarkup(bytes);
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

/** Number of replacement characters. */
export function countReplaced(text: string): number {
  return text.match(REPLACEMENT)?.length ?? 0;
}

export function lostWarning(count: number, encoding: string): string {
  return `${count} invalid ${encoding} byte sequences became U+FFFD`;
}

/** Number of replacement characters, without those in the text itself. */
export function countLost(text: string, bytes: Uint8Array, encoding: string): number {
  const all = countReplaced(text);
  if (encoding !== 'utf-8') return all;
  const own = latin1(bytes).match(/\xef\xbf\xbd/g)?.length ?? 0;
  return all - own;
}

/** ISO-2022-JP consists of ASCII bytes; its escape sequences, which terminals do not use, identify it. */
function isIso2022(bytes: Uint8Array): boolean {
  return isAscii(bytes) && /\u001b\$[B@]/.test(latin1(bytes));
}

/** UTF-8 with a few invalid bytes has many valid sequences; text in another charset has almost none. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const lost = countReplaced(text);
  const whole = (text.match(BEYOND_ASCII)?.length ?? 0) - lost;
  return whole > 0 && whole >= lost;
}

function isUnicode(label: string): boolean {
  return label === 'utf-8' || label.startsWith('utf-16');
}

/** The standard requires it in the first 1024 bytes; real pages have scripts before their `<meta>`. */
const HEAD_BYTES = 4096;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{1,40})/i;

/** The charset in `<meta charset>` or the XML declaration, if it is known. */
function declaredInMarkup(bytes: Uint8Array): DeclaredCharset | null {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  if (!head.includes('<')) return null;
  const declared =
    knownCharset(META.exec(head)?.[1] ?? null, '<meta charset>') ??
    knownCharset(XML.exec(head)?.[1] ?? null, 'XML declaration');
  // Markup that is readable as single bytes is not UTF-16; browsers use UTF-8 here too.
  return declared?.label.startsWith('utf-16') ? { ...declared, label: 'utf-8' } : declared;
}

const UTF16_SAMPLE_BYTES = 64 * 1024;
/** In UTF-16 text with spaces and line ends, many high bytes are zero. */
const MIN_ZERO_SHARE = 0.15;
const MIN_ZEROS = 8;
/** Characters that result from binary data and do not occur in text. */
const NOT_TEXT = /[^\P{C}\s\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const MAX_NOT_TEXT_SHARE = 0.01;

/** Detects UTF-16 by its byte order mark, or by zeros in every other byte. */
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
  return (text.match(NOT_TEXT)?.length ?? 0) <= text.length * MAX_NOT_TEXT_SHARE;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** The text of valid UTF-8, with its byte order mark; `null` for other bytes. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const CHUNK = 8_192;

/** The character of the same number for each byte. The decoder of this name reads windows-1252. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
}
