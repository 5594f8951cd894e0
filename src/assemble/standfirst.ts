import type { HeadZone } from './head-zone.ts';
import type { Headline } from './headline.ts';
import type { Ledger } from './ledger.ts';
import type { Outline } from './outline.ts';

/** Labels the body passages between the headline and the byline or time below it as the standfirst. */
export function markStandfirst(ledger: Ledger, outline: Outline, headline: Headline, zone: HeadZone): void {
  const credits = zone.below.find((i) => i > headline.passage && isCredits(ledger, i));
  if (credits === undefined) return;
  for (const i of outline.body) {
    if (i > credits) return;
    if (i > headline.passage && ledger.label(i) === 'paragraph') {
      ledger.relabel(i, 'standfirst', 'standfirst', 'Stands between the headline and the byline or time.');
    }
  }
}

function isCredits(ledger: Ledger, passage: number): boolean {
  const label = ledger.label(passage);
  return label === 'byline' || label === 'timestamp';
}
