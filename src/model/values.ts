// Helper functions for values of unknown type and for collections.

/** The code of an error of the system or of Node, such as `ENOENT`; `null` for any other. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

/** The message of an error, on one line. */
export function messageOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
  // Node adds the call and its path, such as `, open '/a/b'`, which may be that of a temporary file.
  const call = error instanceof Error && 'syscall' in error ? message.indexOf(`, ${error.syscall}`) : -1;
  return call === -1 ? message : message.slice(0, call);
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A word for a POSIX shell. */
export function shellQuote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A text as part of a regular expression. */
export function escapeSyntax(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Adds to the list of a key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, ...values: readonly Value[]): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [...values]);
  else known.push(...values);
}

/** The entries without `undefined`, `null`, empty lists, and objects with nothing else. */
export function withoutEmpty(entries: JsonObject): JsonObject {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entries)) {
    if (value == null || (Array.isArray(value) && value.length === 0)) continue;
    const inner = isObject(value) ? withoutEmpty(value) : value;
    if (isObject(inner) && Object.keys(inner).length === 0) continue;
    kept[key] = inner;
  }
  return kept;
}

/** The value at a path of keys; `undefined` if there is none. */
export function valueAtPath(record: JsonObject, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const key of path) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
