import { isEnd, UNI_BODY } from './kinds.ts';
import { labelReader, readTail, startOfTail } from './label-lines.ts';
import { type Field, NEXIS } from './labels.ts';
import {
  type Block,
  blocksOf,
  hasDate,
  isCopyright,
  joined,
  type Line,
  type Parts,
  trimBlank,
  Values,
} from './parts.ts';

const headLabel = labelReader(NEXIS, 'head');
const tailLabel = labelReader(NEXIS, 'tail');
/** Fields whose values end with the line. */
const ONE_LINE: ReadonlySet<Field> = new Set<Field>(['length']);
/** A label after this many blocks begins a paragraph. */
const MAX_HEAD_BLOCKS = 40;

interface Head {
  /** Blocks without a label, in order. */
  readonly plain: Line[][];
  readonly values: Values;
  readonly title: Line[];
  readonly standfirst: Line[];
  /** The index of the line at which the text begins; the number of lines if there is none. */
  bodyFrom: number;
  /** The text on the line of the label `BODY`. */
  bodyStart: Line[];
}

/** Parses a record of the older form: source, date and headline without labels, then labels, text, labels. */
export function parseNexis(lines: readonly Line[]): Parts {
  const head = readHead(lines);
  const below = lines.slice(head.bodyFrom);
  const tail = startOfTail(below, tailLabel, true);
  const values = head.values;
  readTail(below.slice(tail), tailLabel, values);
  readPlainHead(head);
  const body = [...head.bodyStart, ...below.slice(0, tail)];
  return {
    title: head.title,
    standfirst: head.standfirst,
    body: trimBlank(body),
    values,
    hasEnd: tail < below.length,
  };
}

function readHead(lines: readonly Line[]): Head {
  const blocks = blocksOf(lines);
  const first = blocks.slice(0, MAX_HEAD_BLOCKS);
  const holds = (field: Field): boolean =>
    first.some((block) => block.some(({ text }) => headLabel(text)?.field === field));
  const hasBodyLabel = holds('body');
  const hasLength = holds('length');
  const head: Head = {
    plain: [],
    values: new Values(),
    title: [],
    standfirst: [],
    bodyFrom: lines.length,
    bodyStart: [],
  };
  let labelled = false;
  let last: Field | null = null;
  for (const block of blocks) {
    let open: Field | null = null;
    for (const [at, line] of block.entries()) {
      const label = headLabel(line.text);
      if (label !== null) {
        labelled ||= label.field !== 'show' && label.field !== 'title';
        if (label.field === 'body') {
          head.bodyFrom = lines.indexOf(line) + 1;
          if (label.rest !== '') head.bodyStart.push({ ...line, text: label.rest });
          return head;
        }
        open = label.field;
        last = open;
        keep(head, open, { ...line, text: label.rest }, false);
        continue;
      }
      if (open !== null && !ONE_LINE.has(open)) {
        keep(head, open, line, true);
        continue;
      }
      const mayBegin = hasLength ? head.values.has('length') : labelled;
      if (mayBegin && !hasBodyLabel) {
        head.bodyFrom = lines.indexOf(line);
        return head;
      }
      if (mayBegin && last !== null) keep(head, last, line, true);
      else if (at === 0) head.plain.push([line]);
      else head.plain.at(-1)?.push(line);
    }
    // With labels only after the text, the first block of prose is its beginning.
    if (!labelled && !hasLength && !hasBodyLabel && isProse(block) && head.plain.length > 1) {
      head.plain.pop();
      head.bodyFrom = lines.indexOf(block[0] as Line);
      return head;
    }
  }
  return head;
}

const MIN_PROSE = 120;

