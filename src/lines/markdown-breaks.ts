import { endsSentence, firstWordLength, startsMidSentence } from './line-shape.ts';

/** Thresholds for Markdown files with one paragraph per line, as some tools write them. */
const BREAKS = {
  /** A shorter line is a label or a menu entry and does not count. */
  minChars: 40,
  /** Minimum number of such line breaks without a blank line. */
  minPairs: 2,
  /** Share of those lines that end as a sentence does. */
  ends: 0.6,
  /** Share of breaks within a sentence; high in wrapped text. */
  continues: 0.2,
  /** Share of lines that end within a sentence and have no room for the next word at the width of the longest line. */
  full: 0.5,
  /** A longer line was not wrapped. */
  maxWidth: 130,
  /** Breaks without a blank line per break with one: text with one sentence per line separates its paragraphs. */
  bare: 4,
} as const;

/** A longer first word is a line in a script without spaces, which breaks after any letter. */
const MAX_FIRST_WORD = 20;
const LETTER_ROOM = 2;

/** A line of text without block marks, and its relation to the line before. */
export interface TextLine {
  readonly text: string;
  /** The line before is text too. */
  readonly followsText: boolean;
  readonly blankBefore: number;
}

/** Meaning of the single line breaks of a Markdown file. */
export interface Breaks {
  /** Each line is a paragraph. */
  readonly partAll: boolean;
  /** The column at which text is wrapped; `null` where it is not. */
  readonly width: number | null;
}

/**
 * The meaning of single line breaks in a Markdown file. By rule, blank lines separate paragraphs and a single break is
 * a space within a paragraph; but crawlers may write one line per paragraph. These lines are of all lengths and end
 * sentences, while wrapped text has full lines and breaks within sentences.
 */
export function readBreaks(lines: readonly TextLine[]): Breaks {
  let pairs = 0;
  let spaced = 0;
  let ends = 0;
  let continues = 0;
  let full = 0;
  let width = 0;
  for (const { text } of lines) if (text.length <= BREAKS.maxWidth) width = Math.max(width, text.length);
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const before = (lines[i - 1] as TextLine).text;
    if (!line.followsText || before.length < BREAKS.minChars) continue;
    if (line.blankBefore > 0) {
      spaced++;
      continue;
    }
    pairs++;
    const isClosed = endsSentence(before) || CLOSED.test(before);
    if (isClosed) ends++;
    if (startsMidSentence(line.text) && !endsSentence(before)) continues++;
    if (!isClosed && isFull(before, line.text, width)) full++;
  }
  const isWrapped = full >= Math.max(2, pairs * BREAKS.full);
  return {
    partAll:
      pairs >= BREAKS.minPairs &&
      pairs >= spaced * BREAKS.bare &&
      ends >= pairs * BREAKS.ends &&
      continues <= pairs * BREAKS.continues &&
      !isWrapped,
    width: isWrapped ? width : null,
  };
}

/** Whether the first word of the next line does not fit at the width. */
function isFull(text: string, next: string, width: number): boolean {
  const word = firstWordLength(next);
  return (
    text.length <= BREAKS.maxWidth && text.length + 1 + (word > MAX_FIRST_WORD ? LETTER_ROOM : word) > width
  );
}

/** Whether a line continues the paragraph of the line above: wrapped text, a sentence, or sentence after sentence. */
export function continuesParagraph(before: string, text: string, { width }: Breaks): boolean {
  if (width !== null && isFull(before, text, width)) return true;
  if (!endsSentence(before)) return startsMidSentence(text) || (width !== null && startsMidSentence(before));
  return endsSentence(text) && text.length >= BREAKS.minChars && before.length >= BREAKS.minChars;
}

/** A closing bracket ends a caption. */
const CLOSED = /[.!?…。！？][)\]”"»」]?$|[)\]）]$/u;
