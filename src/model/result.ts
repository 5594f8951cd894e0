import type { Article } from './article.ts';
import type { Source } from './document.ts';
import type { Verdict } from './label.ts';

/** A place where one article ends and the next begins. */
export interface Boundary {
  /** 1-based input line before which the new article begins. */
  readonly beforeLine: number;
  /** Named evidence, weightiest first. */
  readonly evidence: readonly string[];
  /** 0–1. */
  readonly confidence: number;
}

/** The fate of one non-blank input line. */
export interface AccountedLine extends Verdict {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** 0-based position of the passage it belongs to: lines of one passage are judged as one. */
  readonly passage: number;
  /** 1-based index of the article that holds the line; `null` for a removed line. */
  readonly article: number | null;
  /** Key of the article that holds the line (`text`, `captions`, …); `null` for a removed line. */
  readonly field: string | null;
}

export interface Removed {
  readonly lines: number;
  readonly byRule: Readonly<Record<string, number>>;
}

/** All that came of one document. */
export interface CleanResult {
  readonly source: Source;
  readonly articles: readonly Article[];
  readonly removed: Removed;
  readonly boundaries: readonly Boundary[];
  /** Every non-blank input line, in order, exactly once. */
  readonly account: readonly AccountedLine[];
  /** With the option `explain`: the texts of the passages, which are what `drop`, `keep` and a profile are tested on. */
  readonly passages?: readonly string[];
  /**
   * Where the page's markup or header says what it says of the article, by field (`title`, `published`, `url`, …);
   * `text` where the text was taken from elsewhere than what the page shows.
   */
  readonly metadataSources: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
}
