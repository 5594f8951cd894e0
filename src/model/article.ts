import type { Source } from './document.ts';

export type BlockType = 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'table';

/** First and last line in the input, 1-based, both included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface Block {
  readonly type: BlockType;
  readonly text: string;
  /** 1–6 for headings, otherwise `null`. */
  readonly level: number | null;
  /** The entries of a list, otherwise empty. */
  readonly items: readonly string[];
  readonly lines: LineRange;
}

export interface Caption {
  readonly text: string;
  /** The credit as printed, without its brackets; `null` when there is none. */
  readonly credit: string | null;
  /** How often the dump prints it. */
  readonly count: number;
  /** Every input line it stands on. */
  readonly lines: readonly number[];
}

/** One clean article. Every key is always present; names follow schema.org NewsArticle where it has a word. */
export interface Article {
  /** Stable, derived from title and text. */
  readonly id: string;
  readonly source: Source;
  /** 1-based order in its document. */
  readonly index: number;
  readonly title: string | null;
  /** What stands between the headline and the byline or time; the text begins with it too. */
  readonly standfirst: string | null;
  readonly section: string | null;
  /** The people named; where nobody is, the team or house that signs. An agency alone is `agency`. */
  readonly authors: readonly string[];
  /** As printed. */
  readonly byline: string | null;
  readonly agency: string | null;
  /** The place as printed: `SEOUL, South Korea`. */
  readonly dateline: string | null;
  /** ISO 8601 as far as the dump tells; an offset only where the zone is printed and unambiguous. */
  readonly published: string | null;
  readonly modified: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** The body alone, blocks parted by a blank line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly captions: readonly Caption[];
  readonly contributors: readonly string[];
  /** Corrections, editor's notes, and the footnotes and side notes of a page; the text ends with the latter too. */
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  readonly wordCount: number;
  /** 0–1: how sure the tool is that this is one whole article. */
  readonly confidence: number;
  readonly lines: LineRange;
  /** The rest of the input record, where there was one. */
  readonly meta?: Readonly<Record<string, unknown>>;
}
