import { safeJson } from './safe-json.ts';
import type { Writer } from './writer.ts';

/** One article a line. */
export function ndjsonWriter(): Writer {
  return {
    name: 'ndjson',
    extension: '.ndjson',
    begin: () => '',
    *result(result) {
      for (const article of result.articles) yield `${safeJson(article)}\n`;
    },
    end: () => '',
  };
}
