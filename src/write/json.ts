import { randomUUID } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { ArticlePath, SelectedArticle } from '../model/article-keys.ts';
import type { Source } from '../model/document.ts';
import type { CleanResult, Removed } from '../model/result.ts';
import { selectedArticles } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/**
 * Characters that JSON allows raw inside a string but that break what reads it: U+2028, U+2029 and U+0085 end
 * a line for many tools; C1 controls and DEL drive terminals; bidi overrides reorder what a reader sees.
 */
const TROUBLESOME = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Inside a `<script>` these could end the element or open a comment. */
const MARKUP = /[<>&]/g;

/** Leads the digits of a `bigint` while they stand in a string; no input can know it. */
const MARK = `${randomUUID()}:`;
const MARKED = new RegExp(`"${MARK}(-?\\d+)"`, 'g');

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `JSON.stringify` that writes a `bigint` as the number it is: a record's identifiers may be beyond 2^53. */
function exactJson(value: unknown, indent: number): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch (error) {
    // A `bigint` is rare, and looking for one first costs every other value a callback.
    if (!(error instanceof TypeError)) throw error;
    const marked = JSON.stringify(
      value,
      (_key, each: unknown) => (typeof each === 'bigint' ? `${MARK}${each}` : each),
      indent,
    );
    return marked.replace(MARKED, '$1');
  }
}

/** JSON of `value` in which every line break is white space between tokens, never part of a string. */
export function safeJson(value: unknown, indent = 0): string {
  return exactJson(value, indent).replace(TROUBLESOME, escapeCharacter);
}

/** The same, safe to stand inside a `<script>` element of an HTML page. */
export function scriptSafeJson(value: unknown, indent = 0): string {
  return safeJson(value, indent).replace(MARKUP, escapeCharacter);
}

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
