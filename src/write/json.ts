import type { Article, ArticlePath, SelectedArticle } from '../model/article.ts';
import type { InputError, Source } from '../model/document.ts';
import type { CleanResult, Removed } from '../model/result.ts';
import type { JsonObject } from '../model/values.ts';
import { selectKeys } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/**
 * Characters that JSON allows in strings but that break readers: U+2028, U+2029 and U+0085 end a line in many tools;
 * C1 controls and DEL control terminals; bidi overrides reorder the text.
 */
const TROUBLESOME = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Inside a `<script>` these could end the element or begin a comment. */
const MARKUP = /[<>&]/g;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `JSON.stringify` that writes a `bigint` as a number: identifiers may exceed 2^53. */
function exactJson(value: unknown, indent: number): string {
  try {
    return JSON.stringify(value, null, indent);
  } catch (error) {
    // A `bigint` is rare, and checking for one first would cost every other value a callback.
    if (!(error instanceof TypeError)) throw error;
    // Prefix of a `bigint` while it is a string; random, so that no input contains it.
    const mark = `${crypto.getRandomValues(new Uint32Array(4)).join('-')}:`;
    const marked = JSON.stringify(
      value,
      (_key, each: unknown) => (typeof each === 'bigint' ? `${mark}${each}` : each),
      indent,
    );
    return marked.replace(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
  }
}

/** JSON without control characters and line separators in strings. */
export function safeJson(value: unknown, indent = 0): string {
  return exactJson(value, indent).replace(TROUBLESOME, escapeCharacter);
}

/** The same, safe inside a `<script>` element. */
export function scriptSafeJson(value: unknown, indent = 0): string {
  return safeJson(value, indent).replace(MARKUP, escapeCharacter);
}

/** The output of `json` for one input. */
export interface JsonEnvelope {
  readonly source: Source;
  /** With all keys, or those of `select`. */
  readonly articles: readonly Article[];
  readonly removed: Removed;
}

const INDENT = 2;

/** The text around the articles of an input, and of each article. */
interface EnvelopeStyle {
  open(source: Source, meta?: JsonObject): string;
  article(article: SelectedArticle): string;
  close(removed: Removed, isEmpty: boolean): string;
}

type Enveloped = Pick<CleanResult, 'source' | 'articles'> & Partial<Pick<CleanResult, 'part' | 'removed'>>;

/** The pieces of the envelope of a result, or of one part of a dump that is too large to hold. */
function envelope(
  { source, articles, part, removed = { lines: 0, byRule: {} } }: Enveloped,
  select: readonly ArticlePath[] | null,
  style: EnvelopeStyle,
  meta?: JsonObject,
): string[] {
  const whole = { articlesBefore: 0, isFirst: true, removedInAll: removed };
  const { articlesBefore, isFirst, removedInAll } = part ?? whole;
  const isEmpty = articlesBefore + articles.length === 0;
  return [
    ...(isFirst ? [style.open(source, meta)] : []),
    ...articles.map(
      (article, at) => `${articlesBefore + at === 0 ? '' : ','}${style.article(selectKeys(article, select))}`,
    ),
    ...(removedInAll === null ? [] : [style.close(removedInAll, isEmpty)]),
  ];
}

const INDENTED: EnvelopeStyle = {
  open: (source) => `{\n  "source": ${indented(source, 1)},\n  "articles": [`,
  article: (article) => `\n    ${indented(article, 2)}`,
  close: (removed, isEmpty) => `${isEmpty ? '' : '\n  '}],\n  "removed": ${indented(removed, 1)}\n}`,
};

const ON_ONE_LINE: EnvelopeStyle = {
  open: (source, meta) =>
    `${safeJson({ source, ...(meta !== undefined && { meta }) }).slice(0, -1)},"articles":[`,
  article: ({ meta: _, ...article }) => safeJson(article),
  close: () => ']}\n',
};

function indented(value: unknown, depth: number): string {
  return safeJson(value, INDENT).replaceAll('\n', `\n${' '.repeat(INDENT * depth)}`);
}

/**
 * One envelope for one input, otherwise an array of them. The array is written as results come; only the first result
 * is held until it is known whether it is the only one. The envelope of a dump that is too large to hold is written
 * in parts.
 */
export function jsonWriter({ soleInput = null, select = null }: WriterOptions = {}): Writer {
  const nothing = '[]\n';
  let held: string | null = null;
  let end = nothing;

  return {
    name: 'json',
    extension: '.json',
    begin: () => '',
    render: (result) => envelope(result, select, INDENTED),
    *join({ path, record }, rendered, part) {
      const isFirst = end === nothing && held === null;
      const mayBeSole = isFirst && soleInput !== null && path === soleInput && record === null;
      if (mayBeSole && part === undefined) {
        held = rendered.join('');
        return;
      }
      if (mayBeSole) end = '\n';
      else if (part === undefined || part.isFirst) {
        if (held !== null) yield `[\n${held}`;
        yield isFirst ? '[\n' : ',\n';
        held = null;
        end = '\n]\n';
      }
      yield* rendered;
    },
    end: () => (held === null ? end : `${held}\n`),
  };
}

export function ndjsonWriter({ select = null }: WriterOptions = {}): Writer {
  return {
    name: 'ndjson',
    extension: '.ndjson',
    begin: () => '',
    render: ({ articles }) => articles.map((article) => `${safeJson(selectKeys(article, select))}\n`),
    join: (_source, rendered) => rendered,
    end: () => '',
  };
}

/** The outcome of one input record. */
export type RecordOutcome =
  | {
      readonly result: Enveloped;
      /** The other fields of the record; written once, not with each article. */
      readonly meta?: JsonObject | undefined;
    }
  | { readonly error: InputError };

/**
 * One line of NDJSON per input record, also for failed records, so that output lines match input records. The parts of a
 * dump that is too large to hold are one line together.
 */
export function nestedLine(outcome: RecordOutcome, select: readonly ArticlePath[] | null = null): string {
  if ('result' in outcome) return envelope(outcome.result, select, ON_ONE_LINE, outcome.meta).join('');
  const { source, code, message } = outcome.error;
  return `${safeJson({ source, error: { code, message } })}\n`;
}

/**
 * The account of one document as NDJSON: one line for each non-blank input line, in order. `textFrom` is present only
 * if the text comes from a script or `noscript` of the page.
 */
export function* auditLines(result: CleanResult): Generator<string> {
  const { path, record, url } = result.source;
  const textFrom = result.metadataSources['text'];
  for (const { line, text, article, field, label, rule, reason, score } of result.account) {
    const entry = { path, record, url, line, text, article, field, label, rule, reason, score };
    yield `${safeJson(textFrom === undefined ? entry : { ...entry, textFrom })}\n`;
  }
}
