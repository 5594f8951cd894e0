/**
 * Values of front matter by key; keys in lower case without `_`, `-` and blanks, nested ones as `author.name`, and those
 * of the maps in a list also as `captions[0].credit`.
 */
export type FrontMatter = ReadonlyMap<string, readonly string[]>;

/** A quoted key ends with its quote: `- "Correction: …"` is no key. */
const KEY =
  /^(\s*)(?:- )?(?:"(?=[^"]{1,42}"\s*:)|'(?=[^']{1,42}'\s*:))?([A-Za-z][\w.:@ -]{0,40}?)["']?\s*:(?:\s+(\S.*))?$/;
const ITEM = /^\s*-\s+(\S.*)$/;
const BLOCK_SCALAR = /^[|>][+-]?\d?$/;
const COMMENT = /\s#\s[\s\S]*/;
const SEPARATORS = /[_ -]/g;
const DOUBLE_QUOTED = /^"((?:[^"\\]|\\.)*)"/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'/;
const LIST_ENTRY = /(?<!\\)"(?:[^"\\]|\\.)*"|'[^']*'(?:'[^']*')*|[^\s,[\]"'][^,[\]]*/g;

/**
 * Reads what front matter of scraped pages holds of YAML: scalars, lists of scalars, and maps one level deep. Whatever
 * else stands there is passed over.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const values = new Map<string, string[]>();
  let outer = '';
  let last = '';
  let item = -1;
  for (const line of lines) {
    const pair = KEY.exec(line);
    if (pair !== null) {
      const [, indent = '', name = '', value = ''] = pair;
      const key = name.toLowerCase().replace(SEPARATORS, '');
      const opensItem = line.trimStart().startsWith('- ');
      const isNested = outer !== '' && (indent !== '' || opensItem);
      if (!isNested) {
        outer = key;
        item = -1;
      }
      if (opensItem) item++;
      last = isNested ? `${outer}.${key}` : key;
      const found = scalars(value);
      add(values, last, found);
      if (isNested && item >= 0) add(values, `${outer}[${item}].${key}`, found);
      continue;
    }
    if (last === '') continue;
    const entry = ITEM.exec(line)?.[1];
    if (entry !== undefined) add(values, outer, scalars(entry));
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
