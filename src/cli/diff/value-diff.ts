import { diffArrays, diffWordsWithSpace } from 'diff';

/** A line of two versions: in both, only in the old one, only in the new one. */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** A value as lines: texts by their own, lists by entry, objects as JSON; nothing for what says nothing. */
export function linesOfValue(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(linesOfEntry);
  return linesOfEntry(value);
}

function linesOfEntry(entry: unknown): readonly string[] {
  if (typeof entry === 'string') return entry.split('\n').filter((line) => line.trim() !== '');
  return [
    JSON.stringify(entry, (_key, each: unknown) => (typeof each === 'bigint' ? `${each}` : each)) ?? '',
  ];
}

/** Line by line what parts two values; what was taken out stands before what came in. */
export function diffValues(before: unknown, after: unknown): readonly DiffLine[] {
  const changes = diffArrays([...linesOfValue(before)], [...linesOfValue(after)]);
  return changes.flatMap(({ added, removed, value }) => {
    const mark = added ? '+' : removed ? '-' : ' ';
    return value.map((text): DiffLine => ({ mark, text }));
  });
}

/** A piece of a changed line; `differs` where the other version says something else. */
export interface LinePiece {
  readonly text: string;
  readonly differs: boolean;
}

/** What two versions of one line share, and what they do not. */
export function diffWordsOf(
  before: string,
  after: string,
): { readonly before: readonly LinePiece[]; readonly after: readonly LinePiece[] } {
  const pieces = diffWordsWithSpace(before, after);
  return {
    before: pieces
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, differs: removed })),
    after: pieces
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, differs: added })),
  };
}
