import type { Naming } from '../model/naming.ts';
import type { Passage } from '../model/passage.ts';

/** Name of the rule in verdicts. */
export const HIDDEN_TEXT = 'hidden-text';

const HIDDEN: Naming = {
  name: HIDDEN_TEXT,
  label: 'other',
  reason: 'hidden from readers by its markup: display:none, visibility:hidden, hidden, aria-hidden or a closed dialog',
};

/** Takes out what the page does not show. */
export function nameHidden(passages: readonly Passage[], named: (Naming | null)[]): void {
  for (const [i, { html }] of passages.entries()) if (html?.hidden === true) named[i] = HIDDEN;
}
