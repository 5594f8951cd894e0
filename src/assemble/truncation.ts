import type { PageMetadata } from '../model/document.ts';
import { isBoilerplate, type Label } from '../model/label.ts';
import type { Passage, Segment } from '../model/passage.ts';
import { isPaywallCut } from '../recognise/paywall-cut.ts';
import { textAt } from './body-text.ts';
import type { Ledger } from './ledger.ts';

/** Number of passages below the text in which a statement about the rest of it may be. */
const REACH = 4;
/** Labels of other parts of the page, which end the search. */
const OTHER_PARTS: ReadonlySet<Label> = new Set<Label>(['related', 'next-article', 'comments', 'footer']);
const ELLIPSIS = /(?:…|\.\.\.)["”»]?$/;

/**
 * The evidence that the page shows only the beginning of the text: the line that says so directly below it; or that
 * structured data say it is not free, and it ends in an ellipsis. Offers of a subscription are also below whole texts.
 */
export function findTruncation(
  passages: readonly Passage[],
  ledger: Ledger,
  { end }: Segment,
  body: readonly number[],
  { isPaid }: PageMetadata,
): string | null {
  const last = body.at(-1);
  if (last === undefined) return null;
  if (isPaywallCut(textAt(passages, last))) return textAt(passages, last);
  for (let i = last + 1, seen = 0; i < end && seen < REACH; i++) {
    const text = textAt(passages, i);
    if (text === '' || ledger.isPlaced(i) || !isBoilerplate(ledger.label(i))) continue;
    if (OTHER_PARTS.has(ledger.label(i))) break;
    seen++;
    if (isPaywallCut(text)) return text;
  }
  return isPaid === true && ELLIPSIS.test(textAt(passages, last))
    ? 'isAccessibleForFree: false; the text ends in an ellipsis'
    : null;
}
