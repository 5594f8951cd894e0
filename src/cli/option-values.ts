import path from 'node:path';
import type { Shard } from '../batch/inputs.ts';
import { checkArticleName, OutputNameError } from '../batch/output-names.ts';
import { ARTICLE_KEYS, type ArticlePath, FORMAT_NAMES, type FormatName, isArticlePath } from '../command.ts';
import type { Favor } from '../index.ts';
import { UsageError } from './errors.ts';

export const FAVORS: readonly Favor[] = ['precision', 'balance', 'recall'];

export const SCHEMA_NAMES = ['output', 'config'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** Parses one of `names`; the error suggests a similar one. */
export function oneOf<Name extends string>(what: string, names: readonly Name[]): (value: string) => Name {
  return (value) => {
    const name = names.find((candidate) => candidate === value);
    if (name !== undefined) return name;
    const near = closest(value, names);
    const advice =
      near === null ? `choose one of ${names.join(', ')}` : `did you mean '${near}'? (${names.join(', ')})`;
    throw new UsageError(`unknown ${what} '${value}'; ${advice}`);
  };
}

export const FORMAT_CHOICES = [...FORMAT_NAMES, 'markdown'] as const;

/** Parses an output format; `markdown` is another name of `md`. */
export function formatName(value: string): FormatName {
  const name = oneOf('format', FORMAT_CHOICES)(value);
  return name === 'markdown' ? 'md' : name;
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.md': 'md',
  '.markdown': 'md',
  '.txt': 'text',
  '.jsonld': 'jsonld',
  '.csv': 'csv',
};

/** The format for the extension of an output file; `null` for other extensions. */
export function formatOfFile(file: string): FormatName | null {
  return FORMAT_OF_EXTENSION[path.extname(file).toLowerCase()] ?? null;
}

/** The extension begins with a letter, so `articles.2025` has none. */
const EXTENSION = /^\.[a-z]/i;

export function checkExtension(file: string): void {
  const extension = path.extname(file);
  if (!EXTENSION.test(extension) || formatOfFile(file) !== null) return;
  const known = Object.keys(FORMAT_OF_EXTENSION).join(', ');
  throw new UsageError(
    `--output '${file}': no format has the extension ${extension}; give one with -f, or use one of ${known}`,
  );
}

const BYTE_UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
const BYTE_COUNT = /^(\d{1,15})\s?([kmg]?)(?:i?b)?$/i;

export function byteCount(value: string): number {
  const match = BYTE_COUNT.exec(value);
  const bytes = match === null ? 0 : Number(match[1]) * (BYTE_UNITS[(match[2] ?? '').toLowerCase()] ?? 0);
  if (bytes > 0) return bytes;
  throw new UsageError(`--max-bytes '${value}' is not a number of bytes; write for example 50000000 or 50M`);
}

/** Parses an encoding that `TextDecoder` supports; returns its standard name. */
export function encodingLabel(value: string): string {
  try {
    return new TextDecoder(value).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`unknown encoding '${value}'; use a label such as utf-8, windows-1252 or shift_jis`);
  }
}

/** Parses a file name; an empty one, such as from an unset shell variable, is an error. */
export function fileName(option: string): (value: string) => string {
  return (value) => {
    if (value === '') throw new UsageError(`${option} got an empty file name; name a file`);
    return value;
  };
}

/** Parses keys of an article, or keys inside them, separated by commas. */
export function articlePaths(value: string): ArticlePath[] {
  const paths = value.split(',').map((name) => toPath(name.trim()));
  return [...new Set(paths)];
}

function toPath(name: string): ArticlePath {
  if (isArticlePath(name)) return name;
  const key = oneOf('key of an article', ARTICLE_KEYS)(name.split('.', 1)[0] ?? '');
  throw new UsageError(
    `unknown key '${name}' of an article; there is '${key}', and for example source.url, captions.text and meta.FIELD`,
  );
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/;

/** Parses language tags, separated by commas; returns them in lower case. */
export function languageTags(value: string): string[] {
  const tags = value.split(',').map((tag) => tag.trim().toLowerCase());
  const wrong = tags.find((tag) => !LANGUAGE.test(tag));
  if (wrong === undefined) return tags;
  throw new UsageError(`--language '${wrong}' is not a language tag; write for example de or de,fr`);
}

const COUNT = /^\d{1,9}$/;

export function countOf(option: string): (value: string) => number {
  return (value) => {
    const count = COUNT.test(value) ? Number(value) : 0;
    if (count > 0) return count;
    throw new UsageError(`--${option} '${value}' is not a number above 0; write for example --${option} 100`);
  };
}

export function articleName(value: string): string {
  try {
    checkArticleName(value);
    return value;
  } catch (error) {
    throw error instanceof OutputNameError ? new UsageError(error.message) : error;
  }
}

export const MAX_JOBS = 512;

export function jobCount(value: string): number {
  const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= MAX_JOBS) return count;
  throw new UsageError(`--jobs '${value}' is not a number of threads; give 1 to ${MAX_JOBS}`);
}

const SHARD = /^(\d{1,7})\/(\d{1,7})$/;

/** Parses `2/8`, the second of eight parts. */
export function shardOf(value: string): Shard {
  const match = SHARD.exec(value);
  const index = Number(match?.[1] ?? 0);
  const count = Number(match?.[2] ?? 0);
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(`--shard '${value}' is not a part; 2/8 is the second of eight parts`);
}

export const NAMED_VIEWS = ['all', 'html'] as const;

/** What `--explain` prints: all lines, as text or as a page, or one line in detail, by its number. */
export type ExplainView = (typeof NAMED_VIEWS)[number] | number;

const LINE_NUMBER = /^[1-9]\d{0,9}$/;

export function isLineNumber(value: string): boolean {
  return LINE_NUMBER.test(value);
}

export function explainView(value: string): ExplainView {
  if (isLineNumber(value)) return Number(value);
  const view = NAMED_VIEWS.find((name) => name === value);
  if (view !== undefined) return view;
  const near = closest(value, NAMED_VIEWS);
  const advice = near === null ? 'write all, html or the number of a line' : `did you mean '${near}'?`;
  throw new UsageError(`unknown view '${value}' of --explain; ${advice}`);
}

/** Number of single edits (including swaps of neighbours) between two short words. */
function editDistance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** The candidate most similar to a mistyped word; `null` if none is similar. */
export function closest(word: string, candidates: readonly string[]): string | null {
  const typed = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(typed.length / 2));
  for (const candidate of candidates) {
    const prolongs = typed.length > 1 && (candidate.startsWith(typed) || typed.startsWith(candidate));
    const distance = prolongs ? 1 : editDistance(typed, candidate);
    if (distance < bestDistance || (best === null && distance === bestDistance)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
