import type { FrontMatter } from './front-matter.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Where records and readers' answers keep what they say of a page, most telling first. */
const HOLDERS: readonly (readonly string[])[] = [['metadata'], [], ['data', 'metadata'], ['data'], ['page']];
/** A longer value is another text, not a statement about this one. */
const MAX_LENGTH = 500;
const MAX_VALUES = 50;
const SEPARATORS = /[_ -]/g;

/** The texts that stand beside a record's text, by key as front matter has them. */
export function recordValues(record: JsonObject): FrontMatter {
  const said = new Map<string, readonly string[]>();
  for (const path of HOLDERS) {
    const holder = objectAt(record, path);
    if (holder === null) continue;
    for (const [name, value] of Object.entries(holder)) {
      const key = name.toLowerCase().replace(SEPARATORS, '');
      const texts = said.has(key) ? [] : textsOf(value);
      if (texts.length > 0) said.set(key, texts);
    }
  }
  return said;
}

function objectAt(record: JsonObject, path: readonly string[]): JsonObject | null {
  let value: unknown = record;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return isObject(value) ? value : null;
}

/** A text, a list of texts, or the names of people given as objects. */
function textsOf(value: unknown): readonly string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value.slice(0, MAX_VALUES) : [value];
  return items
    .map((item) => (isObject(item) && Object.hasOwn(item, 'name') ? item['name'] : item))
    .filter((item): item is string => typeof item === 'string')
    .map((item) => item.trim())
    .filter((item) => item !== '' && item.length <= MAX_LENGTH);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
