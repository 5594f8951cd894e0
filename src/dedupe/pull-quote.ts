import type { Passage } from '../model/passage.ts';
import { coreOf, hasWords, holdsClause } from './sentence.ts';

/** Shorter sentences come twice in honest text. */
const MIN_WORDS = 6;
/** Longer passages are paragraphs of their own. */
const MAX_LENGTH = 400;
/** A pull quote stands near what it quotes, before or after. */
const REACH = 10;
/** The paragraph quoted says more than the quote. */
const MIN_SURPLUS = 1.2;

/** Passages that are a sentence or clause of a longer paragraph nearby. */
export function findPullQuotes(body: readonly Passage[]): readonly Passage[] {
  return body.filter(({ text }, at) => {
    if (text.length > MAX_LENGTH || !hasWords(text, MIN_WORDS)) return false;
    const core = coreOf(text);
    const isQuoting = (other: string) => other.length > core.length * MIN_SURPLUS && holdsClause(other, core);
    return (
      body.slice(Math.max(0, at - REACH), at).some((above) => isQuoting(above.text)) ||
      body.slice(at + 1, at + 1 + REACH).some((below) => isQuoting(below.text))
    );
  });
}
