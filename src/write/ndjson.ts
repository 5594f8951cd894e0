import { safeJson } from './safe-json.ts';
import type { Writer } from './writer.ts';

/** One article a line. */
export function ndjsonWriter(): Writer {
  return {
    name: 'ndjson',
    extension: '.ndjson',
    begin: () => '',
    render: (result) => result.articles.map((article) => `${safeJson(article)}\n`),
    join: (_source, rendered) => rendered,
    end: () => '',
  };
}
