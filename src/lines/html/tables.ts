import type { CellPlace, Draft } from './draft.ts';

/** A cell with more text than this is a column of a page, not a value. */
const MAX_CELL_CHARS = 1200;
const MAX_UNMARKED_CELL_CHARS = 200;
const MIN_ROWS = 2;
const MIN_COLUMNS = 2;

/** A table while it is read; at its end it is judged to be data or layout. */
export class TableReader {
  /** The cell that is open. */
  place: CellPlace | null = null;
  private readonly firstDraft: number;
  private isLayout = false;
  /** Has a head or a caption. */
  private marked = false;
  private row = -1;
  private cell = -1;
  private widest = 0;

  /** @param firstDraft number of passages before the table */
  constructor(firstDraft: number, outer: TableReader | null) {
    this.firstDraft = firstDraft;
    if (outer !== null) outer.isLayout = true;
  }

  /** An element of the table begins. */
  open(name: string): void {
    if (name === 'tr') {
      this.row++;
      this.cell = -1;
      this.place = null;
    } else if (name === 'td' || name === 'th') {
      this.row = Math.max(0, this.row);
      this.cell++;
      this.widest = Math.max(this.widest, this.cell + 1);
      this.place = { row: this.row };
    }
    if (name === 'th' || name === 'thead' || name === 'caption') this.marked = true;
  }

  private holdsData(drafts: readonly Draft[]): boolean {
    if (this.isLayout || this.row + 1 < MIN_ROWS) return false;
    if (this.widest < MIN_COLUMNS && !this.marked) return false;
    const limit = this.marked ? MAX_CELL_CHARS : MAX_UNMARKED_CELL_CHARS;
    const chars = new Map<CellPlace, number>();
    for (const { cell, text, block, level } of drafts.slice(this.firstDraft)) {
      if (cell === null) continue;
      if (block === 'heading' && level < 3) return false;
      chars.set(cell, (chars.get(cell) ?? 0) + text.length);
    }
    return [...chars.values()].every((count) => count <= limit);
  }

  /** Joins the cells of each row of a data table into one passage; leaves a layout table as it is. */
  close(drafts: Draft[]): void {
    if (!this.holdsData(drafts)) {
      for (let i = this.firstDraft; i < drafts.length; i++) (drafts[i] as Draft).cell = null;
      return;
    }
    let kept = this.firstDraft;
    let row: Draft | null = null;
    let place: CellPlace | null = null;
    for (let i = this.firstDraft; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      // A hidden cell is not part of the visible row.
      if (draft.hidden) {
        drafts[kept++] = draft;
        continue;
      }
      if (draft.cell === null || row === null || place === null || draft.cell.row !== place.row) {
        drafts[kept++] = draft;
        place = draft.cell;
        row = place === null ? null : draft;
        if (row !== null) startRow(row);
        continue;
      }
      append(row, draft, draft.cell === place);
      place = draft.cell;
    }
    drafts.length = kept;
  }
}

function startRow(draft: Draft): void {
  draft.tag = 'tr';
  draft.block = 'table-row';
  draft.level = 0;
  draft.marker = '';
  draft.raw = draft.text;
  draft.verse = null;
}

function append(row: Draft, cell: Draft, sameCell: boolean): void {
  row.text = `${row.text} ${cell.text}`;
  row.raw = `${row.raw}${sameCell ? ' ' : '\t'}${cell.text}`;
  row.linkChars += cell.linkChars;
  row.links += cell.links;
  row.strongChars += cell.strongChars;
  row.images += cell.images;
}
