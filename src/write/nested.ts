import type { ArticleKey, SelectedArticle } from '../model/article-keys.ts';
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
export function nestedLine(outcome: RecordOutcome, select: readonly ArticleKey[] | null = null): string {
  if ('error' in outcome) {
    const { source, code, message } = outcome.error;
    return `${safeJson({ source, error: { code, message } })}\n`;
  }
  const { result, meta } = outcome;
  const articles = selectedArticles(result, select).map(withoutMeta);
  return `${safeJson({ source: result.source, ...(meta !== undefined && { meta }), articles })}\n`;
}

function withoutMeta({ meta: _, ...article }: SelectedArticle): Omit<SelectedArticle, 'meta'> {
  return article;
}
