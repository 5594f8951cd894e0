import { toArticles } from '../assemble/to-articles.ts';
import { foldRepeats } from '../dedupe/fold-repeats.ts';
import { labelPassages } from '../label/label-passages.ts';
import type { Document, DocumentFormat } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { sniffFormat } from '../read/sniff.ts';
import { shippedModel } from '../score/model.ts';
import { toPassages } from './to-passages.ts';

/** How one document is cleaned; everything may be left out. */
export interface CleanOptions {
  /** Default `auto`: told from the content. */
  readonly format?: DocumentFormat | 'auto';
  /** Where the text came from, for `source.path`. */
  readonly path?: string;
  /** The page's address, for `source.url`. */
  readonly url?: string;
  /** Probability from which a passage is body text, 0–1; higher keeps less and surer text. */
  readonly threshold?: number;
  /** Give the weightiest features as the reason of every verdict by score; costs time. */
  readonly explain?: boolean;
}

/**
 * Cleans one document: lines → label → fold repeats → find articles → assemble.
 *
 * @param input the dump as a string, or a document from `readInputs`
 * @returns the articles in order, and the account of every non-blank line
 */
export function clean(input: string | Document, options: CleanOptions = {}): CleanResult {
  const document = typeof input === 'string' ? toDocument(input, options) : input;
  const { passages, metadata, warnings } = toPassages(document);
  const { verdicts, segments } = labelPassages(passages, {
    model: shippedModel(),
    threshold: options.threshold ?? null,
    explain: options.explain ?? false,
  });
  for (const segment of segments) foldRepeats(passages, verdicts, segment);
  const described = metadata === undefined ? document : { ...document, metadata };
  const { articles, account, removed } = toArticles(described, passages, verdicts, segments);
  return {
    source: document.source,
    articles,
    removed,
    boundaries: segments.flatMap(({ boundary }) => (boundary === null ? [] : [boundary])),
    account,
    warnings: [...(document.warnings ?? []), ...warnings],
  };
}

/** Cleans documents one at a time, in order; holds no more than one. */
export async function* cleanStream(
  documents: AsyncIterable<Document | string> | Iterable<Document | string>,
  options: CleanOptions = {},
): AsyncGenerator<CleanResult> {
  for await (const document of documents) yield clean(document, options);
}

function toDocument(content: string, options: CleanOptions): Document {
  const format = options.format ?? 'auto';
  return {
    source: { path: options.path ?? null, record: null, url: options.url ?? null },
    format: format === 'auto' ? sniffFormat(content, options.path ?? null).format : format,
    content,
  };
}
