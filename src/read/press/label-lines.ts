import type { Field, LabelRows, LabelTable } from './labels.ts';
import { hasDate, isBlank, isCopyright, type Line, type Values } from './parts.ts';

export interface LabelLine {
  readonly field: Field;
  /** The text after the colon, trimmed. */
  readonly rest: string;
  /** `weak` if the label could also begin a paragraph of the text. */
  readonly place: 'head' | 'tail' | 'weak';
  readonly isUpper: boolean;
}

type LabelReader = (line: string) => LabelLine | null;

const LABEL = /^[ \t\u00a0]{0,4}(\p{L}[\p{L}\p{M} ./()-]{0,60}?)[ \t\u00a0]*:(?:\s+|$)/u;

/** Returns a function that reads the labels before the text (`head`) or after it. */
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

/**
 * The index of the line at which the labels after the text begin; the number of lines if there are none. A label that
 * could begin a paragraph counts only if nothing but labels and copyright lines follow up to a certain one.
 *
 * @param onlyUpper labels are in capitals
 */
export function startOfTail(lines: readonly Line[], read: LabelReader, onlyUpper: boolean): number {
  const labelAt = (at: number): LabelLine | null => {
    const label = read(lines[at]?.text ?? '');
    if (label === null || (onlyUpper && !label.isUpper)) return null;
    // `UPDATE:` is the load date in German exports, and begins a paragraph in others.
    return label.place === 'weak' && label.field === 'loadDate' && !hasDate(label.rest) ? null : label;
  };
  for (let at = 0; at < lines.length; at++) {
    const label = labelAt(at);
    if (label === null) continue;
    if (label.place === 'tail' || onlyTailFollows(at + 1, lines, labelAt)) return at;
  }
  return startOfRights(lines);
}

/** Maximum number of lines of the value of a weak label. */
const MAX_VALUE_LINES = 6;

function onlyTailFollows(
  from: number,
  lines: readonly Line[],
  labelAt: (at: number) => LabelLine | null,
): boolean {
  let plain = 0;
  let afterBlank = false;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const label = labelAt(at);
    if (label?.place === 'tail') return true;
    if (label === null && !isCopyright(line.text)) {
      // A value may continue on the next line, but not after a blank line.
      if (afterBlank || ++plain > MAX_VALUE_LINES) return false;
      continue;
    }
    plain = 0;
    afterBlank = false;
  }
  return true;
}

function startOfRights(lines: readonly Line[]): number {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] as Line;
    if (isBlank(line)) continue;
    if (!isCopyright(line.text)) break;
    start = at;
  }
  return start;
}

/** Reads the labels after the text; `headings` are lines above a value. */
export function readTail(
  lines: readonly Line[],
  read: LabelReader,
  values: Values,
  headings: ReadonlyMap<string, Field | null> = new Map(),
): void {
  let open: Field | null = null;
  let afterBlank = false;
  for (const line of lines) {
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const text = line.text.trim();
    const heading = headings.get(text.toLowerCase());
    const label = read(line.text);
    if (heading !== undefined) {
      open = heading;
      afterBlank = true;
    } else if (label !== null) {
      open = label.field;
      values.begin(open, label.rest);
      afterBlank = false;
    } else if (isCopyright(text)) {
      if (open === 'copyright') values.append('copyright', text);
      else values.begin('copyright', text);
      open = 'copyright';
      afterBlank = false;
    } else if (open !== null) {
      // With several pictures, each has a paragraph.
      if (afterBlank) values.begin(open, text);
      else values.append(open, text);
      afterBlank = false;
    }
  }
}
