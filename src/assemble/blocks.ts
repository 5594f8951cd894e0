import type { Block, BlockType, LineRange } from '../model/article.ts';
import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import { tabbedCells } from '../text/code-shape.ts';
import { bodyKinds } from './body-kind.ts';
import { type ListItem, listItemOf } from './plain-runs.ts';

/** Body passages → blocks; neighbours of one kind that make up a list, code or table become one block. */
export function toBlocks(
  passages: readonly Passage[],
  body: readonly number[],
  labels: readonly Label[],
): Block[] {
  const kinds = bodyKinds(passages, body, labels);
  const blocks: Block[] = [];
  for (let at = 0; at < body.length; ) {
    const kind = kinds[at] ?? 'paragraph';
    let end = at + 1;
    while (
      end < body.length &&
      kinds[end] === kind &&
      belongTogether(passages, kind, body[end - 1], body[end])
    )
      end++;
    const members: Passage[] = [];
    for (const i of body.slice(at, end)) {
      const passage = passages[i];
      if (passage !== undefined) members.push(passage);
    }
    blocks.push(makeBlock(kind, members));
    at = end;
  }
  return blocks;
}

const JOINED: ReadonlySet<BlockType> = new Set<BlockType>(['list', 'code', 'table']);

/** An ordered list that starts anew is another list. */
function belongTogether(
  passages: readonly Passage[],
  kind: BlockType,
  before: number | undefined,
  here: number | undefined,
): boolean {
  if (!JOINED.has(kind) || before === undefined || here === undefined) return false;
  if (kind !== 'list') return true;
  const a = markerOf(passages[before]);
  const b = markerOf(passages[here]);
  return isOrdered(a) === isOrdered(b) && !(isOrdered(b) && /^1\D?$/.test(b));
}

function markerOf(passage: Passage | undefined): string {
  return passage === undefined ? '' : listItemOf(passage).marker;
}

export function isOrdered(marker: string): boolean {
  return /^\(?[\dA-Za-z]{1,3}[.)]$/.test(marker);
}

/** One literal for all kinds: a spread gives every block a hidden class of its own, a quarter of a kilobyte each. */
function makeBlock(type: BlockType, members: readonly Passage[]): Block {
  const level = type === 'heading' ? headingLevel(members[0]) : null;
  const listed = type === 'list' ? members.map(listItemOf) : [];
  const items = listed.map((item) => item.text);
  return { type, level, items, lines: rangeOf(members), text: textOf(type, members, listed) };
}

function textOf(type: BlockType, members: readonly Passage[], listed: readonly ListItem[]): string {
  switch (type) {
    case 'list':
      return listed.map((item) => `${isOrdered(item.marker) ? item.marker : '-'} ${item.text}`).join('\n');
    case 'code':
      return dedent(members);
    case 'table':
      return members.map(rowOf).join('\n');
    default:
      return marked(members[0]);
  }
}

/** A number that was taken for a list marker belongs to the words of anything that is no list. */
function marked(passage: Passage | undefined): string {
  if (passage === undefined) return '';
  return isOrdered(passage.marker) ? `${passage.marker} ${passage.text}` : passage.text;
}

/** Text dumps do not tell levels; below the title the first is 2. */
const DEFAULT_LEVEL = 2;

function headingLevel(passage: Passage | undefined): number {
  const level = passage?.markup?.block === 'heading' ? passage.markup.level : 0;
  return level >= 1 && level <= 6 ? level : DEFAULT_LEVEL;
}

function rowOf(passage: Passage): string {
  return tabbedCells(passage.raw)?.join('\t') ?? passage.text;
}

const FENCE = /^\s*(?:```|~~~)/;

/** Code as it stood, without Markdown fences and without the indentation all its lines share. */
function dedent(members: readonly Passage[]): string {
  const lines: string[] = [];
  members.forEach((passage, at) => {
    for (let blank = at === 0 ? 0 : passage.blankBefore; blank > 0; blank--) lines.push('');
    for (const line of passage.raw.split('\n')) if (!FENCE.test(line)) lines.push(line.trimEnd());
  });
  let shared = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line !== '') shared = Math.min(shared, line.length - line.trimStart().length);
  return lines.map((line) => (line === '' ? line : line.slice(shared))).join('\n');
}

function rangeOf(members: readonly Passage[]): LineRange {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const passage of members) {
    start = Math.min(start, passage.lines[0] ?? start);
    end = Math.max(end, passage.lines.at(-1) ?? end);
  }
  return Number.isFinite(start) ? { start, end } : { start: end, end };
}
