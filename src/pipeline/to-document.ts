import type { Document, DocumentFormat } from '../model/document.ts';
import { binaryReason, sniffFormat } from '../read/sniff.ts';
import { decodeBytes, utf16ByBytes } from '../read/charset/decode.ts';

/** Number of bytes that are checked for binary data. */
const SAMPLE_BYTES = 64 * 1024;

/** Facts about a document given as a string or as bytes. */
export interface DocumentOptions {
  /** Default `auto`: detected from the content. */
  readonly format?: DocumentFormat | 'auto';
  /** The path, for `source.path`. */
  readonly path?: string;
  /** The URL of the page, for `source.url`. */
  readonly url?: string;
}

/** @throws {TypeError} for bytes that are not text */
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
