import type { Field, LabelRows, LabelTable } from './labels.ts';

/** A label as a line begins with it. */
export interface LabelLine {
  readonly field: Field;
  /** What stands behind the colon, trimmed. */
  readonly rest: string;
  /** `WEAK` where the label could also open a paragraph of the text. */
  readonly place: 'head' | 'tail' | 'weak';
  readonly isUpper: boolean;
}

export type LabelReader = (line: string) => LabelLine | null;

const LABEL = /^[ \t\u00a0]{0,4}(\p{L}[\p{L}\p{M} ./()-]{0,60}?)[ \t\u00a0]*:(?:\s+|$)/u;

/** Reads the labels of one part of a table: `head` or what stands after the text. */
export function labelReader(table: LabelTable, part: 'head' | 'tail'): LabelReader {
  const known = new Map<string, Pick<LabelLine, 'field' | 'place'>>();
  const add = (rows: LabelRows, place: LabelLine['place']): void => {
    for (const [field, spellings] of rows)
      for (const spelling of spellings.split('|')) known.set(labelKey(spelling), { field, place });
  };
  if (part === 'head') add(table.head, 'head');
  else {
    add(table.weakTail, 'weak');
    add(table.tail, 'tail');
  }
  return (line) => {
    const found = LABEL.exec(line);
    const [whole = '', name = ''] = found ?? [];
    const label = found === null ? undefined : known.get(labelKey(name));
    if (label === undefined) return null;
    return { ...label, rest: line.slice(whole.length).trim(), isUpper: name === name.toUpperCase() };
  };
}

export function labelKey(label: string): string {
  return label.toUpperCase().replace(/[\s-]+/g, '');
}

/** Spelling → field, for labels without a colon. */
export function fieldsOf(rows: LabelRows): ReadonlyMap<string, Field> {
  return new Map(
    rows.flatMap(([field, spellings]) =>
      spellings.split('|').map((name) => [labelKey(name), field] as const),
    ),
  );
}
