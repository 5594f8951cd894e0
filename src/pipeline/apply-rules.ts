import { type Label, STATED_TEXT } from '../model/label.ts';
import type { Naming } from '../model/naming.ts';
import type { Passage } from '../model/passage.ts';
import { namePassages } from '../rules/name-passages.ts';
import { nameHidden } from './hidden-text.ts';
import { nameRunningHeads } from './running-heads.ts';
import { type LineWishes, overridesOf } from './wishes.ts';

const TEXT_LABELS: ReadonlySet<Label> = new Set<Label>([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
]);
const STATED: Naming = {
  name: STATED_TEXT,
  label: 'paragraph',
  reason: 'The record tells that this is its text.',
};

/** What the rules, the user and the site's profile call each passage; `null` where nothing does. */
export function applyRules(passages: readonly Passage[], wishes: LineWishes): (Naming | null)[] {
  const named: (Naming | null)[] = namePassages(passages);
  passages.forEach((passage, i) => {
    const label = named[i]?.label ?? 'paragraph';
    if (passage.isStated === true && TEXT_LABELS.has(label)) named[i] = { ...STATED, label };
  });
  // The user's word counts for more.
  nameHidden(passages, named);
  nameRunningHeads(passages, named);
  overridesOf(wishes)?.(passages, named);
  return named;
}
