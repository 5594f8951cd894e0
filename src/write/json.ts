import type { Article, ArticlePath } from '../model/article.ts';
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
  select: readonly ArticlePath[] | null,
): { readonly [Key in keyof JsonEnvelope]: unknown } {
  return { source: result.source, articles: selectedArticles(result, select), removed: result.removed };
}

const INDENT = 2;

/** A part of an envelope: its beginning, the articles as they come, its end. */
function partOfEnvelope(result: CleanResult, select: readonly ArticlePath[] | null): string[] {
  const { source, part } = result;
  if (part === undefined) return [];
  const articles = selectedArticles(result, select);
  const pieces = part.isFirst ? [`{\n  "source": ${indented(source, 1)},\n  "articles": [`] : [];
  articles.forEach((article, at) => {
    pieces.push(`${part.articlesBefore + at === 0 ? '' : ','}\n    ${indented(article, 2)}`);
  });
  if (part.removedInAll !== null) {
    const none = part.articlesBefore + articles.length === 0;
    pieces.push(`${none ? '' : '\n  '}],\n  "removed": ${indented(part.removedInAll, 1)}\n}`);
  }
  return pieces;
}

/** A value as it stands so many levels deep. */
function indented(value: unknown, depth: number): string {
  return safeJson(value, INDENT).replaceAll('\n', `\n${' '.repeat(INDENT * depth)}`);
}

/**
 * One envelope for one input, an array of them otherwise. The array is written as the results come; only the
 * very first result is held back, until it is known whether it stays alone. A dump too large to be held fills its input.
 */
export function jsonWriter({ soleInput = null, select = null }: WriterOptions = {}): Writer {
  let held: string | null = null;
  let written = 0;
  let isSole = false;

  return {
    name: 'json',
    extension: '.json',
    begin: () => '',
    render: (result) =>
      result.part === undefined
        ? [safeJson(toEnvelope(result, select), INDENT)]
        : partOfEnvelope(result, select),
    *join({ path, record }, rendered, part) {
      if (part !== undefined && !part.isFirst) {
        yield* rendered;
        return;
      }
      const mayBeSole = written === 0 && held === null && soleInput !== null;
      if (mayBeSole && path === soleInput && record === null) {
        if (part === undefined) held = rendered[0] ?? '';
        else {
          isSole = true;
          written = 1;
          yield* rendered;
        }
        return;
      }
      if (held !== null) {
        yield `[\n${held}`;
        written = 1;
        held = null;
      }
      yield written === 0 ? '[\n' : ',\n';
      yield* rendered;
      written += 1;
    },
    end() {
      if (held !== null) return `${held}\n`;
      if (isSole) return '\n';
      return written === 0 ? '[]\n' : '\n]\n';
    },
  };
}
