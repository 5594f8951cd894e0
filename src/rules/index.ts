export { createMatcher } from './match.ts';
export { RULES } from './registry.ts';
export type { Rule, RuleExample, RuleSubject } from './rule.ts';
export { createSubjects } from './subject.ts';
