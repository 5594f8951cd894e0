import { toArticles } from '../assemble/to-articles.ts';
import { foldRepeats } from '../dedupe/fold-repeats.ts';
import { type LabelOptions, labelPassages } from '../label/label-passages.ts';
import type { Favor } from '../label/threshold.ts';
import type { Document } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { htmlModel, type Model, textModel } from '../score/model.ts';
import { withoutHidden } from './hidden-text.ts';
import type { DocumentOptions } from './to-document.ts';
import { toPassages } from './to-passages.ts';
import { hideDropped, type LineWishes, overridesOf } from './wishes.ts';

export type { Favor };

export const FAVORS: readonly Favor[] = ['precision', 'balance', 'recall'];

/** How one document is cleaned; everything may be left out. */
export interface CleanOptions extends DocumentOptions, LineWishes {
  /** Probability from which a passage is body text, 0–1; higher keeps less and surer text. */
  readonly threshold?: number;
  /** Without a threshold: which weighs more, what is kept being body or all of the body being kept; default `balance`. */
  readonly favor?: Favor;
  /** Give the weightiest features as the reason of every verdict by score, and the passages' texts; costs time. */
  readonly explain?: boolean;
}

/**
 * Cleans one document: lines → label → fold repeats → find articles → assemble.
 *
 * @throws {SyntaxError} for a string in `drop` or `keep` that is no regular expression
 */
export function clean(document: Document, options: CleanOptions = {}): CleanResult {
  const { source, passages, metadata, metadataSources, warnings, laterPages } = toPassages(document);
  const isHtml = document.format === 'html';
  const asked = labelOptionsOf(options, isHtml ? htmlModel() : textModel());
  const overrides = asked.overrides ?? null;
  const labelOptions = isHtml ? { ...asked, overrides: withoutHidden(overrides) } : asked;
  const { verdicts, segments } = labelPassages(passages, labelOptions);
  for (const segment of segments) foldRepeats(passages, verdicts, segment);
  const described = { ...document, source, laterPages, ...(metadata !== undefined && { metadata }) };
  const readable = hideDropped(passages, verdicts);
  const { articles, account, removed } = toArticles(described, readable, verdicts, segments);
  return {
    source,
    articles,
    removed,
    boundaries: segments.flatMap(({ boundary }) => (boundary === null ? [] : [boundary])),
    account,
    ...(options.explain === true && { passages: passages.map(({ text }) => text) }),
    metadataSources,
    warnings: [...(document.warnings ?? []), ...warnings],
  };
}

export function labelOptionsOf(options: CleanOptions, model: Model): LabelOptions {
  return {
    model,
    threshold: options.threshold ?? null,
    favor: options.favor ?? 'balance',
    overrides: overridesOf(options),
    explain: options.explain ?? false,
  };
}
