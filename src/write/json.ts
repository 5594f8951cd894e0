import type { Article } from '../model/article.ts';
import type { ArticleKey } from '../model/article-keys.ts';
import type { Source } from '../model/document.ts';
import type { CleanResult, Removed } from '../model/result.ts';
import { safeJson } from './safe-json.ts';
import { selectedArticles } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** What `json` gives for one input. */
export interface JsonEnvelope {
  readonly source: Source;
  /** With all keys; `select` leaves out some. */
  readonly articles: readonly Article[];
  readonly removed: Removed;
}

function toEnvelope(
  result: CleanResult,
  select: readonly ArticleKey[] | null,
): { readonly [Key in keyof JsonEnvelope]: unknown } {
  return { source: result.source, articles: selectedArticles(result, select), removed: result.removed };
}

/**
 * One envelope for one input, an array of them otherwise. The array is written as the results come; only the
 * very first result is held back, until it is known whether it stays alone.
 */
export function jsonWriter({ soleInput = null, select = null }: WriterOptions = {}): Writer {
  let held: string | null = null;
  let written = 0;

  return {
    name: 'json',
    extension: '.json',
    begin: () => '',
    render: (result) => [safeJson(toEnvelope(result, select), 2)],
    *join({ path, record }, [json = '']) {
      if (written === 0 && held === null && soleInput !== null && path === soleInput && record === null) {
        held = json;
        return;
      }
      if (held !== null) {
        yield `[\n${held}`;
        written = 1;
        held = null;
      }
      yield `${written === 0 ? '[\n' : ',\n'}${json}`;
      written += 1;
    },
    end() {
      if (held !== null) return `${held}\n`;
      return written === 0 ? '[]\n' : '\n]\n';
    },
  };
}
