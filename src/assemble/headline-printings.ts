import type { Passage } from '../model/passage.ts';
import type { Headline } from './headline.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';
import { shorterTitles } from './site-name.ts';
import { textAt } from './text-at.ts';
import { titleKey } from './title-key.ts';

/** Longer lines are not printings of a headline. */
const MAX_LENGTH = 300;
/** A copy cut short must have so much of the headline to be known as one. */
const MIN_TRUNCATED_LENGTH = 15;

/**
 * Places the headline in the article, takes out its other printings, and returns all passages that print it, in order.
 */
export function foldHeadlines(
  passages: readonly Passage[],
  ledger: Ledger,
  outline: Outline,
  headline: Headline,
  article: number,
): number[] {
  const reason = `Counts as the headline: ${headline.evidence.slice(0, 3).join(', ')}.`;
  ledger.placeAs(headline.passage, article, 'title', 'headline', 'headline', reason);
  const printings: number[] = [];
  for (let i = outline.start; i < outline.end; i++) {
    if (i !== headline.passage && !prints(textAt(passages, i), headline)) continue;
    printings.push(i);
    if (i === headline.passage) continue;
    ledger.relabel(i, 'repeat', 'repeated-headline', 'The headline printed again.');
  }
  return printings;
}

/** One look refuses most lines: of two keys one of which begins with the other the first letters are the same. */
function beginsOtherwise(text: string, key: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return first >= 0x61 && first <= 0x7a && key !== '' && key.charCodeAt(0) !== first;
}

function prints(text: string, headline: Headline): boolean {
  if (text.length > MAX_LENGTH || beginsOtherwise(text, headline.key)) return false;
  const key = titleKey(text);
  if (key === headline.key) return true;
  if (key.length > headline.key.length) {
    return (
      key.startsWith(headline.key) && shorterTitles(text).some((form) => titleKey(form) === headline.key)
    );
  }
  const isCut = text.endsWith('…') || text.endsWith('...');
  return isCut && key.length >= MIN_TRUNCATED_LENGTH && headline.key.startsWith(key);
}
