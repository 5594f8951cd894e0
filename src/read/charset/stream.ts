import { ByteReader } from '../byte-reader.ts';
import type { Reading } from '../contract.ts';
import { peekSample } from '../sample.ts';
import { createDecoder } from './decoder.ts';
import { knownCharset } from './labels.ts';
import { utf16ByBytes } from './utf16.ts';

const SAMPLE_BYTES = 4096;

export interface Unified {
  readonly reader: ByteReader;
  readonly reading: Reading;
}

/** @throws RangeError for a label that is no known character encoding. */
export function checkEncoding(label: string | undefined): void {
  if (label !== undefined && knownCharset(label, 'option') === null) {
    throw new RangeError(`unknown encoding "${label}"; give a name such as utf-8, windows-1252 or shift_jis`);
  }
}

/**
 * Containers are found and split as ASCII bytes, which UTF-16 has not: such a stream is turned into UTF-8
 * here, as PowerShell's `>` makes many.
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

/** The rest of the stream, from `label` to UTF-8. */
export async function* asUtf8(reader: ByteReader, label: string): AsyncGenerator<Uint8Array> {
  const decoder = createDecoder(label);
  const encoder = new TextEncoder();
  for await (const chunk of reader.rest()) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
