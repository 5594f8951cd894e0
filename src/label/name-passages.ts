import type { Passage } from '../model/passage.ts';
import { createMatcher } from '../rules/match.ts';
import { RULES } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { createSubjects } from '../rules/subject.ts';
import { CUE_NONE, cueOf } from '../score/measures.ts';
import type { Naming } from './decide.ts';

let matcher: ReturnType<typeof createMatcher> | null = null;

/** The rule that names each passage; `null` where none does. */
export function namePassages(passages: readonly Passage[]): (Rule | null)[] {
  matcher ??= createMatcher(RULES);
  const match = matcher;
  return createSubjects(passages).map((subject) => match(subject));
}

/** What the score is told of the rules' verdicts; nothing of those it may overrule, and nothing of kept lines. */
export function toCues(named: readonly (Naming | null)[]): Uint8Array {
  return Uint8Array.from(named, (rule) =>
    rule === null || rule.label === 'paragraph' || rule.below !== undefined ? CUE_NONE : cueOf(rule.label),
  );
}
