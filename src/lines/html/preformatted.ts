import { codeShape } from '../../text/code-shape.ts';
import { END_SENTENCE, endOf } from '../../text/scan.ts';
import { toPhysicalLines } from '../physical.ts';
import { WIDE_GAP } from '../running-lines.ts';
import { type LineOptions, toTextPassages } from '../text.ts';
import type { Draft } from './draft.ts';

/** Conditions under which preformatted text is the article, as in drafts of standards and old mailing lists. */
const DOCUMENT = {
  /** Share of the displayed text. */
  share: 0.7,
  minChars: 600,
  /** Paragraphs of this many characters, over several lines, that end a sentence. */
  minParagraphChars: 100,
  minParagraphs: 2,
  /** Share of lines with the form of program text. */
  maxCode: 0.1,
} as const;

const MAX_HEADING_CHARS = 90;
/** Minimum indent of a centred title. */
const MIN_CENTRED_INDENT = 12;

/** Replaces preformatted text that is the page's article by its paragraphs; leaves code as it is. */
export function openDocuments(drafts: readonly Draft[], options: LineOptions = {}): readonly Draft[] {
  const shown = drafts.filter(({ hidden }) => !hidden);
  const blocks = shown.filter(({ block, raw }) => block === 'code' && raw.includes('\n'));
  const chars = charsOf(blocks);
  if (chars < DOCUMENT.minChars || chars < charsOf(shown) * DOCUMENT.share) return drafts;
  const first = drafts.indexOf(blocks[0] as Draft);
  const last = drafts.indexOf(blocks.at(-1) as Draft);
  // Between the parts of a document is a page number or a rule; more text is prose with long samples of code.
  if (last - first + 1 > blocks.length) return drafts;
  const document = toDrafts(blocks.map(({ raw }) => raw).join('\n\n'), drafts[first] as Draft, options);
  return document === null ? drafts : [...drafts.slice(0, first), ...document, ...drafts.slice(last + 1)];
}

function charsOf(drafts: readonly Draft[]): number {
  return drafts.reduce((chars, { text }) => chars + text.length, 0);
}

/** The passages of a text; `null` when it is not prose. */
function toDrafts(content: string, model: Draft, options: LineOptions): Draft[] | null {
  const lines = toPhysicalLines(content);
  const passages = toTextPassages(content, options);
  const code = lines.filter(({ raw }) => codeShape(raw) !== null).length;
  const paragraphs = passages.filter(
    ({ text, lines: { length } }) =>
      length > 1 && text.length >= DOCUMENT.minParagraphChars && endOf(text) === END_SENTENCE,
  );
  if (paragraphs.length < DOCUMENT.minParagraphs || code > lines.length * DOCUMENT.maxCode) return null;
  const bodyIndent = Math.min(...paragraphs.map(({ indent }) => indent));
  let hasTitle = false;
  return passages.map((passage, i): Draft => {
    const { text, raw, marker, blankBefore, indent, verse = null, isRunning = false } = passage;
    const isAlone =
      !raw.includes('\n') && (passages[i + 1]?.blankBefore ?? 1) > 0 && (i === 0 || blankBefore > 0);
    // The head of a memo is in two columns.
    const isColumns = !raw.includes('\n') && WIDE_GAP.test(raw.trim());
    const isLabel = isAlone && !isRunning && text.length <= MAX_HEADING_CHARS && endOf(text) !== END_SENTENCE;
    const isTitle = isLabel && !isColumns && !hasTitle && indent >= MIN_CENTRED_INDENT;
    const isHeading = isTitle || (isLabel && !isColumns && indent < bodyIndent);
    const level = isTitle ? 1 : 2;
    hasTitle ||= isTitle;
    return {
      ...model,
      ...{ text, raw, marker, verse, isRunning, linkChars: 0, links: 0, strongChars: 0 },
      ...{ tag: 'p', block: marker === '' ? 'paragraph' : 'list-item', level: marker === '' ? 0 : 1 },
      ...(isColumns && { tag: 'tr', block: 'table-row' }),
      ...(isHeading && { tag: `h${level}`, block: 'heading', level }),
      blankBefore: i === 0 ? model.blankBefore : blankBefore > 0,
    };
  });
}
