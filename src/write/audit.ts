import type { CleanResult } from '../model/result.ts';
import { safeJson } from './safe-json.ts';

/** The account of one document as NDJSON: one line for each non-blank input line, in order. */
export function* auditLines(result: CleanResult): Generator<string> {
  const { path, record, url } = result.source;
  for (const { line, text, article, field, label, rule, reason, score } of result.account) {
    yield `${safeJson({ path, record, url, line, text, article, field, label, rule, reason, score })}\n`;
  }
}
