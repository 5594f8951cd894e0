/** The values of one feature for each passage. */
export type Column = ArrayLike<number>;

/** Yes or no as a value of a column. */
export const bit = (value: boolean): number => (value ? 1 : 0);

/** The share of a part; 0 of nothing. */
export const shareOf = (part: number, whole: number): number => part / (whole || 1);

export function columnOf(size: number, of: (row: number) => number): Float32Array {
  const column = new Float32Array(size);
  for (let row = 0; row < size; row++) column[row] = of(row);
  return column;
}

/** 1 for each row that passes a test. */
export function flagsOf<Row>(rows: readonly Row[], test: (row: Row, at: number) => boolean): Uint8Array {
  const flags = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) if (test(rows[at] as Row, at)) flags[at] = 1;
  return flags;
}

/** The column with the values of the rows `offset` further on. */
export function shifted(values: Float32Array, offset: number, outside: number): Float32Array {
  const column = new Float32Array(values.length).fill(outside);
  if (Math.abs(offset) < values.length)
    column.set(
      values.subarray(Math.max(0, offset), values.length + Math.min(0, offset)),
      Math.max(0, -offset),
    );
  return column;
}

/**
 * What is known of the rows above each row, and of those below it.
 *
 * @param start known at the first row
 * @param step what is known behind a row
 */
export function bothWays(
  size: number,
  start: number,
  step: (known: number, row: number) => number,
): [above: Float64Array, below: Float64Array] {
  const above = new Float64Array(size);
  const below = new Float64Array(size);
  let known = start;
  for (let row = 0; row < size; row++) {
    above[row] = known;
    known = step(known, row);
  }
  known = start;
  for (let row = size - 1; row >= 0; row--) {
    below[row] = known;
    known = step(known, row);
  }
  return [above, below];
}

/** How many rows away the nearest one is that passes a test; `most` where none is nearer. */
export function distances(
  size: number,
  most: number,
  test: (row: number) => boolean,
): [above: Float64Array, below: Float64Array] {
  return bothWays(size, most, (far, row) => (test(row) ? 1 : Math.min(most, far + 1)));
}

/** Sums over the rows above and below. */
export class WindowSums {
  readonly #before: Float64Array;
  readonly #parts: number;

  /** @param parts of 1 that values are rounded to, so that sums do not depend on where a part of a dump begins */
  constructor(values: Column, parts = 1) {
    this.#parts = parts;
    this.#before = new Float64Array(values.length + 1);
    for (let row = 0; row < values.length; row++)
      this.#before[row + 1] = (this.#before[row] as number) + Math.round((values[row] as number) * parts);
  }

  /** Over the rows `from`..`to`, as far as they exist. */
  between(from: number, to: number): number {
    const last = this.#before.length - 1;
    const sum =
      (this.#before[to < last ? to : last] as number) - (this.#before[from > 0 ? from : 0] as number);
    return sum / this.#parts;
  }

  /** Over so many rows on either side. */
  of(span: number): [above: Float64Array, below: Float64Array] {
    const size = this.#before.length - 1;
    const above = new Float64Array(size);
    const below = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      above[row] = this.between(row - span, row);
      below[row] = this.between(row + 1, row + 1 + span);
    }
    return [above, below];
  }
}

/**
 * Calls `visit` with each row and the nearest rows that have the same key, up to `most` on either side.
 *
 * @param keys `null` for a row without one
 */
export function visitAlike(
  keys: readonly (number | null)[],
  reach: number,
  most: number,
  visit: (row: number, other: number) => void,
): void {
  const last = new Map<number, number>();
  /** The row before each row that has the same key. */
  const before = new Int32Array(keys.length).fill(-1);
  const found: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number | null;
    if (key === null) continue;
    let other = last.get(key) ?? -1;
    last.set(key, row);
    before[row] = other;
    found.length = 0;
    for (; other >= 0 && row - other <= reach && found.length < most; other = before[other] as number)
      found.push(other);
    for (let at = found.length - 1; at >= 0; at--) {
      visit(found[at] as number, row);
      visit(row, found[at] as number);
    }
  }
}

/**
 * Calls `visit` with the other entries of an ascending list that differ by at most `reach` from the one at `from`: those
 * before it, the nearest first, then those after it.
 */
export function visitNear(
  ascending: readonly number[],
  from: number,
  reach: number,
  visit: (at: number, distance: number) => void,
): void {
  const value = ascending[from] as number;
  for (const step of [-1, 1])
    for (let at = from + step; at >= 0 && at < ascending.length; at += step) {
      const distance = Math.abs((ascending[at] as number) - value);
      if (distance > reach) break;
      visit(at, distance);
    }
}

/** The matrix of rows; see `joinColumns`. */
export function fromRows(rows: readonly (readonly number[])[]): Float32Array {
  const size = rows.length;
  const out = new Float32Array(size * (rows[0]?.length ?? 0));
  rows.forEach((values, row) => {
    for (let c = 0, at = row; c < values.length; c++, at += size) out[at] = values[c] as number;
  });
  return out;
}

/**
 * Joins columns, and matrices of the same rows, into a matrix: the value of row `r` in column `c` is at `c * size + r`, if
 * `size` is the number of rows.
 */
export function joinColumns(...columns: readonly Column[]): Float32Array {
  const out = new Float32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const column of columns) {
    out.set(column, from);
    from += column.length;
  }
  return out;
}

/** Whether one of `count` features from `first` on is asked for: 1 for each that is, or `null` if all are. */
export function isAsked(asked: Uint8Array | null, first: number, count: number): boolean {
  return asked?.subarray(first, first + count).includes(1) ?? true;
}

/** The rows `at` of a matrix of `size` rows. */
export function pickRows(matrix: Float32Array, size: number, at: readonly number[]): Float32Array {
  const width = size === 0 ? 0 : matrix.length / size;
  const out = new Float32Array(at.length * width);
  let next = 0;
  for (let column = 0; column < matrix.length; column += size)
    for (const row of at) out[next++] = matrix[column + row] as number;
  return out;
}
