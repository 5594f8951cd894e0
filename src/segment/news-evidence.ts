import type { Passage } from '../model/passage.ts';
import { type Gap, isLikelyParagraph, isSolid, opensPage, type SegmentInput } from './gaps.ts';
import { findHeadlineLine, headLinesBelow } from './headline-line.ts';
import { markedHead } from './marked-head.ts';
import { isFoot, isTop } from './page-edges.ts';
import { pageBreak } from './start-line.ts';

/**
 * What the pages the forest was fitted on hardly ever show, with how sure it makes a boundary at least. Wire stories with
 * datelines, dumps parted by form feeds and short pages in a row are what this tool is for; most of the fitted pages are of
 * blogs, and long.
 */
const NEWS_EVIDENCE = [
  {
    name: 'the header of another page',
    confidence: 1,
    holds: (input: SegmentInput, gap: Gap): boolean => opensWithHeader(input, gap),
  },
  {
    name: 'a form feed, then a headline',
    confidence: 0.9,
    holds: (input: SegmentInput, gap: Gap): boolean =>
      pageBreak(input, gap) !== null && paragraphsFrom(input, gap.after) >= 1 && hasHeadline(input, gap),
  },
  {
    name: 'a headline, then a dateline',
    confidence: 0.9,
    holds: (input: SegmentInput, gap: Gap): boolean =>
      input.datelines[gap.after] === 1 && paragraphsFrom(input, gap.after) >= 2 && hasHeadline(input, gap),
  },
  {
    name: 'a marker, a headline and its byline or time',
    confidence: 0.9,
    holds: (input: SegmentInput, gap: Gap): boolean =>
      markedHead(input, gap) !== null && paragraphsFrom(input, gap.after) >= 3,
  },
  {
    name: 'the edge of a page, then the head of another',
    confidence: 0.9,
    holds: (input: SegmentInput, gap: Gap): boolean =>
      holdsEdgeAndHead(input, gap) &&
      paragraphsFrom(input, gap.after, isLikelyParagraph, NEXT_PAGE_REACH) >= 2,
  },
] as const;

export type NewsEvidence = (typeof NEWS_EVIDENCE)[number];

function opensWithHeader(input: SegmentInput, gap: Gap): boolean {
  for (let i = gap.before + 1; i < gap.after; i++)
    if (opensPage(input.measures.passages[i] as Passage)) return true;
  return false;
}

function hasHeadline({ measures }: SegmentInput, gap: Gap): boolean {
  return findHeadlineLine(measures, gap.before + 1, gap.after) !== null;
}

/** Whether below a page's last foot or another's top comes a headline with byline or time; below both any headline will do. */
function holdsEdgeAndHead({ measures, ruled }: SegmentInput, { before, after }: Gap): boolean {
  let foot = after - 1;
  while (foot > before && !isFoot(ruled[foot])) foot--;
  let top = foot + 1;
  while (top < after && !isTop(ruled[top])) top++;
  const hasFoot = foot > before;
  const hasTop = top < after;
  if (!hasFoot && !hasTop) return false;
  const headline = findHeadlineLine(measures, (hasTop ? top : foot) + 1, after);
  return headline !== null && ((hasFoot && hasTop) || headLinesBelow(measures, headline.index, after) > 0);
}

const PARAGRAPH_REACH = 5;
/** A page's head may have its standfirst above byline, tools and picture. */
const NEXT_PAGE_REACH = 16;

/** Paragraphs from an article's first on; a teaser in a list has none before the next teaser's dateline. */
function paragraphsFrom(
  input: SegmentInput,
  from: number,
  isParagraph = isSolid,
  reach = PARAGRAPH_REACH,
): number {
  let count = 0;
  for (let i = from; i < Math.min(from + reach, input.measures.counts.length); i++) {
    if (i > from && input.datelines[i] === 1) break;
    if (isParagraph(input, i)) count++;
  }
  return count;
}

const NO_NEWS: readonly NewsEvidence[] = [];

/** What is named in a gap. */
export function newsEvidence(input: SegmentInput, gap: Gap): readonly NewsEvidence[] {
  const found = NEWS_EVIDENCE.filter(({ holds }) => holds(input, gap));
  return found.length > 0 ? found : NO_NEWS;
}

/** How surely it makes a boundary at least, 0–1. */
export function confidenceIn(news: readonly NewsEvidence[] = NO_NEWS): number {
  return news.reduce((most, { confidence }) => Math.max(most, confidence), 0);
}
