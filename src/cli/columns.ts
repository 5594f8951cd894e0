/** First and last code points of the blocks that terminals show two columns wide. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const FIRST_COMBINING = 0x300;

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST_COMBINING) return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns that `text` takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** `text` in at most `columns` columns, with `…` where something was cut off. */
export function cut(text: string, columns: number): string {
  let width = 0;
  let kept = '';
  let fitting = '';
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) return `${fitting}…`;
    kept += character;
    if (width < columns) fitting = kept;
  }
  return kept;
}

/** `text` cut and filled with blanks to exactly `columns` columns. */
export function padTo(text: string, columns: number): string {
  const short = cut(text, columns);
  return short + ' '.repeat(Math.max(0, columns - displayWidth(short)));
}

/** `text` broken at blanks into rows of at most `columns` columns; longer words are cut. */
export function wrap(text: string, columns: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && displayWidth(longer) > columns) {
      rows.push(cut(row, columns));
      row = word;
    } else {
      row = longer;
    }
  }
  rows.push(cut(row, columns));
  return rows;
}
