import { ARTICLE_KEYS, type Article, type ArticleKey, type ArticlePath } from '../model/article.ts';
import { safeJson } from './json.ts';
import { valueAt } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** Too large for a cell, or present on request only; written only if selected. */
const ON_REQUEST: ReadonlySet<ArticleKey> = new Set(['blocks', 'lines', 'links', 'comments', 'duplicateOf']);
const USUAL_KEYS = ARTICLE_KEYS.filter((key) => !ON_REQUEST.has(key));

const LIST_SEPARATOR = '; ';

type Cell = string | number | null;

function cellsOf(article: Article, path: ArticlePath): readonly Cell[] {
  if (path === 'source') {
    const { path: file, record, url } = article.source;
    return [file, record, url];
  }
  return [cellOf(valueAt(article, path))];
}

/** A list of strings as one string, any other list or object as JSON. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return value.join(LIST_SEPARATOR);
  return Array.isArray(value) && value.length === 0 ? null : safeJson(value);
}

/** Standard input, in the column of paths. It is not a formula. */
const STDIN = '-';

/** A headline that begins with `=` must not run as a formula in a spreadsheet; Numbers reads wide signs too. */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const QUOTED = /[",\r\n]/;

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = cell !== STDIN && FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(written).join()}\r\n`;
}

/** One row per article (RFC 4180). `source` has three columns; lists of strings are one cell; other lists are JSON. */
export function csvWriter({ select }: WriterOptions = {}): Writer {
  const keys = select ?? USUAL_KEYS;
  return {
    name: 'csv',
    extension: '.csv',
    begin: () => row(keys.flatMap((key) => (key === 'source' ? ['path', 'record', 'url'] : [key]))),
    render: ({ articles }) => articles.map((article) => row(keys.flatMap((key) => cellsOf(article, key)))),
    join: (_source, rendered) => rendered,
    end: () => '',
  };
}
