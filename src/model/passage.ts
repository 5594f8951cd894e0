import type { TextLink } from './article.ts';
import type { Boundary } from './result.ts';

/** Amount of text in a container element and its descendants. */
export interface HtmlContainer {
  readonly tag: string;
  readonly textChars: number;
  readonly linkChars: number;
  /** Passages that are long enough to be paragraphs. */
  readonly paragraphs: number;
  /** Characters of those paragraphs. */
  readonly paragraphChars: number;
  readonly passages: number;
  readonly headings: number;
  /** `h1` elements with text. */
  readonly headlines: number;
}

/** Totals over the passages in the same position (tag and class names of the three nearest blocks). */
export interface HtmlCluster {
  readonly passages: number;
  readonly textChars: number;
  readonly linkChars: number;
  /** Passages that end in sentence punctuation. */
  readonly sentences: number;
}

/** Position of a passage in its page: facts from the markup, without interpretation. */
export interface HtmlHints {
  /** Tag of the nearest block: `p`, `h2`, `li`, `td`, `figcaption`, `div`, `button`, `tr` for a row of a data table, … */
  readonly tag: string;
  /** Tags of semantic ancestors, inner to outer, each once: `article`, `nav`, `figure`, `table`, `ul`, … */
  readonly ancestors: readonly string[];
  readonly depth: number;
  /** Words from class, id, role, itemprop, … of the four nearest elements that have any; one list for all passages in them. */
  readonly words: readonly string[];
  /** For each of `words`, the number of such elements that are nearer, 0–3. */
  readonly wordLevels: readonly number[];
  /** Hidden by an attribute or an inline style. */
  readonly hidden: boolean;
  /** The innermost `itemprop` that contains the passage. */
  readonly itemprop: string | null;
  /** Share of the characters that are bold or emphasised, 0–1. */
  readonly strongShare: number;
  readonly images: number;
  /** Up to three containers of two passages or more, inner to outer, each larger than the one before. */
  readonly containers: readonly HtmlContainer[];
  /** The whole page. */
  readonly page: HtmlContainer;
  readonly cluster: HtmlCluster;
  readonly stated: StatedShares;
  /** The page states that it is a thread of a forum: its posts are its text. */
  readonly isForum: boolean;
}

/** How far a passage agrees with what the markup of its page states of the article; `null` where nothing is stated. */
export interface StatedShares {
  /** Share of the words that the passage and the stated title have in common, 0–1. */
  readonly title: number | null;
  /** Share of the words of the stated description that the passage has, 0–1. */
  readonly description: number | null;
  /** Whether the stated body has the opening of the passage. */
  readonly body: boolean | null;
}

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
  /** Links in the text, and the last picture in it or between it and the passage before; only if they are asked for. */
  readonly links?: readonly TextLink[];
  readonly picture?: string;
  /** A line of front matter or of the header of the tool that saved the page. */
  readonly isHeader?: true;
  /** Head or foot of a printed page, recognised by its repetition. */
  readonly isRunning?: true;
  /** Its header begins a page of its own, and with it an article. */
  readonly startsPage?: true;
  /** Position of the passage in its page; only for HTML. */
  readonly html?: HtmlHints;
}

/** The passages of one article and the boilerplate around it. Segments cover the document without gaps. */
export interface Segment {
  /** Index of its first passage: the first of the article, or 0 for the first segment. */
  readonly start: number;
  /** Index after its last passage: where the next article begins. */
  readonly end: number;
  /** Index of the first passage of the article, and index after its last passage. */
  readonly articleStart: number;
  readonly articleEnd: number;
  /** Index of the headline; `null` if there is none. */
  readonly headline: number | null;
  /** The boundary at its beginning; `null` for the first segment of a document. */
  readonly boundary: Boundary | null;
}
