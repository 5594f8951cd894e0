import type { Passage } from '../model/passage.ts';
import { isBodyLabel } from './body-labels.ts';
import type { Ledger } from './ledger.ts';
import { countWords } from './word-count.ts';

/** Fewer words below a headline are a button or a name. */
const MIN_WORDS = 7;

/**
 * The passages of the body between the headline and the last byline or time of the head: what the article says in
 * short before it begins. Empty where nothing but it is left of the body.
 */
export function standfirstOf(
  passages: readonly Passage[],
  ledger: Ledger,
  headline: number,
  body: readonly number[],
): readonly number[] {
  let seen = 0;
  let last = headline;
  for (let i = headline + 1; i < passages.length && seen < 3; i++) {
    const label = ledger.label(i);
    if (label === 'byline' || label === 'timestamp') last = i;
    if (isBodyLabel(label) && countWords(passages[i]?.text ?? '') >= MIN_WORDS) seen++;
  }
  const found = body.filter(
    (i) => i > headline && i < last && countWords(passages[i]?.text ?? '') >= MIN_WORDS,
  );
  return found.length < body.length ? found.slice(0, 2) : [];
}
