import { safeJson } from './safe-json.ts';
import { selectedArticles } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** One article a line. */
export function ndjsonWriter({ select = null }: WriterOptions = {}): Writer {
  return {
    name: 'ndjson',
    extension: '.ndjson',
    begin: () => '',
    *result(result) {
      for (const article of selectedArticles(result, select)) yield `${safeJson(article)}\n`;
    },
    end: () => '',
  };
}
