import type { HtmlHints } from './html-hints.ts';

/** The block a passage stands in, where markup tells; plain text says `null`. */
export type BlockTag =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'code'
  | 'table-row'
  | 'caption'
  | 'button'
  | 'form';

/** What Markdown or HTML markup tells of a passage and plain text cannot. */
export interface MarkupHints {
  readonly block: BlockTag | null;
  /** 1–6 for headings, 1-based nesting depth for list items, otherwise 0. */
  readonly level: number;
  /** Share of the passage's characters that are link text, 0–1. */
  readonly linkShare: number;
  /** How many links the passage holds. */
  readonly links: number;
  /** The text is (mostly) the alternative text of an image. */
  readonly image: boolean;
}

/**
 * One or more physical lines of the input that are one unit of text: a paragraph, a headline, a menu entry.
 * Sentences that a dump broke over several lines are rejoined here, before anything is labelled.
 */
export interface Passage {
  /** 0-based position among the passages of its document. */
  readonly index: number;
  /** White space folded, broken lines rejoined; may be empty for lines of bare markup. */
  readonly text: string;
  /** The text as it stood, line breaks and indentation kept; for code and tables. */
  readonly raw: string;
  /** 1-based numbers of the non-blank input lines it covers, ascending. */
  readonly lines: readonly number[];
  /** Blank lines right before it (0 at the start of a dump). */
  readonly blankBefore: number;
  /** A form feed or record separator stands right before it. */
  readonly breakBefore: boolean;
  /** Columns of indentation of its first line. */
  readonly indent: number;
  /** The list marker that led the line (`-`, `•`, `3.`), not part of `text`; empty when there was none. */
  readonly marker: string;
  readonly markup: MarkupHints | null;
  /** A container tells that it is the article's text. */
  readonly isStated?: boolean;
  /** The lines of a stanza, white space folded. */
  readonly verse?: readonly string[];
  /** The mark of the footnote or side note that it is, as the text shows it: `1`, `*`. */
  readonly footnote?: string;
  /** The head or foot of a printed page, found by its coming again. */
  readonly isRunning?: true;
  /** Where the passage stood in its page; only of HTML. */
  readonly html?: HtmlHints;
}
