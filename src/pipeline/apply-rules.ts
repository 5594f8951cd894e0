import { HIDDEN_TEXT, type Label, RUNNING_HEAD, STATED_TEXT } from '../model/label.ts';
import type { Naming } from '../model/naming.ts';
import type { Passage } from '../model/passage.ts';
import { namePassages } from '../rules/name-passages.ts';
import { namePage } from '../rules/whole-page.ts';
import { type LineWishes, overridesOf } from './wishes.ts';

const TEXT_LABELS: ReadonlySet<Label> = new Set<Label>([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
]);
const STATED: Naming = {
  name: STATED_TEXT,
  label: 'paragraph',
  reason: 'The record marks this as its text.',
};

const HIDDEN: Naming = {
  name: HIDDEN_TEXT,
  label: 'other',
  reason:
    'hidden from readers by its markup: display:none, visibility:hidden, hidden, aria-hidden or a closed dialog',
};
/** They were found when lines were made passages, for it takes many pages to know one. */
const RUNNING: Naming = {
  name: RUNNING_HEAD,
  label: 'other',
  reason: 'head or foot of a printed page: repeated at page distance, with page numbers that count up',
  // Certain: the model, which sees one line at a time, has no say.
  below: 1.01,
};

/** What the rules, the user and the site's profile call each passage; `null` where nothing does. */
export function applyRules(passages: readonly Passage[], wishes: LineWishes): (Naming | null)[] {
  const named: (Naming | null)[] = namePassages(passages);
  const page = namePage(passages, named);
  if (page !== null) named.fill(page);
  passages.forEach((passage, i) => {
    const label = named[i]?.label ?? 'paragraph';
    if (passage.isStated === true && TEXT_LABELS.has(label)) named[i] = { ...STATED, label };
  });
  for (const [i, { html, isRunning }] of passages.entries()) {
    if (html?.hidden === true) named[i] = HIDDEN;
    else if (isRunning === true) named[i] = RUNNING;
  }
  overridesOf(wishes)?.(passages, named);
  return named;
}
