import { isEnd, UNI_BODY } from './kinds.ts';
import { type Field, nexisHead, nexisTail } from './labels.ts';
import {
  type Block,
  blocksOf,
  Fields,
  hasDate,
  isBlank,
  isCopyright,
  joined,
  type Line,
  type Parts,
  readLabels,
  startOfTail,
  trimBlank,
} from './record.ts';

/** A label after this many blocks begins a paragraph. */
const MAX_HEAD_BLOCKS = 40;

/** Parses a record of the older form: source, date and headline without labels, then labels, text, labels. */
export function parseNexis(lines: readonly Line[]): Parts {
  const start = startOfText(lines);
  const mark = nexisHead(lines[start]?.text ?? '');
  const head = lines.slice(0, start);
  const text = lines
    .slice(start)
    .map((line, at) => (at === 0 && mark?.field === 'body' ? { ...line, text: mark.rest } : line));
  const fields = new Fields();
  const counted = head.findIndex((line) => nexisHead(line.text)?.field === 'length');
  const upper = head.slice(0, Math.max(0, counted));
  const plain = [
    ...readLabels(upper, nexisHead, fields, { endsAtBlank: true }),
    ...readLabels(head.slice(upper.length), nexisHead, fields),
  ];
  const title = readPlainHead(blocksOf(plain), fields);
  const tail = startOfTail(text, nexisTail, true);
  readLabels(text.slice(tail), nexisTail, fields);
  return { title, body: trimBlank(text.slice(0, tail)), fields, hasEnd: tail < text.length };
}

/** The line at which the text begins: its label, the first line below the labels, or without labels the first prose. */
function startOfText(lines: readonly Line[]): number {
  const blocks = blocksOf(lines);
  const first = blocks.slice(0, MAX_HEAD_BLOCKS).flat();
  const mark = first.find(({ text }) => nexisHead(text)?.field === 'body');
  if (mark !== undefined) return lines.indexOf(mark);
  const hasLength = first.some(({ text }) => nexisHead(text)?.field === 'length');
  let isBelowLabels = false;
  for (const [at, block] of blocks.entries()) {
    let inValue = false;
    for (const line of block) {
      const field = nexisHead(line.text)?.field;
      if (field === undefined) {
        if (isBelowLabels && !inValue) return lines.indexOf(line);
        continue;
      }
      isBelowLabels ||= hasLength ? field === 'length' : field !== 'show' && field !== 'title';
      inValue = field !== 'length';
    }
    if (at > 0 && !isBelowLabels && !hasLength && isProse(block)) return lines.indexOf(block[0] as Line);
  }
  return lines.length;
}

const MIN_PROSE = 120;

function isProse(block: Block): boolean {
  const text = joined(block);
  return text.length >= MIN_PROSE && /[.!?…"”»]$/.test(text);
}

/** Finds source, date and edition in the blocks without labels. Returns the headline: of a label, or the last block. */
function readPlainHead(blocks: readonly Block[], fields: Fields): Block {
  const dated = blocks.findIndex((block, at) =>
    block.some(({ text }, line) => at + line > 0 && hasDate(text)),
  );
  const block = blocks[dated] ?? [];
  const day = block.findIndex(({ text }) => hasDate(text));
  const source = dated < 0 ? blocks[0] : day > 0 ? block.slice(0, day) : blocks[dated - 1];
  if (source !== undefined) fields.begin('source', source);
  if (dated >= 0) fields.begin('date', block.slice(day, day + 1));
  const others = blocks.slice(dated < 0 ? 1 : dated + 1);
  const title = fields.has('title') ? fields.lines('title') : (others.pop() ?? []);
  if (dated >= 0) for (const edition of [block.slice(day + 1), ...others]) fields.begin('edition', edition);
  return title;
}

const PAGE = /^\s*(?:Page|Seite|Pagina|Side|Página) \d{1,4} (?:of|von|de|van|af|di|sur) \d{1,4}\s*$/;
/** Headings after the text. */
const UNI_HEADINGS: ReadonlyMap<string, Field | null> = new Map([
  ['graphic', 'graphic'],
  ['classification', null],
  ['notes', 'note'],
  ['correction', 'note'],
]);

/** Parses a record of Nexis Uni or Lexis+: headline, source and date, labels, `Body`, the text, headings and labels. */
export function parseNexisUni(all: readonly Line[]): Parts {
  const lines = all.filter(({ text }) => !PAGE.test(text) && !isEnd('nexis-uni', text));
  const labelled = lines.findIndex(({ text }) => nexisHead(text) !== null || isCopyright(text));
  const mark = lines.findIndex(({ text }, at) => labelled >= 0 && at > labelled && UNI_BODY.test(text));
  if (mark < 0) return parseNexis(lines);
  const fields = new Fields();
  const title = readUniHead(lines.slice(0, mark), fields);
  const below = lines.slice(mark + 1);
  const tail = startOfUniTail(below);
  readLabels(below.slice(tail), nexisTail, fields, { headings: UNI_HEADINGS });
  const printed = joined(title);
  const body = below.slice(0, tail).filter((line) => isBlank(line) || line.text.trim() !== printed);
  return { title, body: trimBlank(body), fields, hasEnd: tail < below.length };
}

/** Returns the headline: the block above the source, or without a date the first block. */
function readUniHead(lines: readonly Line[], fields: Fields): Block {
  const day = lines.findLastIndex(
    ({ text }) => nexisHead(text) === null && !isCopyright(text) && hasDate(text),
  );
  const plain = blocksOf(readLabels(lines.slice(day + 1), nexisHead, fields));
  const first = day < 0 ? (plain.shift() ?? []) : [];
  for (const block of plain) fields.begin('edition', block);
  if (day < 0) return first;
  fields.begin('date', lines.slice(day, day + 1));
  const blocks = blocksOf(lines.slice(0, day));
  const last = blocks.at(-1) ?? [];
  fields.begin('source', last.slice(-1));
  // The headline is directly above the source, in a separate block or not.
  return distinct(last.length > 1 ? last.slice(0, -1) : (blocks.at(-2) ?? []));
}

/** Removes repeats of the headline at page breaks. */
function distinct(block: Block): Block {
  const texts = block.map(({ text }) => text.trim());
  return block.filter((_, at) => texts.indexOf(texts[at] as string) === at);
}

const MIXED_TAIL: ReadonlySet<Field> = new Set(['loadDate', 'publicationType', 'language']);

/** The headings are between blank lines, with the label of the load date, or a heading, below them. */
function startOfUniTail(lines: readonly Line[]): number {
  const isBlankAt = (at: number): boolean => (lines[at]?.text ?? '').trim() === '';
  const sure = lines.findIndex(({ text }) => {
    const label = nexisTail(text);
    return (label !== null && MIXED_TAIL.has(label.field)) || text.trim() === 'Classification';
  });
  if (sure < 0) return lines.length;
  const heading = lines.findIndex(
    ({ text }, at) => UNI_HEADINGS.has(text.trim().toLowerCase()) && isBlankAt(at - 1) && isBlankAt(at + 1),
  );
  return heading < 0 ? sure : Math.min(heading, sure);
}
