import type { Passage } from '../model/passage.ts';
import { coreOf, countWordsUpTo, holdsClause } from './sentence.ts';

/** Shorter sentences come twice in honest text. */
const MIN_WORDS = 6;
/** Longer passages are paragraphs of their own. */
const MAX_LENGTH = 400;
/** A pull quote stands near what it quotes, before or after. */
const REACH = 10;
/** The paragraph quoted says more than the quote. */
const MIN_SURPLUS = 1.2;

/** Passages that are a sentence or clause of a longer paragraph nearby. */
export function findPullQuotes(passages: readonly Passage[], body: readonly number[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < body.length; at++) {
    const passage = passages[body[at] as number];
    if (passage === undefined || passage.text.length > MAX_LENGTH) continue;
    if (countWordsUpTo(passage.text, MIN_WORDS) < MIN_WORDS) continue;
    const core = coreOf(passage.text);
    if (isQuotedNear(passages, body, at, core)) found.push(passage.index);
  }
  return found;
}

function isQuotedNear(
  passages: readonly Passage[],
  body: readonly number[],
  at: number,
  core: string,
): boolean {
  const until = Math.min(body.length, at + REACH + 1);
  for (let k = Math.max(0, at - REACH); k < until; k++) {
    const text = passages[body[k] as number]?.text ?? '';
    if (k !== at && text.length > core.length * MIN_SURPLUS && holdsClause(text, core)) return true;
  }
  return false;
}
