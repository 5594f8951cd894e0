import type { Passage } from '../model/passage.ts';
import type { HeadZone } from './head-zone.ts';
import type { Headline } from './headline.ts';
import type { Ledger } from './ledger.ts';
import { isBodyLabel } from './outline.ts';
import { countWords } from './word-count.ts';

/** Fewer words below a headline are a button or a name. */
const MIN_WORDS = 7;

/**
 * Labels what stands between the headline and the byline or time below it as the standfirst, also the sentence that
 * the score took for a teaser because no other text is near. Returns the passages, in order.
 */
export function markStandfirst(
  passages: readonly Passage[],
  ledger: Ledger,
  headline: Headline,
  printings: readonly number[],
  zone: HeadZone,
): number[] {
  const credits = zone.below.find((i) => i > headline.passage && isCredits(ledger, i));
  if (credits === undefined) return [];
  const headlines = new Set(printings);
  const found: number[] = [];
  for (let i = headline.passage + 1; i < credits; i++) {
    if (ledger.isPlaced(i) || headlines.has(i)) continue;
    const isBelowHeadline = headlines.has(i - 1) || i - 1 === headline.passage;
    if (ledger.label(i) !== 'paragraph' && !(isBelowHeadline && mayBeStandfirst(passages[i], ledger, i)))
      continue;
    ledger.relabel(i, 'standfirst', 'standfirst', 'Stands between the headline and the byline or time.');
    found.push(i);
  }
  return found;
}

function mayBeStandfirst(passage: Passage | undefined, ledger: Ledger, at: number): boolean {
  const { label, rule } = ledger.verdict(at);
  if (passage === undefined || rule !== 'score' || isBodyLabel(label)) return false;
  return (
    passage.marker === '' && (passage.markup?.linkShare ?? 0) < 0.5 && countWords(passage.text) >= MIN_WORDS
  );
}

function isCredits(ledger: Ledger, passage: number): boolean {
  const label = ledger.label(passage);
  return label === 'byline' || label === 'timestamp';
}
