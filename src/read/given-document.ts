import type { Document, DocumentOptions } from '../model/document.ts';
import { decodeBytes, utf16ByBytes } from './charset/decode.ts';
import { binaryReason, sniffFormat } from './sniff.ts';

/** Number of bytes that are checked for binary data. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * The document of a string or of bytes; a document is returned as it is.
 *
 * @throws {TypeError} for bytes that are not text
 */
export function documentFrom(input: string | Uint8Array | Document, options: DocumentOptions): Document {
  if (typeof input === 'string') return fromText(input, options);
  if (!(input instanceof Uint8Array)) return input;
  const sample = input.subarray(0, SAMPLE_BYTES);
  const binary = utf16ByBytes(sample) === null ? binaryReason(sample) : null;
  if (binary !== null) throw new TypeError(`input ${binary}; readInputs opens compressed data`);
  const { text, warnings } = decodeBytes(input);
  const document = fromText(text, options);
  return warnings.length === 0 ? document : { ...document, warnings };
}

function fromText(content: string, options: DocumentOptions): Document {
  const format = options.format ?? 'auto';
  return {
    source: { path: options.path ?? null, record: null, url: options.url ?? null },
    format: format === 'auto' ? sniffFormat(content, options.path ?? null).format : format,
    content,
  };
}
