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
  return tryParse(repair(source.replace(COMMENT_MARKS, '')));
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Escapes control characters inside strings, drops commas before a closing bracket and whatever follows the value. */
function repair(source: string): string {
  let out = '';
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of source.matchAll(STRING_OR_BRACKET)) {
    out += source.slice(from, index);
    from = index + token.length;
    if (token.startsWith(',')) continue;
    out += token.replace(CONTROL, (control) => (control === '\n' ? '\\n' : ' '));
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) return out;
  }
  return out + source.slice(from);
}

const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|Chapter|DiscussionForumPosting|QAPage|Question)$/;
const PAGE_TYPE = /(?:WebPage|ItemPage|Page|Product|Course|VideoObject|CreativeWork)$/;
const MAX_OBJECTS = 5_000;
const MAX_DEPTH = 24;

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
  const found: { article: JsonObject | null; page: JsonObject | null; site: JsonObject | null } = {
    article: null,
    page: null,
    site: null,
  };
  let seen = 0;
  for (const script of scripts) {
    const stack: { value: unknown; depth: number; nested: boolean }[] = [
      { value: parseEmbeddedJson(script), depth: 0, nested: false },
    ];
    while (stack.length > 0 && seen < MAX_OBJECTS) {
      const { value, depth, nested } = stack.pop() as { value: unknown; depth: number; nested: boolean };
      if (depth > MAX_DEPTH) continue;
      if (Array.isArray(value)) {
        for (let i = value.length - 1; i >= 0; i--) stack.push({ value: value[i], depth: depth + 1, nested });
        continue;
      }
      if (!isObject(value)) continue;
      seen++;
      const type = typeOf(value);
      const id = value['@id'];
      if (
        typeof id === 'string' &&
        (!byId.has(id) || Object.keys(value).length > Object.keys(byId.get(id) ?? {}).length)
      ) {
        byId.set(id, value);
      }
      if (ARTICLE_TYPE.test(type)) {
        if (found.article === null && !nested) found.article = value;
      } else if (type === 'WebSite') found.site ??= value;
      else if (PAGE_TYPE.test(type)) found.page ??= value;
      for (const [key, inner] of Object.entries(value)) {
        const within = nested || !(key === '@graph' || key === 'mainEntity' || key === 'mainEntityOfPage');
        if (inner !== null && typeof inner === 'object')
          stack.push({ value: inner, depth: depth + 1, nested: within });
      }
    }
  }
  const resolve = (value: unknown): unknown => {
    if (!isObject(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' && value['name'] === undefined ? (byId.get(id) ?? value) : value;
  };
  return { ...found, resolve };
}

function typeOf(value: JsonObject): string {
  const type = value['@type'];
  if (typeof type === 'string') return type;
  if (Array.isArray(type)) {
    const names = type.filter((name): name is string => typeof name === 'string');
    return names.find((name) => ARTICLE_TYPE.test(name)) ?? names[0] ?? '';
  }
  return '';
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
