import type { Naming } from '../model/naming.ts';
import type { Passage } from '../model/passage.ts';
import { namePassages } from '../rules/name-passages.ts';
import { type LineWishes, overridesOf } from './wishes.ts';

/** What the rules, the user and the site's profile call each passage; `null` where nothing does. */
export function applyRules(passages: readonly Passage[], wishes: LineWishes): (Naming | null)[] {
  const named: (Naming | null)[] = namePassages(passages);
  overridesOf(wishes)?.(passages, named);
  return named;
}
