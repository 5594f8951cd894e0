/** The middle one; of an even number the upper of the two. */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** @param digits behind the point */
export const rounded = (number, digits = 2) => Number(number.toFixed(digits));

/** Rows as a table, or as JSON where `--json` is given. */
export function report(rows) {
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows));
  else console.table(rows);
}
