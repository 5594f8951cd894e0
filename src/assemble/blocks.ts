import type { Block, BlockType, LineRange } from '../model/article.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { tabbedCells } from '../text/code-shape.ts';
import { bodyKinds, type ListItem, listItemOf } from './body-kinds.ts';

/** Body passages → blocks. Adjacent passages of one list, code or table form one block. */
export function toBlocks(body: readonly Passage[], labels: readonly Label[]): Block[] {
  const kinds = bodyKinds(body, labels);
  const blocks: Block[] = [];
  let first = 0;
  kinds.forEach((kind, at) => {
    const here = body[at] as Passage;
    const next = body[at + 1];
    if (next !== undefined && kinds[at + 1] === kind && belongTogether(kind, here, next)) return;
    blocks.push(makeBlock(kind, body[first] as Passage, body.slice(first, at + 1)));
    first = at + 1;
  });
  return blocks;
}

/** An ordered list that starts again at 1 is another list. */
function belongTogether(kind: BlockType, before: Passage, here: Passage): boolean {
  if (kind === 'code' || kind === 'table') return true;
  if (kind !== 'list') return false;
  const { marker } = listItemOf(here);
  return isOrdered(listItemOf(before).marker) === isOrdered(marker) && !STARTS_ANEW.test(marker);
}

const STARTS_ANEW = /^\(?1[.)]$/;

function isOrdered(marker: string): boolean {
  return /^\(?[\dA-Za-z]{1,3}[.)]$/.test(marker);
}

/** One literal for all kinds: with a spread each block has its own hidden class of 250 bytes. */
function makeBlock(type: BlockType, first: Passage, members: readonly Passage[]): Block {
  const level = type === 'heading' ? headingLevel(first) : null;
  const listed = type === 'list' ? members.map(listItemOf) : [];
  const items = listed.map((item) => item.text);
  const lines = rangeOf(first, members.at(-1) ?? first);
  return { type, level, items, lines, text: textOf(type, first, members, listed) };
}

function textOf(
  type: BlockType,
  first: Passage,
  members: readonly Passage[],
  listed: readonly ListItem[],
): string {
  switch (type) {
    case 'list':
      return listed.map((item) => `${isOrdered(item.marker) ? item.marker : '-'} ${item.text}`).join('\n');
    case 'code':
      return dedent(members);
    case 'table':
      return members.map(rowOf).join('\n');
    default:
      return first.verse?.join('\n') ?? marked(first);
  }
}

/** Outside lists, a number read as list marker belongs to the text. */
function marked({ marker, text }: Passage): string {
  return isOrdered(marker) ? `${marker} ${text}` : text;
}

/** Text dumps have no levels; 2 is the first below the title. */
const DEFAULT_LEVEL = 2;

function headingLevel({ markup }: Passage): number {
  return markup?.block === 'heading' ? markup.level : DEFAULT_LEVEL;
}

function rowOf(passage: Passage): string {
  return tabbedCells(passage.raw)?.join('\t') ?? passage.text;
}

const FENCE = /^\s*(?:```|~~~)/;

/** Code lines without Markdown fences and without their common indentation. */
function dedent(members: readonly Passage[]): string {
  const lines: string[] = [];
  members.forEach((passage, at) => {
    for (let blank = at === 0 ? 0 : passage.blankBefore; blank > 0; blank--) lines.push('');
    for (const line of passage.raw.split('\n')) if (!FENCE.test(line)) lines.push(line.trimEnd());
  });
  const indents = lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(shared)).join('\n');
}

function rangeOf(first: Passage, last: Passage): LineRange {
  const start = first.lines[0] as number;
  return { start, end: last.lines.at(-1) ?? start };
}
