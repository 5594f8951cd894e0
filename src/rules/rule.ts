import type { Label } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { LabelLine } from './label-line.ts';
import type { PhraseKind } from './words/vocabulary.ts';

/** A passage as rules see it: with what the one-pass scan counted, and with lower case made only on demand. */
export interface RuleSubject {
  readonly passage: Passage;
  /** `passage.text`. */
  readonly text: string;
  /** `text` in lower case, curly apostrophes as `'`; made at first use. */
  readonly lower: string;
  /** Number of words; each Han, Kana or Hangul-less ideograph counts as one. */
  readonly words: number;
  /**
   * The words of `lower`, in order: runs of letters, digits and marks; each Han or Kana character alone.
   * Made at first use.
   */
  readonly tokens: readonly string[];
  /** The same words as numbers (see lexicon.ts); 0 for a word that no word list holds. */
  readonly wordIds: readonly number[];
  /** The text as a row of chrome phrases; `null` when a word of it is something else. Made at first use. */
  readonly labelLine: LabelLine | null;
  /** Ends in `.`, `!`, `?`, `。`, `…` or such, also when a closing quote or bracket follows. */
  readonly endsSentence: boolean;
  /** The subject `offset` passages further on (negative: before); `null` past either end of the document. */
  at(offset: number): RuleSubject | null;
}

/** One example: a line alone, or a line among its neighbours (`at` is the 0-based line meant). */
export type RuleExample = string | { readonly lines: readonly string[]; readonly at: number };

/** One named thing a line can be. The first rule in the registry that says yes gives the verdict. */
export interface Rule {
  readonly name: string;
  readonly label: Label;
  /** In words a user reads: why such a line is taken out or put where it is. */
  readonly reason: string;
  /**
   * Lower-case words or phrases of which one stands in every passage the test says yes to: without one of them
   * it is never run. For scripts without spaces a phrase may stand anywhere. `null` only for rules on shape,
   * which must be cheap.
   */
  readonly cues: readonly string[] | null;
  /** Kinds of the word lists all phrases of which are cues too. */
  readonly cueKinds?: readonly PhraseKind[];
  /** The test looks at more than the passage's own text: what it says of a line does not hold for its like elsewhere. */
  readonly readsAround?: true;
  /** Passages of more words are never tested. */
  readonly maxWords: number;
  test(subject: RuleSubject): boolean;
  readonly examples: { readonly yes: readonly RuleExample[]; readonly no: readonly RuleExample[] };
}
