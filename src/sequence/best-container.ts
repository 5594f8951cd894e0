import type { HtmlContainer, HtmlHints, Passage } from '../model/passage.ts';
import { bit, shareOf } from './columns.ts';
import { type FeatureNote, note } from './feature-note.ts';

/**
 * Where a passage lies relative to the best container: the one with most prose directly in it, which a reader would call
 * the article's column.
 */
export const BEST_CONTAINER: readonly FeatureNote[] = [
  note('inBestContainer', 'not in the element with most prose', 'in the element with most prose', 0.5),
  note('bestContainerShare', 'prose in many elements of the page', 'prose in one element of the page', 0.5),
  note(
    'beforeBestContainer',
    'not above the element with most prose',
    'far above the element with most prose',
    5,
  ),
  note(
    'afterBestContainer',
    'not below the element with most prose',
    'far below the element with most prose',
    5,
  ),
  note('proseOfBestContainer', 'in an element with little prose', 'in an element with a lot of prose', 0.5),
];

/** Longer distances are the same, in passages. */
export const FAR = 40;

/** The functions that measure BEST_CONTAINER for each passage. */
export function placesToBest(passages: readonly Passage[]): ((html: HtmlHints, i: number) => number)[] {
  let best: HtmlContainer | null = null;
  for (const { html } of passages) {
    const inner = html?.containers[0];
    if (inner !== undefined && inner.paragraphChars > (best?.paragraphChars ?? 0)) best = inner;
  }
  if (best === null) return BEST_CONTAINER.map(() => () => 0);
  const found = best;
  const isIn = passages.map(({ html }) => html?.containers.includes(found) === true);
  const first = isIn.indexOf(true);
  const last = isIn.lastIndexOf(true);
  return [
    (_, i) => bit(isIn[i] === true),
    ({ page }) => shareOf(found.paragraphChars, page.paragraphChars),
    (_, i) => Math.min(FAR, Math.max(0, first - i)),
    (_, i) => Math.min(FAR, Math.max(0, i - last)),
    ({ containers }) => shareOf(containers[0]?.paragraphChars ?? 0, found.paragraphChars),
  ];
}
