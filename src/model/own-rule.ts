import type { BoilerplateLabel, KeptLabel } from './label.ts';
import type { MarkupHints } from './passage.ts';

/** A line as a rule of your own sees it: broken sentences rejoined, white space folded, list marks and markup off. */
export interface RuleLine {
  readonly text: string;
  /** 1-based numbers of the input lines it covers. */
  readonly lines: readonly number[];
  /** The list mark that led it (`-`, `•`, `3.`); empty when there was none. */
  readonly marker: string;
  /** What Markdown or HTML tells of it; `null` for plain text. */
  readonly markup: MarkupHints | null;
  /** The line `offset` further on, negative for those before; `null` past either end of the document. */
  at(offset: number): RuleLine | null;
}

/**
 * Something that lines of your dumps can be and that cleancopy does not know. It stands over all rules of cleancopy and
 * the score, and below `drop` and `keep`; the first of your rules that says yes decides.
 */
export interface OwnRule {
  /** Stands in the account as `user-drop:name` or `user-keep:name`. */
  readonly name: string;
  /** A label of boilerplate takes the line out, any other puts it where that label goes. */
  readonly label: BoilerplateLabel | Exclude<KeptLabel, 'headline'>;
  /** In words: why such a line is taken out, or put where it is. */
  readonly reason: string;
  test(line: RuleLine): boolean;
}
