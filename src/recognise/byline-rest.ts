import { isRole } from './byline-people.ts';
import { hasDate } from './byline-tail.ts';

/** Text behind the names may be this long; a longer rest is a sentence. */
const MAX_REST_WORDS = 18;
/** Marks between the names and what stands behind them. */
export const LEADING_MARK = /^[\s.,;:|·•┃｜/–—-]+/;
const SENTENCE_START =
  /^(?:(?:who|which|that|is|was|has|had|were|are|will|the|said|says|war|ist|hat|est|es|è|die|der|das|et al)\s)/i;

/** What stands behind the names is a date, a role, a place or a paper: not the rest of a sentence. */
export function restIsPlausible(rest: string): boolean {
  if (rest === '') return true;
  const words = rest.split(' ').length;
  if (words > MAX_REST_WORDS || SENTENCE_START.test(rest)) return false;
  return words < 6 || hasDate(rest) || isRole(rest);
}
