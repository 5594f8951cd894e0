/** Minimum of numbered lines for a column of line numbers. */
const MIN_LINES = 3;
const NUMBER_ALONE = /^\s*(\d{1,5})\s*$/;
/** A number before a point or a bracket belongs to a list. */
const NUMBERED = /^\s*(\d{1,5})(?:[\t ]|(?=[^\s\d.):,\]%°/-]))/;

/** Whether a preformatted text consists of line numbers. */
export function isGutter(raw: string): boolean {
  const lines = raw.split('\n').filter((line) => line.trim() !== '');
  return lines.length >= MIN_LINES && countsUp(lines.map((line) => NUMBER_ALONE.exec(line)?.[1]));
}

/** Program text without the number at the beginning of each line; unchanged when not all lines have one. */
export function withoutLineNumbers(raw: string): string {
  if (!NUMBERED.test(raw)) return raw;
  const lines = raw.split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const numbered = lines.slice(0, last + 1);
  const numbers = numbered.map((line) => NUMBERED.exec(line)?.[1] ?? NUMBER_ALONE.exec(line)?.[1]);
  if (numbered.length < MIN_LINES || !countsUp(numbers)) return raw;
  const bare = numbered.map((line) => line.replace(/^\s*\d{1,5}/, ''));
  // The space or tab after the number is not part of the line.
  const isSet = bare.every((line) => line === '' || /^[ \t]/.test(line));
  return bare.map((line) => (isSet ? line.slice(1) : line)).join('\n');
}

function countsUp(numbers: readonly (string | undefined)[]): boolean {
  const first = Number(numbers[0]);
  return numbers.every((number, i) => number !== undefined && Number(number) === first + i);
}
