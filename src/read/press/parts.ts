import type { Field } from './labels.ts';

/** One line of a record. */
export interface Line {
  /** 1-based, in the whole input. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/** What a record holds. */
export interface Parts {
  readonly title: readonly Line[];
  readonly standfirst: readonly Line[];
  readonly body: readonly Line[];
  readonly values: Values;
  /** What only stands behind the text of a whole record was found. */
  readonly hasEnd: boolean;
}

/** The values of a record's labels, each a list of paragraphs. */
export class Values {
  readonly #values = new Map<Field, string[]>();

  /** Begins a value, or a further one of the same label. */
  begin(field: Field, text: string): void {
    const values = this.#values.get(field) ?? [];
    values.push(text);
    this.#values.set(field, values);
  }

  /** Goes on with the value that was begun last. */
  append(field: Field, text: string): void {
    const values = this.#values.get(field) ?? [''];
    values.push(`${values.pop() ?? ''} ${text}`.trim());
    this.#values.set(field, values);
  }

  all(field: Field): readonly string[] {
    return (this.#values.get(field) ?? []).map((text) => text.trim()).filter((text) => text !== '');
  }

  first(field: Field): string | null {
    return this.all(field)[0] ?? null;
  }

  has(field: Field): boolean {
    return this.#values.has(field);
  }
}

export type Block = readonly Line[];

export function isBlank({ text }: Line): boolean {
  return text.trim() === '';
}

/** Runs of lines with no blank line in them. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (isBlank(line)) open = null;
    else if (open === null) {
      open = [line];
      blocks.push(open);
    } else open.push(line);
  }
  return blocks;
}

export function joined(block: readonly Line[]): string {
  return block
    .map(({ text }) => text.trim())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const COPYRIGHT =
  /^\s*(?:copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits réservés|alle rettigheder forbeholdes|todos los derechos reservados|tutti i diritti riservati)/i;
const MAX_COPYRIGHT = 300;

export function isCopyright(text: string): boolean {
  return text.length <= MAX_COPYRIGHT && COPYRIGHT.test(text);
}

/** Without the blank lines at both ends. */
export function trimBlank(lines: readonly Line[]): readonly Line[] {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlank(lines[start] as Line)) start++;
  while (end > start && isBlank(lines[end - 1] as Line)) end--;
  return lines.slice(start, end);
}
