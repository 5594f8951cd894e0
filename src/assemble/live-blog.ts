import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Ledger } from './ledger.ts';
import { isBodyLabel } from './outline.ts';
import { textAt } from './text-at.ts';

const BARE_CLOCK = /^\d{1,2}[.:h]\d{2}(?: ?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}))?$/i;

/** A clock alone on its line, as it heads the entries of a live blog. */
export function isBareClock(text: string): boolean {
  return BARE_CLOCK.test(text);
}

/** So many entries make a live blog; so many of their clocks must have been read as body. */
const MIN_ENTRIES = 3;
const MIN_BODY_CLOCKS = 2;
/** An entry is a heading and some paragraphs. */
const MAX_ENTRY = 12;

/**
 * The entries of a live blog are all body: what follows a clock, up to the share button or another line that a rule
 * names, is kept where the score, which sees mostly short lines and buttons, took it out.
 */
export function keepLiveEntries(passages: readonly Passage[], ledger: Ledger, { start, end }: Segment): void {
  const clocks: number[] = [];
  for (let i = start; i < end; i++) if (isBareClock(textAt(passages, i))) clocks.push(i);
  if (clocks.length < MIN_ENTRIES) return;
  if (clocks.filter((i) => isBodyLabel(ledger.label(i))).length < MIN_BODY_CLOCKS) return;
  for (const clock of clocks) {
    const last = Math.min(end, clock + MAX_ENTRY);
    for (let i = clock; i < last && (i === clock || !isBareClock(textAt(passages, i))); i++) {
      if (isBodyLabel(ledger.label(i))) continue;
      if (ledger.verdict(i).rule !== 'score') break;
      ledger.relabel(i, 'paragraph', 'live-entry', 'Stands in an entry of a live blog.');
    }
  }
}
