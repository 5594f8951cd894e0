import type { Passage } from '../model/passage.ts';
import { createMatcher } from '../rules/match.ts';
import { RULES } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { createSubjects } from '../rules/subject.ts';
import { CUE_NONE, cueOf } from '../score/measures.ts';
import type { Naming } from './decide.ts';

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

/** What the score is told of the rules' verdicts; nothing of those it may overrule, and nothing of kept lines. */
export function toCues(named: readonly (Naming | null)[]): Uint8Array {
  const cues = new Uint8Array(named.length).fill(CUE_NONE);
  for (let i = 0; i < cues.length; i++) {
    const rule = named[i] ?? null;
    if (rule !== null && rule.label !== 'paragraph' && rule.below === undefined) cues[i] = cueOf(rule.label);
  }
  return cues;
}
