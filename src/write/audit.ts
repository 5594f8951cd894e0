import type { CleanResult } from '../model/result.ts';
import { safeJson } from './safe-json.ts';

/**
 * The account of one document as NDJSON: one line for each non-blank input line, in order. `textFrom` stands only where
 * the text is not what the page shows, but what a script or `noscript` of it holds.
 */
export function* auditLines(result: CleanResult): Generator<string> {
  const { path, record, url } = result.source;
  const textFrom = result.metadataSources['text'];
  for (const { line, text, article, field, label, rule, reason, score } of result.account) {
    const told = { path, record, url, line, text, article, field, label, rule, reason, score };
    yield `${safeJson(textFrom === undefined ? told : { ...told, textFrom })}\n`;
  }
}
