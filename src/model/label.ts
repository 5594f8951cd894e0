/** Labels of lines that an article keeps, each in a field of its own. */
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

/** Labels of lines that are taken out, by the kind of boilerplate. */
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

const boilerplate: ReadonlySet<string> = new Set(BOILERPLATE_LABELS);

export function isBoilerplate(label: Label): label is BoilerplateLabel {
  return boilerplate.has(label);
}

/** Rules that say what a user wished; later stages respect them. */
export const USER_DROP = 'user-drop';
export const USER_KEEP = 'user-keep';

/** The rule for text that the markup of a page hides from readers. */
export const HIDDEN_TEXT = 'hidden-text';

/** Name of the rule for heads and feet of printed pages. */
export const RUNNING_HEAD = 'running-head';

/** Of a rule's name: the user took the line out, by an expression or a rule of their own. */
export function isUserDrop(rule: string): boolean {
  return rule.startsWith(USER_DROP);
}

/** A container says that the line is the text; nothing but a rule or the user takes it out. */
export const STATED_TEXT = 'stated-text';

/** The same for lines that the user kept, and for text that a container tells to be the article's. */
export function isUserKeep(rule: string): boolean {
  return rule.startsWith(USER_KEEP) || rule === STATED_TEXT;
}

/** What was decided about a passage, by which rule, and why. */
export interface Verdict {
  readonly label: Label;
  /** Name of the rule, or `score` where the fitted score decided. */
  readonly rule: string;
  readonly reason: string;
  /** Probability that the passage is body text, 0–1. */
  readonly score: number;
}
