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
  return match === null ? passage : { marker: match[1] ?? '', text: passage.text.slice(match[0].length) };
}

/** What plain text shows by a run of lines: code, the rows of a table, the items of a numbered list. */
export function plainRuns(passages: readonly Passage[], body: readonly number[]): Map<number, BlockType> {
  const kinds = new Map<number, BlockType>();
  const plain = body.map((i) => (passages[i]?.markup === null ? passages[i] : undefined));
  markCode(plain, kinds);
  markTables(plain, kinds);
  markOrderedLists(plain, kinds);
  return kinds;
}

type Plain = readonly (Passage | undefined)[];

function standsRightBelow(plain: Plain, at: number): boolean {
  const here = plain[at];
  const before = plain[at - 1];
  return (
    here !== undefined && before !== undefined && here.blankBefore === 0 && here.index === before.index + 1
  );
}

function markCode(plain: Plain, kinds: Map<number, BlockType>): void {
  for (let at = 0; at < plain.length; ) {
    const shape = codeShape(plain[at]?.raw ?? '');
    if (shape === null) {
      at++;
      continue;
    }
    let last = at;
    let strong = shape === 'strong';
    let shaped = 1;
    for (let k = at + 1; k < plain.length && k - last <= MAX_BRIDGE + 1; k++) {
      if (!standsRightBelow(plain, k)) break;
      const here = codeShape(plain[k]?.raw ?? '');
      if (here === null) {
        if (endOf(plain[k]?.text ?? '') === END_SENTENCE) break;
        continue;
      }
      last = k;
      shaped++;
      strong ||= here === 'strong';
    }
    if (strong || shaped >= MIN_WEAK_LINES) for (let k = at; k <= last; k++) kinds.set(k, 'code');
    at = last + 1;
  }
}

function markTables(plain: Plain, kinds: Map<number, BlockType>): void {
  for (let at = 0; at < plain.length; at++) {
    const cells = tabbedCells(plain[at]?.raw ?? '')?.length ?? 0;
    const before = at > 0 ? (tabbedCells(plain[at - 1]?.raw ?? '')?.length ?? 0) : 0;
    if (cells < 2 || cells !== before || plain[at]?.index !== (plain[at - 1]?.index ?? -2) + 1) continue;
    kinds.set(at - 1, 'table');
    kinds.set(at, 'table');
  }
}

function numberOf(passage: Passage | undefined): number {
  const digits = passage === undefined ? undefined : ORDERED_ITEM.exec(passage.text)?.[2];
  return digits === undefined ? Number.NaN : Number(digits);
}

/** Numbers that count up from line to line; with text between them they number headings. */
function markOrderedLists(plain: Plain, kinds: Map<number, BlockType>): void {
  for (let at = 1; at < plain.length; at++) {
    if (numberOf(plain[at]) !== numberOf(plain[at - 1]) + 1) continue;
    kinds.set(at - 1, 'list');
    kinds.set(at, 'list');
  }
}
