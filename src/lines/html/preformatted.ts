import type { Passage } from '../../model/passage.ts';
import { codeShape } from '../../text/code-shape.ts';
import { END_SENTENCE, endOf } from '../../text/scan.ts';
import { type PhysicalLine, toPhysicalLines } from '../physical.ts';
import { WIDE_GAP } from '../running-lines.ts';
import { type LineOptions, toTextPassages } from '../text.ts';
import type { Draft } from './draft.ts';

/** Conditions under which preformatted text is the article, as in drafts of standards and old mailing lists. */
const DOCUMENT = {
  /** Share of the displayed text. */
  share: 0.7,
  minChars: 600,
  minLines: 12,
  /** Paragraphs of this many characters, over several lines, that end a sentence. */
  minParagraphChars: 100,
  minParagraphs: 2,
  /** Share of lines with the form of program text. */
  maxCode: 0.1,
} as const;

/** Minimum indent of a centred title. */
const MIN_CENTRED_INDENT = 12;
const MAX_HEADING_CHARS = 90;
/** Number of lines from the top that may hold the title. */
const TITLE_REACH = 30;

/** Replaces preformatted text that is the page's article by its paragraphs; leaves code as it is. */
export function openDocuments(drafts: readonly Draft[], options: LineOptions): readonly Draft[] {
  const shown = drafts.filter(({ hidden }) => !hidden);
  const blocks = shown.filter(({ block, raw }) => block === 'code' && raw.includes('\n'));
  if (blocks.length === 0) return drafts;
  const chars = sum(blocks);
  if (chars < DOCUMENT.minChars || chars < sum(shown) * DOCUMENT.share) return drafts;
  const first = drafts.indexOf(blocks[0] as Draft);
  const last = drafts.indexOf(blocks.at(-1) as Draft);
  // Between the parts of a document is a page number or a rule; more text is prose with long samples of code.
  if (last - first + 1 > blocks.length) return drafts;
  const text = blocks.map(({ raw }) => raw).join('\n\n');
  const lines = toPhysicalLines(text);
  const passages = toTextPassages(text, options);
  if (!isProse(lines, passages)) return drafts;
  return [
    ...drafts.slice(0, first),
    ...toDrafts(passages, lines, drafts[first] as Draft),
    ...drafts.slice(last + 1),
  ];
}

function sum(drafts: readonly Draft[]): number {
  return drafts.reduce((chars, { text }) => chars + text.length, 0);
}

function isProse(lines: readonly PhysicalLine[], passages: readonly Passage[]): boolean {
  if (lines.length < DOCUMENT.minLines) return false;
  const code = lines.filter(({ raw }) => codeShape(raw) !== null).length;
  if (code > lines.length * DOCUMENT.maxCode) return false;
  const paragraphs = passages.filter(
    ({ text, lines: { length } }) =>
      length > 1 && text.length >= DOCUMENT.minParagraphChars && endOf(text) === END_SENTENCE,
  );
  return paragraphs.length >= DOCUMENT.minParagraphs;
}

function toDrafts(passages: readonly Passage[], lines: readonly PhysicalLine[], model: Draft): Draft[] {
  const bodyIndent = indentOfBody(passages);
  const rawOf = new Map(lines.map((line) => [line.number, line]));
  let hasTitle = false;
  return passages.map((passage, i) => {
    const { text, marker, blankBefore, verse = null } = passage;
    const gapAfter = (passages[i + 1]?.blankBefore ?? 1) > 0;
    const isAlone = passage.lines.length === 1 && (i === 0 || blankBefore > 0) && gapAfter;
    const isLabel =
      isAlone &&
      passage.isRunning !== true &&
      text.length <= MAX_HEADING_CHARS &&
      endOf(text) !== END_SENTENCE;
    const line = rawOf.get(passage.lines[0] ?? 0);
    const isTitle = isLabel && !hasTitle && (passage.lines[0] ?? 0) <= TITLE_REACH && isCentred(line, lines);
    if (isTitle) hasTitle = true;
    // The head of a memo is in two columns.
    const isColumns = passage.lines.length === 1 && WIDE_GAP.test((line?.raw ?? '').trim());
    const isHeading = isTitle || (isLabel && !isColumns && passage.indent < bodyIndent);
    return {
      ...model,
      text,
      raw: passage.lines.map((number) => rawOf.get(number)?.raw ?? '').join('\n'),
      tag: isHeading ? (isTitle ? 'h1' : 'h2') : isColumns ? 'tr' : 'p',
      block: isHeading ? 'heading' : isColumns ? 'table-row' : marker === '' ? 'paragraph' : 'list-item',
      level: isHeading ? (isTitle ? 1 : 2) : marker === '' ? 0 : 1,
      marker,
      blankBefore: i === 0 ? model.blankBefore : blankBefore > 0,
      linkChars: 0,
      links: 0,
      strongChars: 0,
      verse,
      isRunning: passage.isRunning === true,
    };
  });
}

/** The indent of most of the text. */
function indentOfBody(passages: readonly Passage[]): number {
  const chars = new Map<number, number>();
  for (const { indent, text, lines } of passages)
    if (lines.length > 1) chars.set(indent, (chars.get(indent) ?? 0) + text.length);
  let best = 0;
  for (const [indent, count] of chars) if (count > (chars.get(best) ?? 0)) best = indent;
  return best;
}

/** About as much space on the left as on the right, up to the end of the widest line. */
function isCentred(line: PhysicalLine | undefined, lines: readonly PhysicalLine[]): boolean {
  if (line === undefined || line.indent < MIN_CENTRED_INDENT) return false;
  const width = Math.max(...lines.slice(0, 2000).map(({ raw }) => raw.trimEnd().length));
  const right = width - line.indent - line.text.length;
  return right > 0 && Math.abs(right - line.indent) <= width / 5;
}
