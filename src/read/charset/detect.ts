import type { DeclaredCharset } from './labels.ts';

/** The detector's cost grows with its sample; more does not make it surer. */
const SAMPLE_BYTES = 32 * 1024;

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
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES * 32));
  const kept: string[] = [];
  let length = 0;
  for (const line of text.toString('latin1').split('\n')) {
    if (!/[\x80-\xff]/.test(line)) continue;
    const words = line.replace(/<[^<>]{0,1000}>/g, ' ');
    kept.push(words);
    length += words.length;
    if (length >= SAMPLE_BYTES) break;
  }
  return Buffer.from(kept.join('\n').slice(0, SAMPLE_BYTES), 'latin1');
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
