import {
  type CharsetClues,
  type DeclaredCharset,
  type DecodedText,
  decodeByClues,
  decodeDetected,
  latin1,
} from './decode.ts';

/**
 * Decodes bytes; never fails. In order: the user's label; a byte order mark; valid UTF-8, because text in another
 * charset is valid UTF-8 by chance only if it is ASCII, whatever a header declares; the HTTP header; the declaration
 * in the markup; UTF-8 with a few invalid bytes; a statistical detector.
 */
export async function decodeText(bytes: Uint8Array, clues: CharsetClues): Promise<DecodedText> {
  return decodeByClues(bytes, clues) ?? decodeDetected(bytes, await detectCharset(bytes), clues);
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
export async function detectCharset(bytes: Uint8Array): Promise<DeclaredCharset> {
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
