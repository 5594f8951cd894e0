import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';
import { textAt } from './text-at.ts';

const BARE_CLOCK = /^\d{1,2}[.:h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}))?$/i;

/** A clock alone on its line, as it heads the entries of a live blog. */
export function isBareClock(text: string): boolean {
  return BARE_CLOCK.test(text);
}

/** So many entries make a live blog. */
const MIN_ENTRIES = 3;

/** The clocks that head the entries of a live blog are part of its text, and date nothing. */
export function keepLiveClocks(
  passages: readonly Passage[],
  ledger: Ledger,
  { articleStart, articleEnd }: Segment,
): void {
  const clocks: number[] = [];
  for (let i = articleStart; i < articleEnd; i++)
    if (ledger.label(i) === 'timestamp' && isBareClock(textAt(passages, i))) clocks.push(i);
  if (clocks.length < MIN_ENTRIES) return;
  for (const i of clocks) ledger.relabel(i, 'heading', 'live-entry', 'Heads an entry of a live blog.');
}
