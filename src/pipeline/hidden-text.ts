import type { Naming } from '../model/naming.ts';
import type { Overrides } from '../overrides/overrides.ts';

/** Name of the rule in verdicts. */
export const HIDDEN_TEXT = 'hidden-text';

const HIDDEN: Naming = {
  name: HIDDEN_TEXT,
  label: 'other',
  reason: 'hidden from readers by its markup: display:none, hidden or aria-hidden',
};

/** Takes out what the page does not show, and then asks the user, whose word counts for more. */
export function withoutHidden(user: Overrides | null): Overrides {
  return (passages, named) => {
    for (const [i, { html }] of passages.entries()) if (html?.hidden === true) named[i] = HIDDEN;
    user?.(passages, named);
  };
}
