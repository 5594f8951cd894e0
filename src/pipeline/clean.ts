import type { LineOptions } from '../lines/text.ts';
import type { Document } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { ProfileLearner } from '../profile/learner.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { decodeBytes, utf16ByBytes } from '../read/charset/decode.ts';
import { binaryReason, sniffFormat } from '../read/sniff.ts';
import { type CleanOptions, cleanAs, type DocumentOptions } from './clean-as.ts';
import { type DocumentKind, type PassagesOfDocument, TEXT_KIND } from './document-kind.ts';
import { HTML_KIND } from './html-kind.ts';

export type { CleanOptions, DocumentOptions } from './clean-as.ts';

/**
 * Cleans one document.
 *
 * @throws {SyntaxError} for a string in `drop` or `keep` that is not a regular expression
 */
export function clean(document: Document, options: CleanOptions = {}): CleanResult {
  return cleanAs(kindOf(document), document, options);
}

export function kindOf({ format }: Document): DocumentKind {
  return format === 'html' ? HTML_KIND : TEXT_KIND;
}

/** The passages of a document by its format. */
export function toPassages(document: Document, options: LineOptions = {}): PassagesOfDocument {
  return kindOf(document).toPassages(document, options);
}

/** Learns what the documents of one site have in common. */
export interface SiteLearner<Input = string | Uint8Array | Document> {
  /** Adds a document. The order of documents does not matter; a repeated document is ignored. */
  add(input: Input, options?: DocumentOptions): void;
  toProfile(): SiteProfile;
}

/** Memory is bounded for any number of documents. */
export function learnProfile(): SiteLearner<Document> {
  const learner = new ProfileLearner();
  return {
    add: (document) => learner.add(toPassages(document).passages.map(({ text }) => text)),
    toProfile: () => learner.toProfile(),
  };
}

/** Number of bytes that are checked for binary data. */
const SAMPLE_BYTES = 64 * 1024;

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
