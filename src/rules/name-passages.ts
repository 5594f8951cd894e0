import type { Passage } from '../model/passage.ts';
import { createMatcher } from './match.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { createSubjects } from './subject.ts';

/** Names what can be named of a document's passages; `null` where no rule does. */
export type Namer = (passages: readonly Passage[]) => (Rule | null)[];

/** A namer by these rules, the first in order having its way. */
export function createNamer(rules: readonly Rule[]): Namer {
  const match = createMatcher(rules);
  return (passages) => createSubjects(passages).map((subject) => match(subject));
}

let namer: Namer | null = null;

/** The rule that names each passage; `null` where none does. */
export const namePassages: Namer = (passages) => {
  namer ??= createNamer(RULES);
  return namer(passages);
};
