function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries that say something: neither `null` nor an empty list, nor an object of nothing but those. */
export function withoutEmpty(entries: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entries)) {
    if (isEmpty(value)) continue;
    const inner = isRecord(value) ? withoutEmpty(value) : value;
    if (isRecord(inner) && Object.keys(inner).length === 0) continue;
    kept[key] = inner;
  }
  return kept;
}
