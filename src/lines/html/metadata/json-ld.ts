import { isObject, type JsonObject } from '../../../model/values.ts';

const COMMENT_MARKS = /^\s*(?:\/[*/]\s*)?<!(?:--|\[CDATA\[|CDATA\[\[)\s*(?:\*\/)?/;
/** Larger scripts are not repaired. */
const MAX_REPAIR = 500_000;
const STRING_OR_BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"?|,\s*(?=[}\]])|[[{}\]]/gs;
const CONTROL = /[\u0000-\u001f]/g;

/** Parses JSON as pages embed it; `undefined` when even the repaired source is not JSON. */
export function parseEmbeddedJson(source: string): unknown {
  const direct = tryParse(source);
  if (direct !== undefined || source.length > MAX_REPAIR) return direct;
  const value = source.replace(COMMENT_MARKS, '');
  return tryParse(repair(value.slice(0, endOfValue(value, 0))));
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Index after the JSON value that begins at `start`. */
export function endOfValue(source: string, start: number): number {
  let depth = 0;
  for (const { 0: token, index } of source.slice(start).matchAll(STRING_OR_BRACKET)) {
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) return start + index + 1;
  }
  return source.length;
}

/** Escapes control characters inside strings, and drops commas before a closing bracket. */
function repair(source: string): string {
  return source.replace(STRING_OR_BRACKET, (token) =>
    token.startsWith(',') ? '' : token.replace(CONTROL, (control) => (control === '\n' ? '\\n' : ' ')),
  );
}

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|Chapter|DiscussionForumPosting|QAPage|Question)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|Page|Product|Course|VideoObject|CreativeWork)$/;
/** The path of an object that may be the main one. */
const NOT_NESTED = /^(?:\.(?:@graph|mainEntity|mainEntityOfPage))*$/;
const MAX_VALUES = 200_000;
/** Values with longer paths are left out: paths of deeply nested values need memory for each level. */
const MAX_PATH = 500;

/** Every value in a JSON value with its path, positions in arrays left out, in document order. */
export function* valuesIn(root: unknown): Generator<{ readonly path: string; readonly value: unknown }> {
  const stack = [{ path: '', value: root }];
  for (let seen = 0; stack.length > 0 && seen < MAX_VALUES; seen++) {
    const next = stack.pop() as { path: string; value: unknown };
    yield next;
    const { path, value } = next;
    if (path.length > MAX_PATH) continue;
    if (Array.isArray(value)) for (const inner of value.slice().reverse()) stack.push({ path, value: inner });
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value).reverse())
        stack.push({ path: `${path}.${key}`, value: inner });
  }
}

/** Structured data by the type of the object. */
export interface LinkedData {
  /** The page's main article, if any object is one. */
  readonly article: JsonObject | null;
  readonly page: JsonObject | null;
  readonly site: JsonObject | null;
  /** Follows `{ "@id": … }` to the object it names. */
  resolve(value: unknown): unknown;
}

export function readLinkedData(scripts: readonly string[]): LinkedData {
  const byId = new Map<string, JsonObject>();
  const sizeOf = (object: JsonObject | undefined): number => Object.keys(object ?? {}).length;
  let article: JsonObject | null = null;
  let page: JsonObject | null = null;
  let site: JsonObject | null = null;
  for (const { path, value } of scripts.flatMap((script) => [...valuesIn(parseEmbeddedJson(script))])) {
    if (!isObject(value)) continue;
    const type = typeOf(value);
    const id = value['@id'];
    if (typeof id === 'string' && sizeOf(value) > sizeOf(byId.get(id))) byId.set(id, value);
    if (ARTICLE_TYPE.test(type)) {
      if (NOT_NESTED.test(path)) article ??= value;
    } else if (type === 'WebSite') site ??= value;
    else if (PAGE_TYPE.test(type)) page ??= value;
  }
  const resolve = (value: unknown): unknown => {
    const id = isObject(value) && value['name'] === undefined ? value['@id'] : undefined;
    return (typeof id === 'string' && byId.get(id)) || value;
  };
  return { article, page, site, resolve };
}

function typeOf(value: JsonObject): string {
  const types = strings(value['@type']);
  return types.find((type) => ARTICLE_TYPE.test(type)) ?? types[0] ?? '';
}

/** A string, or the strings of a list; numbers and objects are left out. */
export function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Names of people or organisations, given as text, as objects or as references. */
export function names(value: unknown, data: LinkedData): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    const known = data.resolve(item);
    return isObject(known) ? strings(known['name']) : [];
  });
}
