import { isBoilerplate, type Label } from '../model/label.ts';

/** Kinds of verdicts that a reader tells apart at a glance, in the order of the legend. */
export const FAMILIES = ['body', 'head', 'fact', 'picture', 'repeat', 'removed'] as const;

export type Family = (typeof FAMILIES)[number];

export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  body: 'body text',
  head: 'headlines',
  fact: 'facts about the article',
  picture: 'captions and credits',
  repeat: 'printed again',
  removed: 'boilerplate',
};

const HEADS: ReadonlySet<Label> = new Set<Label>(['headline', 'standfirst', 'section', 'heading']);
const FACTS: ReadonlySet<Label> = new Set<Label>([
  'byline',
  'timestamp',
  'dateline',
  'contributor',
  'note',
  'tags',
]);

export function familyOf(label: Label): Family {
  if (label === 'repeat') return 'repeat';
  if (isBoilerplate(label)) return 'removed';
  if (HEADS.has(label)) return 'head';
  if (FACTS.has(label)) return 'fact';
  return label === 'caption' || label === 'credit' ? 'picture' : 'body';
}
