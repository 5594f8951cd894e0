/**
 * The columns of several matrices beside each other.
 *
 * @param size how many rows each has
 */
export function joinColumns(size: number, ...matrices: readonly Float32Array[]): Float32Array {
  const widths = matrices.map(({ length }) => (size === 0 ? 0 : length / size));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const out = new Float32Array(size * width);
  let column = 0;
  matrices.forEach((matrix, m) => {
    const own = widths[m] as number;
    for (let row = 0; row < size; row++)
      out.set(matrix.subarray(row * own, (row + 1) * own), row * width + column);
    column += own;
  });
  return out;
}

/** The rows `at` of a matrix of `size` rows. */
export function pickRows(matrix: Float32Array, size: number, at: readonly number[]): Float32Array {
  const width = matrix.length / size;
  const out = new Float32Array(at.length * width);
  at.forEach((row, k) => {
    out.set(matrix.subarray(row * width, (row + 1) * width), k * width);
  });
  return out;
}
