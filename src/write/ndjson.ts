import { safeJson } from './safe-json.ts';
import { selectedArticles } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** One article a line. */
export function ndjsonWriter({ select = null }: WriterOptions = {}): Writer {
  return {
    name: 'ndjson',
    extension: '.ndjson',
    begin: () => '',
    render: (result) => selectedArticles(result, select).map((article) => `${safeJson(article)}\n`),
    join: (_source, rendered) => rendered,
    end: () => '',
  };
}
