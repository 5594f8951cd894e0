import type { MarkupHints } from './passage.ts';

/** Labels of lines that an article keeps in one of its fields. */
export const KEPT_LABELS = [
  'headline',
  'standfirst',
  'byline',
  'timestamp',
  'dateline',
  'section',
  'caption',
  'credit',
  'contributor',
  'note',
  'tags',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'code',
  'table',
] as const;

/** Labels of removed lines, by the kind of boilerplate. */
export const BOILERPLATE_LABELS = [
  'skip-link',
  'navigation',
  'breadcrumb',
  'share',
  'login',
  'paywall',
  'cookie',
  'newsletter',
  'advertisement',
  'read-time',
  'media-player',
  'next-article',
  'related',
  'comments',
  'author-bio',
  'social-embed',
  'copyright',
  'footer',
  'repeat',
  'placeholder',
  'other',
] as const;

export type KeptLabel = (typeof KEPT_LABELS)[number];
export type BoilerplateLabel = (typeof BOILERPLATE_LABELS)[number];
export type Label = KeptLabel | BoilerplateLabel;

/** Prefer that kept text is body text (`precision`), or that all body text is kept (`recall`). */
export const FAVORS = ['precision', 'balance', 'recall'] as const;

export type Favor = (typeof FAVORS)[number];

const boilerplate: ReadonlySet<string> = new Set(BOILERPLATE_LABELS);

export function isBoilerplate(label: Label): label is BoilerplateLabel {
  return boilerplate.has(label);
}

/** Names of overrides by the user; later stages must not change these labels. */
export const USER_DROP = 'user-drop';
export const USER_KEEP = 'user-keep';

/** The rule for a line that a user made the headline. */
export const USER_TITLE = 'user-title';

/** The rule for text that the markup of a page hides from readers. */
export const HIDDEN_TEXT = 'hidden-text';

/** The rule for the lines of a file's header, which are no lines of its page. */
export const FILE_HEADER = 'file-header';

/** The rule for headers and footers of printed pages. */
export const RUNNING_HEAD = 'running-head';

/** The rule for pages that only check a browser: what else they print is no article. */
export const CHALLENGE_PAGE = 'challenge-page';

/** Whether a rule with this name removes the line on behalf of the user: a pattern or a custom rule. */
export function isUserDrop(rule: string): boolean {
  return rule.startsWith(USER_DROP);
}

/** The container declares the line to be text of the article; only a rule or the user can remove it. */
export const STATED_TEXT = 'stated-text';

/** Whether the line is kept by the user, or declared as text by its container. */
export function isUserKeep(rule: string): boolean {
  return rule.startsWith(USER_KEEP) || rule === STATED_TEXT;
}

/** The decision about a passage, with rule and reason. */
export interface Verdict {
  readonly label: Label;
  /** Name of the rule, or `score` if the model decided. */
  readonly rule: string;
  readonly reason: string;
  /** Probability that the passage is body text, 0–1. */
  readonly score: number;
}

/** The label that a rule, a site profile or the user gives to a passage. */
export interface Naming {
  readonly name: string;
  readonly label: Label;
  readonly reason: string;
  /** Applies only if the model gives the passage a lower probability of body text; the model does not see it as evidence. */
  readonly below?: number;
}

/** `below` of a naming that applies at any probability. */
export const AT_ANY_PROBABILITY = 1.01;

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

const BODY_LABELS: ReadonlySet<Label> = new Set<Label>([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
  'standfirst',
]);

export function isBodyLabel(label: Label): boolean {
  return BODY_LABELS.has(label);
}
