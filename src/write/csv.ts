import { type ArticlePath, columnKeys } from '../model/article.ts';
import { safeJson } from './json.ts';
import { valueAt } from './select.ts';
import type { Writer, WriterOptions } from './writer.ts';

type Column = readonly [name: string, path: ArticlePath];

const SOURCE = (['path', 'record', 'url'] as const).map((name): Column => [name, `source.${name}`]);

const LIST_SEPARATOR = '; ';

type Cell = string | number;

/** A list of strings as one string, any other list or object as JSON. */
function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return value;
  if (typeof value !== 'object') return String(value);
  const isText = Array.isArray(value) && value.every((item) => typeof item === 'string');
  return isText ? value.join(LIST_SEPARATOR) : safeJson(value);
}

/** The path of standard input is not a formula. */
const STDIN = '-';

/** A headline that begins with `=` must not run as a formula in a spreadsheet; Numbers reads wide signs too. */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const QUOTED = /[",\r\n]/;

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell !== STDIN && FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(written).join()}\r\n`;
}

/** One row per article (RFC 4180). `source` has three columns; lists of strings are one cell; other lists are JSON. */
export function csvWriter({ select }: WriterOptions = {}): Writer {
  const columns = (select ?? columnKeys()).flatMap((path): readonly Column[] =>
    path === 'source' ? SOURCE : [[path, path]],
  );
  return {
    name: 'csv',
    extension: '.csv',
    begin: () => row(columns.map(([name]) => name)),
    render: ({ articles }) =>
      articles.map((article) => row(columns.map(([, path]) => cellOf(valueAt(article, path))))),
    join: (_source, rendered) => rendered,
    end: () => '',
  };
}
