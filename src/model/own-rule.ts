import type { BoilerplateLabel, KeptLabel } from './label.ts';
import type { MarkupHints } from './passage.ts';

/** A line as custom rules see it: broken sentences rejoined, white space normalised, list markers and markup removed. */
export interface RuleLine {
  readonly text: string;
  /** Numbers of its input lines, from 1. */
  readonly lines: readonly number[];
  /** The list marker at its beginning (`-`, `•`, `3.`), or an empty string. */
  readonly marker: string;
  /** Facts from Markdown or HTML markup; `null` for plain text. */
  readonly markup: MarkupHints | null;
  /** The line `offset` lines below (above if negative); `null` outside the document. */
  at(offset: number): RuleLine | null;
}

/**
 * A custom rule. It wins over the built-in rules and the model; `drop` and `keep` win over it. The first custom rule
 * that matches a line is used.
 */
export interface OwnRule {
  /** Appears in the account as `user-drop:name` or `user-keep:name`. */
  readonly name: string;
  /** A boilerplate label removes the line; any other label assigns the line to the field of that label. */
  readonly label: BoilerplateLabel | Exclude<KeptLabel, 'headline'>;
  /** In words: why the line is removed or assigned to its field. */
  readonly reason: string;
  test(line: RuleLine): boolean;
}
