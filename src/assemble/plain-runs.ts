import type { BlockType } from '../model/article.ts';
import type { Passage } from '../model/passage.ts';
import { codeShape, tabbedCells } from '../text/code-shape.ts';
import { END_SENTENCE, endOf } from '../text/scan.ts';

/** So many lines of output may stand between two lines of code. */
const MAX_BRIDGE = 3;
/** So many settings make a file; fewer need a command or a statement beside them. */
const MIN_WEAK_LINES = 3;
const ORDERED_ITEM = /^(\(?(\d{1,3})[.)])\s+(?=\S)/;

/** A list item as printed: its marker, `''` when there is none, and the words behind it. */
export interface ListItem {
  readonly marker: string;
  readonly text: string;
}

export function listItemOf(passage: Passage): ListItem {
  if (passage.marker !== '' || passage.markup !== null) return passage;
  const match = ORDERED_ITEM.exec(passage.text);
  return match === null ? passage : { marker: match[1] as string, text: passage.text.slice(match[0].length) };
}

/** What plain text shows by a run of lines: code, the rows of a table, the items of a numbered list. */
export function plainRuns(body: readonly Passage[]): Map<number, BlockType> {
  const kinds = new Map<number, BlockType>();
  markCode(body, kinds);
  markTables(body, kinds);
  markOrderedLists(body, kinds);
  return kinds;
}

/** The line as it stood; empty where markup tells what it is. */
function plainRaw({ markup, raw }: Passage): string {
  return markup === null ? raw : '';
}

function standsRightBelow(here: Passage, before: Passage): boolean {
  return here.blankBefore === 0 && here.index === before.index + 1;
}

function markCode(body: readonly Passage[], kinds: Map<number, BlockType>): void {
  for (let at = 0; at < body.length; at++) {
    const shape = codeShape(plainRaw(body[at] as Passage));
    if (shape === null) continue;
    let last = at;
    let strong = shape === 'strong';
    let shaped = 1;
    for (let k = at + 1; k < body.length && k - last <= MAX_BRIDGE + 1; k++) {
      const here = body[k] as Passage;
      if (here.markup !== null || !standsRightBelow(here, body[k - 1] as Passage)) break;
      const next = codeShape(here.raw);
      if (next === null) {
        if (endOf(here.text) === END_SENTENCE) break;
        continue;
      }
      last = k;
      shaped++;
      strong ||= next === 'strong';
    }
    if (strong || shaped >= MIN_WEAK_LINES) for (let k = at; k <= last; k++) kinds.set(k, 'code');
    at = last;
  }
}

function markTables(body: readonly Passage[], kinds: Map<number, BlockType>): void {
  body.slice(1).forEach((here, at) => {
    const before = body[at] as Passage;
    const cells = tabbedCells(plainRaw(here));
    if (cells === null || cells.length !== tabbedCells(plainRaw(before))?.length) return;
    if (here.index === before.index + 1) kinds.set(at, 'table').set(at + 1, 'table');
  });
}

/** NaN where no number leads the line. */
function numberOf({ markup, text }: Passage): number {
  return Number(markup === null ? ORDERED_ITEM.exec(text)?.[2] : undefined);
}

/** Numbers that count up from line to line; with text between them they number headings. */
function markOrderedLists(body: readonly Passage[], kinds: Map<number, BlockType>): void {
  body.slice(1).forEach((here, at) => {
    if (numberOf(here) === numberOf(body[at] as Passage) + 1) kinds.set(at, 'list').set(at + 1, 'list');
  });
}
