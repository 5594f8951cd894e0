import type { Article } from './article.ts';
import type { Source } from './document.ts';
import type { Verdict } from './label.ts';

/** A place where one article ends and the next begins. */
export interface Boundary {
  /** The new article begins at this input line, counted from 1. */
  readonly beforeLine: number;
  /** Evidence in words, most important first. */
  readonly evidence: readonly string[];
  /** 0–1. */
  readonly confidence: number;
}

/** What was decided about one non-blank input line. */
export interface AccountedLine extends Verdict {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Index of its passage, from 0; lines of one passage get the same label. */
  readonly passage: number;
  /** `index` of the article that contains the line; `null` if it was removed. */
  readonly article: number | null;
  /** Key of the article that contains the line (`text`, `captions`, …); `null` if it was removed. */
  readonly field: string | null;
}

export interface Removed {
  readonly lines: number;
  readonly byRule: Readonly<Record<string, number>>;
}

/** Position of a partial result in the result for a dump. */
export interface DumpPart {
  /** Number of articles in the previous parts. */
  readonly articlesBefore: number;
  readonly isFirst: boolean;
  /** Removed lines of all parts; only in the last part, otherwise `null`. */
  readonly removedInAll: Removed | null;
}

/** The result for one document. */
export interface CleanResult {
  readonly source: Source;
  readonly articles: readonly Article[];
  readonly removed: Removed;
  readonly boundaries: readonly Boundary[];
  /** Every non-blank input line, in order, exactly once. */
  readonly account: readonly AccountedLine[];
  /** With the option `explain`: the texts of the passages, on which `drop`, `keep` and a profile are tested. */
  readonly passages?: readonly string[];
  /**
   * By field (`title`, `published`, `url`, …), the source in the page's markup or header that supplied the value;
   * `text` if the text does not come from the visible page.
   */
  readonly metadataSources: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  /** If this is a partial result, for a dump that is too large for memory. */
  readonly part?: DumpPart;
}

/** The result with the option `explain`. */
export interface ExplainedResult extends CleanResult {
  readonly passages: readonly string[];
}
