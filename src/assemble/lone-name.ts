import { isBodyLabel } from '../model/label.ts';
import { isOtherWork } from '../recognise/byline-lines.ts';
import { hasGivenName } from '../recognise/names.ts';
import { findTimes } from '../recognise/times/index.ts';
import type { Page, PlacedSignature } from './byline-places.ts';

/** A name on the line of a time. */
const MOST_EVIDENCE = 5;
/** Characters next to a name in a line that repeats it: `Posts by …`. */
const MAX_BESIDE_NAME = 40;

/** The line of the head that is only a name, with the most evidence that it is the author's. */
export function nameAlone(page: Page): PlacedSignature | null {
  let best: PlacedSignature | null = null;
  let most = 0;
  const top = page.segment.headline ?? page.segment.articleStart;
  for (let i = top + 1; i < page.head.endOfUnlabelled; i++) {
    if (!page.isFree(i) || isOtherWork(page.text(i - 1))) continue;
    const found = page.signatureAt(i, page.head.end, true);
    if (found === null) continue;
    const evidence = evidenceFor(page, found);
    if (evidence > most) [best, most] = [found, evidence];
    i = found.end - 1;
  }
  return best;
}

/** Number of signs that a name in the head is the author's; 0 if a sign speaks against it. */
function evidenceFor(page: Page, { start, end, authors, agency }: PlacedSignature): number {
  const { ledger, segment } = page;
  const isSignOff = ledger.verdict(start).rule === 'contributor-line';
  const below = end < ledger.passages.length ? ledger.label(end) : null;
  if (authors.length === 0) return agency !== null && isSignOff && page.isNearTime(start) ? 1 : 0;
  if (findTimes(page.text(start)).length > 0) return MOST_EVIDENCE;
  // A name above a credit is that of a person in the picture.
  if (below === 'credit' || below === 'caption') return 0;
  const isKnown = authors.some((name) => hasGivenName(name) || EAST_ASIAN.test(name));
  // Without capitals or a known name, the words of a caption look like a name too.
  if (!isKnown && ledger.label(start) === 'caption') return 0;
  let repeats = 0;
  for (let i = segment.start; i < segment.end; i++) {
    const text = page.text(i);
    const name = authors[0] as string;
    if (!text.includes(name) || (i >= start && i < end)) continue;
    // A person in the story.
    const isLong = text.length > name.length + MAX_BESIDE_NAME;
    if (isBodyLabel(ledger.label(i)) || (isLong && i < segment.articleEnd)) return 0;
    repeats++;
  }
  const isBesideText = start - 1 === segment.headline || (below !== null && isBodyLabel(below));
  const others = Number(isKnown) + Number(repeats > 0) + Number(isBesideText);
  if (page.isNearTime(start)) return others > 0 ? others + 1 : 0;
  return isKnown ? others : 0;
}

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}]/u;
