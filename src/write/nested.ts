import type { ArticlePath, SelectedArticle } from '../model/article.ts';
import type { Source } from '../model/document.ts';
import type { CleanResult } from '../model/result.ts';
import { safeJson } from './safe-json.ts';
import { selectedArticles } from './select.ts';

/** Why a record gave nothing. */
export interface RecordFailure {
  readonly source: Source;
  readonly code: string;
  readonly message: string;
}

/** What became of one input record. */
export type RecordOutcome =
  | {
      readonly result: Pick<CleanResult, 'source' | 'articles'>;
      /** The rest of the record; written once, not with each of its articles. */
      readonly meta?: Readonly<Record<string, unknown>> | undefined;
    }
  | { readonly error: RecordFailure };

/** One line of NDJSON for one input record, whatever became of it, so that lines out match records in. */
export function nestedLine(outcome: RecordOutcome, select: readonly ArticlePath[] | null = null): string {
  if ('error' in outcome) {
    const { source, code, message } = outcome.error;
    return `${safeJson({ source, error: { code, message } })}\n`;
  }
  const { result, meta } = outcome;
  const articles = selectedArticles(result, select).map(withoutMeta);
  return `${safeJson({ source: result.source, ...(meta !== undefined && { meta }), articles })}\n`;
}

/** The same of one part of a dump too large to be held; the parts together are one line. */
export function nestedPart(result: CleanResult, select: readonly ArticlePath[] | null = null): string[] {
  const { source, part } = result;
  if (part === undefined) return [];
  const articles = selectedArticles(result, select);
  const pieces = part.isFirst ? [`{"source":${safeJson(source)},"articles":[`] : [];
  articles.forEach((article, at) => {
    pieces.push(`${part.articlesBefore + at === 0 ? '' : ','}${safeJson(article)}`);
  });
  return part.removedInAll === null ? pieces : [...pieces, ']}\n'];
}

function withoutMeta({ meta: _, ...article }: SelectedArticle): Omit<SelectedArticle, 'meta'> {
  return article;
}