function isProse(block: Block): boolean {
  const text = joined(block);
  return text.length >= MIN_PROSE && /[.!?…"”»]$/.test(text);
}

function keep(head: Head, field: Field, line: Line, goesOn: boolean): void {
  if (field === 'title') head.title.push(line);
  else if (field === 'standfirst') head.standfirst.push(line);
  else if (goesOn) head.values.append(field, line.text.trim());
  else head.values.begin(field, line.text);
}

/** Finds source, date, edition and headline in the blocks without labels. */
function readPlainHead({ plain, values, title }: Head): void {
  const blocks = plain.filter((block) => {
    if (!block.every(({ text }) => isCopyright(text))) return true;
    values.begin('copyright', joined(block));
    return false;
  });
  const dated = blocks.findIndex((block, at) =>
    block.some(({ text }, line) => at + line > 0 && hasDate(text)),
  );
  if (dated < 0) {
    const [source, ...others] = blocks;
    if (source !== undefined) values.begin('source', joined(source));
    takeTitle(others, title);
    return;
  }
  const block = blocks[dated] ?? [];
  const day = block.findIndex(({ text }) => hasDate(text));
  const above = day > 0 ? block.slice(0, day) : (blocks[dated - 1] ?? []);
  values.begin('source', joined(above));
  values.begin('date', (block[day]?.text ?? '').trim());
  const edition = joined(block.slice(day + 1));
  if (edition !== '') values.begin('edition', edition);
  const others = blocks.slice(dated + 1);
  takeTitle(others, title);
  for (const other of others) values.begin('edition', joined(other));
}

/** Uses the last block as the headline, unless a label gives it. */
function takeTitle(blocks: Block[], title: Line[]): void {
  if (title.length > 0) return;
  title.push(...(blocks.pop() ?? []));
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
  const mark = markOfBody(lines);
  if (mark < 0) return parseNexis(lines);
  const values = new Values();
  const standfirst: Line[] = [];
  const above = lines.slice(0, mark);
  const title = readUniHead(above, values, standfirst);
  const below = lines.slice(mark + 1);
  const tail = startOfUniTail(below);
  readTail(below.slice(tail), tailLabel, values, UNI_HEADINGS);
  const printed = joined(title);
  const body = below.slice(0, tail).filter(({ text }) => text.trim() !== printed || printed === '');
  return { title, standfirst, body: trimBlank(body), values, hasEnd: tail < below.length };
}

/** The line `Body` below the first labels. */
function markOfBody(lines: readonly Line[]): number {
  let labelled = false;
  return lines.findIndex(({ text }) => {
    labelled ||= headLabel(text) !== null || isCopyright(text);
    return labelled && UNI_BODY.test(text);
  });
}

function readUniHead(lines: readonly Line[], values: Values, standfirst: Line[]): readonly Line[] {
  const isPlain = ({ text }: Line): boolean => headLabel(text) === null && !isCopyright(text);
  const day = lines.findLastIndex((line) => isPlain(line) && hasDate(line.text));
  if (day < 0) return readUniLabels(lines, values, standfirst) ?? [];
  values.begin('date', (lines[day]?.text ?? '').trim());
  readUniLabels(lines.slice(day + 1), values, standfirst);
  const upper = trimBlank(lines.slice(0, day));
  const blocks = blocksOf(upper);
  const last = blocks.at(-1) ?? [];
  const source = last.at(-1);
  if (source !== undefined) values.begin('source', source.text.trim());
  // The headline is directly above the source, in a separate block or not.
  return distinct(last.length > 1 ? last.slice(0, -1) : (blocks.at(-2) ?? []));
}

/** Returns the first block without a label, which is the headline if there is no date to mark its position. */
function readUniLabels(lines: readonly Line[], values: Values, standfirst: Line[]): readonly Line[] | null {
  let plain: readonly Line[] | null = null;
  let open: Field | null = null;
  let labelled = false;
  for (const block of blocksOf(lines)) {
    let isPlain = true;
    for (const line of block) {
      const label = headLabel(line.text);
      if (label !== null) {
        open = label.field;
        labelled = true;
        isPlain = false;
        if (open === 'standfirst') standfirst.push({ ...line, text: label.rest });
        else values.begin(open, label.rest);
      } else if (isCopyright(line.text)) {
        open = null;
        isPlain = false;
        values.begin('copyright', line.text.trim());
      } else if (open === 'standfirst') standfirst.push(line);
      else if (open !== null) values.append(open, line.text.trim());
      else if (plain !== null && !labelled) values.begin('edition', line.text.trim());
    }
    if (isPlain && open === null && plain === null) plain = block;
  }
  if (plain !== null && values.has('date') && plain.length > 0) values.begin('edition', joined(plain));
  return plain;
}

/** Removes repeats of the headline at page breaks. */
function distinct(block: Block): readonly Line[] {
  const seen = new Set<string>();
  return block.filter(({ text }) => {
    const key = text.trim();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const MIXED_TAIL: ReadonlySet<Field> = new Set<Field>(['loadDate', 'publicationType', 'language']);

/** The headings are between blank lines, with the label of the load date, or a heading, below them. */
function startOfUniTail(lines: readonly Line[]): number {
  const isSure = ({ text }: Line): boolean => {
    const label = tailLabel(text);
    return (label !== null && MIXED_TAIL.has(label.field)) || text.trim() === 'Classification';
  };
  const sure = lines.findIndex(isSure);
  const end = sure < 0 ? lines.length : sure;
  for (let at = 0; at < end; at++) {
    const line = lines[at] as Line;
    if (!UNI_HEADINGS.has(line.text.trim().toLowerCase())) continue;
    const isAlone = isBlankAt(lines, at - 1) && isBlankAt(lines, at + 1);
    if (isAlone && sure >= 0) return at;
  }
  return end;
}

function isBlankAt(lines: readonly Line[], at: number): boolean {
  return (lines[at]?.text ?? '').trim() === '';
}
