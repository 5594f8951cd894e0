/** How the cells of a row may be parted, surest first. */
const CELL_BREAKS = [/\t/, /\|/, /\s{2,}/];

const EDGE_BARS = /^\||\|$/g;
const RULE_ROW = /^[\s|:+=-]+$/;

/**
 * The cells of a printed table, when every row has the same number of them; `null` when its columns cannot be
 * told apart.
 */
export function tableRows(text: string): string[][] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !RULE_ROW.test(line));
  if (lines.length === 0) return null;
  for (const cellBreak of CELL_BREAKS) {
    const rows = lines.map((line) => cellsOf(line, cellBreak));
    const width = rows[0]?.length ?? 0;
    if (width > 1 && rows.every((row) => row.length === width)) return rows;
  }
  return null;
}

function cellsOf(line: string, cellBreak: RegExp): string[] {
  const inner = line.trim().replace(EDGE_BARS, '').trim();
  return inner.split(cellBreak).map((cell) => cell.trim());
}
