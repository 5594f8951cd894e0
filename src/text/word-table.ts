/**
 * A table of words by language: one text per language with cells `kind: word|word`, which are separated by semicolons and
 * spaces, or by line feeds.
 */
type WordTable = Readonly<Record<string, string>>;

/** The kind and the words of each cell. */
export function cellsOf(text: string): [kind: string, words: readonly string[]][] {
  return text.split(/; |\n */).map((cell) => {
    const colon = cell.indexOf(': ');
    return [cell.slice(0, colon), cell.slice(colon + 2).split('|')];
  });
}

/** The words of all languages by kind. */
export function wordsByKind(table: WordTable): (kind: string) => ReadonlySet<string> {
  const kinds = new Map<string, Set<string>>();
  for (const [kind, words] of Object.values(table).flatMap(cellsOf))
    kinds.set(kind, new Set([...(kinds.get(kind) ?? []), ...words]));
  return (kind) => kinds.get(kind) ?? new Set();
}
