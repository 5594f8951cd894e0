import type { HtmlHints } from './html-hints.ts';

/** The kind of block that contains a passage, known only from markup. */
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

/** Facts about a passage from Markdown or HTML markup. */
export interface MarkupHints {
  readonly block: BlockTag | null;
  /** 1–6 for headings, 1-based nesting depth for list items, otherwise 0. */
  readonly level: number;
  /** Share of the passage's characters that are link text, 0–1. */
  readonly linkShare: number;
  /** Number of links in the passage. */
  readonly links: number;
  /** The text is entirely or mostly the alternative text of an image. */
  readonly image: boolean;
}

/**
 * One or more input lines that form one unit of text: a paragraph, a headline, a menu entry. Sentences that were
 * broken over several lines are rejoined before passages are labelled.
 */
export interface Passage {
  /** Index among the passages of its document, from 0. */
  readonly index: number;
  /** White space normalised, broken lines rejoined; empty for lines with only markup. */
  readonly text: string;
  /** The original text with line breaks and indentation; for code and tables. */
  readonly raw: string;
  /** Numbers of its non-blank input lines, from 1, ascending. */
  readonly lines: readonly number[];
  /** Number of blank lines directly before it (0 at the start of a dump). */
  readonly blankBefore: number;
  /** A form feed or record separator is directly before it. */
  readonly breakBefore: boolean;
  /** Indentation of its first line, in columns. */
  readonly indent: number;
  /** The list marker at its beginning (`-`, `•`, `3.`), not part of `text`; otherwise empty. */
  readonly marker: string;
  readonly markup: MarkupHints | null;
  /** The container declares it to be text of the article. */
  readonly isStated?: boolean;
  /** The lines of a stanza, white space normalised. */
  readonly verse?: readonly string[];
  /** For a footnote or side note: its mark in the text (`1`, `*`). */
  readonly footnote?: string;
  /** Head or foot of a printed page, recognised by its repetition. */
  readonly isRunning?: true;
  /** Position of the passage in its page; only for HTML. */
  /** A page of its own begins here, as its header says: so does an article. */
  readonly startsPage?: true;
  readonly html?: HtmlHints;
}
