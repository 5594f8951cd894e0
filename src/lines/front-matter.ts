/** Values of front matter by key; keys in lower case without `_`, `-` and blanks, nested ones as `author.name`. */
export type FrontMatter = ReadonlyMap<string, readonly string[]>;

const KEY = /^(\s*)(?:- )?["']?([A-Za-z][\w.:@ -]{0,40}?)["']?\s*:(?:\s+(\S.*))?$/;
const ITEM = /^\s*-\s+(\S.*)$/;
const BLOCK_SCALAR = /^[|>][+-]?\d?$/;
const COMMENT = /\s#\s[\s\S]*$/;
const SEPARATORS = /[_ -]/g;
const DOUBLE_QUOTED = /^"((?:[^"\\]|\\.)*)"/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'/;
const LIST_ENTRY = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,[\]"'][^,[\]]*/g;

/**
 * Reads what front matter of scraped pages holds of YAML: scalars, lists of scalars, and maps one level deep. Whatever
 * else stands there is passed over.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const values = new Map<string, string[]>();
  let outer = '';
  let last = '';
  for (const line of lines) {
    const pair = KEY.exec(line);
    if (pair !== null) {
      const [, indent = '', name = '', value = ''] = pair;
      const key = name.toLowerCase().replace(SEPARATORS, '');
      const isNested = outer !== '' && (indent !== '' || line.trimStart().startsWith('- '));
      if (!isNested) outer = key;
      last = isNested ? `${outer}.${key}` : key;
      add(values, last, scalars(value));
      continue;
    }
    if (last === '') continue;
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined) add(values, outer, scalars(item));
    else if (/^\s/.test(line)) continueScalar(values, last, line.trim());
  }
  return values;
}

function add(values: Map<string, string[]>, key: string, found: readonly string[]): void {
  const known = values.get(key);
  if (known === undefined) values.set(key, [...found]);
  else known.push(...found);
}

/** A long scalar goes on over indented lines. */
function continueScalar(values: Map<string, string[]>, key: string, text: string): void {
  const known = values.get(key);
  if (known === undefined || text === '') return;
  const said = known.pop();
  known.push(said === undefined ? text : `${said} ${text}`);
}

function scalars(value: string): string[] {
  const text = value.trim();
  if (text === '' || text === '~' || text === 'null' || BLOCK_SCALAR.test(text)) return [];
  const end = text.startsWith('[') ? text.lastIndexOf(']') : -1;
  if (end > 0) {
    return (text.slice(1, end).match(LIST_ENTRY) ?? []).map((entry) => scalar(entry.trim())).filter(Boolean);
  }
  const single = scalar(text);
  return single === '' ? [] : [single];
}

function scalar(text: string): string {
  const double = DOUBLE_QUOTED.exec(text)?.[1];
  if (double !== undefined) return double.replace(/\\(["\\/])/g, '$1').replace(/\\[nt]/g, ' ');
  const single = SINGLE_QUOTED.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  return text.replace(COMMENT, '');
}
