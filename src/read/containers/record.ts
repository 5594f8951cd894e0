import type { DocumentFormat } from '../../model/document.ts';
import { isObject, type JsonObject, valueAtPath } from '../../model/values.ts';
import { atRecord, failure, type ReadItem, type Reading } from '../contract.ts';
import { documentFromText } from '../document-of.ts';

/** Fields with the text in known corpora, in order of preference. */
const TEXT_FIELDS = ['text', 'html', 'content', 'raw_content', 'markdown'] as const;
const URL_FIELDS = ['url', 'uri', 'source_url', 'metadata.sourceURL', 'metadata.url'] as const;
const FORMAT_BY_FIELD: ReadonlyMap<string, DocumentFormat> = new Map([
  ['html', 'html'],
  ['markdown', 'markdown'],
]);
const NAMES_SHOWN = 8;

interface FoundText {
  readonly path: readonly string[];
  readonly text: string;
}

/** The document in one record of a corpus; the other fields become `meta`. */
export function documentFromRecord(
  value: unknown,
  record: number,
  reading: Reading,
  warnings: readonly string[] = [],
): ReadItem {
  const source = atRecord(reading.source, record);
  if (typeof value === 'string' && reading.options.field === undefined)
    return documentFromText(value, { source, warnings }, reading);
  if (!isObject(value))
    return failure(source, 'no-text', `the record is ${kindOf(value)}; give objects or texts`);
  const found = findText(value, reading.options.field);
  if (found === null) return failure(source, 'no-text', noText(value, reading.options.field));
  const name = found.path.join('.');
  const format = FORMAT_BY_FIELD.get(found.path.at(-1) ?? '');
  return documentFromText(
    found.text,
    {
      source: { ...source, url: findUrl(value) ?? source.url },
      meta: without(value, found.path),
      decisions: [`field: ${name}`],
      warnings,
      ...(format === undefined ? {} : { format: { format, why: `field ${name}` } }),
    },
    reading,
  );
}

function findText(record: JsonObject, field: string | undefined): FoundText | null {
  if (field !== undefined) return textAt(record, pathOf(record, field));
  let empty: FoundText | null = null;
  for (const name of TEXT_FIELDS) {
    const found = textAt(record, [name]);
    if (found !== null && found.text.trim() !== '') return found;
    empty ??= found;
  }
  return empty;
}

/** A key with dots is preferred to a path. */
function pathOf(record: JsonObject, field: string): readonly string[] {
  return Object.hasOwn(record, field) ? [field] : field.split('.');
}

function textAt(record: JsonObject, path: readonly string[]): FoundText | null {
  const value = valueAtPath(record, path);
  if (typeof value === 'string') return { path, text: value };
  // Some corpora have a list of paragraphs.
  const lines = Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
  return lines ? { path, text: value.join('\n') } : null;
}

function findUrl(record: JsonObject): string | null {
  for (const name of URL_FIELDS) {
    const value = valueAtPath(record, name.split('.'));
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** A copy without the value at `path`. `fromEntries` defines properties, so a `__proto__` key remains data. */
function without(record: JsonObject, path: readonly string[]): JsonObject {
  const [key, ...deeper] = path;
  const kept: [string, unknown][] = [];
  for (const [name, value] of Object.entries(record)) {
    if (name !== key) kept.push([name, value]);
    else if (deeper.length > 0 && isObject(value)) kept.push([name, without(value, deeper)]);
  }
  return Object.fromEntries(kept);
}

/** Why a table has no text column; `null` if it has one. */
export function withoutTextColumn(columns: readonly string[], field: string | undefined): string | null {
  if (field !== undefined)
    return columns.includes(field)
      ? null
      : `no column ${JSON.stringify(field)}; the table has ${listed(columns)}`;
  if (TEXT_FIELDS.some((name) => columns.includes(name))) return null;
  return `no column of the table is known to hold the text; name one of ${listed(columns)} with --field`;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map((name) => JSON.stringify(name.slice(0, 40)));
  return names.length > NAMES_SHOWN ? `${shown.join(', ')}, …` : shown.join(', ');
}

/** Of what `-f json` writes for each input. */
const OWN_KEYS = ['source', 'articles', 'removed'];

function noText(record: JsonObject, field: string | undefined): string {
  const names = Object.keys(record);
  if (field === undefined && OWN_KEYS.every((key) => names.includes(key)))
    return 'this is json that cleancopy wrote; give the dump, or write ndjson or md to clean the text again';
  const noString = field === undefined ? TEXT_FIELDS.find((name) => Object.hasOwn(record, name)) : undefined;
  if (noString !== undefined)
    return `the field ${JSON.stringify(noString)} of the record is ${kindOf(record[noString])}, not a text; name another with --field`;
  const has = names.length === 0 ? 'it is empty' : `it has ${listed(names)}`;
  return field === undefined
    ? `the record has no known text field, ${has}; name one with --field`
    : `the record has no text in field ${JSON.stringify(field)}, ${has}`;
}

function kindOf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return typeof value === 'string' ? 'a text, which has no field' : 'a number';
}
