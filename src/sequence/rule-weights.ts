import { BOILERPLATE_LABELS, type Label } from '../model/label.ts';
import { addTo } from '../model/values.ts';
import { type Role, roleIndex } from './roles.ts';

/**
 * What a named rule adds to the log-probability of a role, in addition to the evidence that the model weighs itself. On the
 * pages and hand-written dumps of the fit fewer than 1 % of the lines that rules call boilerplate are body text.
 */
interface RuleWeight {
  readonly labels: readonly Label[];
  readonly role: Role;
  readonly weight: number;
}

/** Lines with these labels of boilerplate may still be a section, a headline or a byline. */
const UNSURE: ReadonlySet<Label> = new Set<Label>(['navigation', 'breadcrumb', 'author-bio', 'repeat']);
/** Labels of lines that belong to no article. */
const BOILERPLATE: readonly Label[] = BOILERPLATE_LABELS.filter((label) => !UNSURE.has(label));

export const RULE_WEIGHTS: readonly RuleWeight[] = [
  { labels: BOILERPLATE, role: 'boilerplate', weight: 4 },
  { labels: BOILERPLATE, role: 'headline', weight: -4 },
  // A breadcrumb may be all that prints a headline, and an entry of a menu is often the section.
  { labels: ['navigation', 'breadcrumb', 'author-bio', 'tags'], role: 'body', weight: -4 },
  { labels: ['caption', 'credit'], role: 'caption', weight: 3 },
  { labels: ['contributor', 'note'], role: 'extra', weight: 4 },
  // Entries of live blogs have a time and a heading of their own.
  { labels: ['heading', 'paragraph'], role: 'body', weight: 3.5 },
  // Forums and lists print times that are part of what the page says.
  { labels: ['timestamp', 'byline'], role: 'body', weight: -1 },
];

const BY_LABEL = new Map<Label, [number, number][]>();
for (const { labels, role, weight } of RULE_WEIGHTS)
  for (const label of labels) addTo(BY_LABEL, label, [roleIndex(role), weight]);

/** The roles that a label speaks for or against, with their weights. */
export function ruleWeightsOf(label: Label): readonly (readonly [role: number, weight: number])[] {
  return BY_LABEL.get(label) ?? [];
}
