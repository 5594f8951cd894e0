import type { Passage } from '../model/passage.ts';
import { toProbability } from '../score/forest.ts';
import type { BoundaryModel } from '../score/model.ts';
import { besideFeatures, gapsToJudge, oddsTogether } from './beside.ts';
import { gapFeatures } from './features.ts';
import { findGaps, type Gap, isSolid, opensPage, type SegmentInput } from './gaps.ts';
import { findHeadlineLine } from './headline-line.ts';
import { markedHead } from './marked-head.ts';
import { neverStarts } from './never-starts.ts';
import { outlinesOf } from './outlines.ts';
import type { RatedCut } from './rivals.ts';
import { pageBreak, StartLines } from './start-line.ts';

export interface Candidate extends RatedCut {
  /** Named evidence, weightiest first; worked out only for the gaps that become boundaries. */
  evidence(): readonly string[];
}

const EVIDENCE_SHOWN = 4;
/** Log-odds of what leaves no doubt. */
const CERTAIN_ODDS = 6;

/**
 * What the pages the forest was fitted on hardly ever show, with how sure it makes a boundary at least. Wire stories with
 * datelines and dumps parted by form feeds are what this tool is for; blog pages, which most of the fitted ones are, have
 * neither.
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
] as const;

type NewsEvidence = (typeof NEWS_EVIDENCE)[number];

function opensWithHeader(input: SegmentInput, gap: Gap): boolean {
  for (let i = gap.before + 1; i < gap.after; i++)
    if (opensPage(input.measures.passages[i] as Passage)) return true;
  return false;
}

function hasHeadline({ measures }: SegmentInput, gap: Gap): boolean {
  return findHeadlineLine(measures, gap.before + 1, gap.after) !== null;
}

const PARAGRAPH_REACH = 5;

/** Solid paragraphs from an article's first on; a teaser in a list has none before the next teaser's dateline. */
function paragraphsFrom(input: SegmentInput, from: number): number {
  let count = 0;
  for (let i = from; i < Math.min(from + PARAGRAPH_REACH, input.measures.counts.length); i++) {
    if (i > from && input.datelines[i] === 1) break;
    if (isSolid(input, i)) count++;
  }
  return count;
}

/**
 * The gaps in which an article may begin, each with how surely. Alone only a sure one counts; beside it, others in its
 * sight are judged once more, by how they stand to one another.
 */
export function findCandidates(input: SegmentInput, model: BoundaryModel): Candidate[] {
  const { alone, beside, thresholds } = model;
  const gaps = findGaps(input);
  const matrix = gapFeatures(input, gaps);
  const news = gaps.map((gap) => newsEvidence(input, gap));
  const odds = alone.scores(matrix).map((fitted, g) => {
    const confidence = confidenceIn(news[g]);
    if (confidence === 0 && neverStarts(input, gaps[g] as Gap)) return -CERTAIN_ODDS;
    return Math.max(fitted, oddsOf(confidence));
  });
  const outlines = outlinesOf(input, gaps, matrix);
  const judged = gapsToJudge(outlines, odds, oddsOf(thresholds.first));
  const oddsBeside = beside.scores(besideFeatures(outlines, odds, judged));
  const startLines = new StartLines(input);
  const candidates: Candidate[] = [];
  judged.forEach((g, row) => {
    const gap = gaps[g] as Gap;
    const names = news[g] as readonly NewsEvidence[];
    const both = oddsTogether(odds[g] as number, oddsBeside[row] as number);
    const confidence = Math.max(toProbability(both), confidenceIn(names));
    if (confidence < thresholds.further) return;
    candidates.push({
      gap,
      cut: startLines.find(gap),
      confidence,
      evidence: () => [
        ...names.map(({ name }) => name),
        ...alone
          .weightiest(matrix, g * alone.features.length, EVIDENCE_SHOWN)
          .filter(({ weight }) => weight > 0)
          .map(({ feature, value }) => `${feature} ${Number(value.toPrecision(2))}`),
      ],
    });
  });
  return candidates;
}

const NO_NEWS: readonly NewsEvidence[] = [];

function newsEvidence(input: SegmentInput, gap: Gap): readonly NewsEvidence[] {
  const found = NEWS_EVIDENCE.filter(({ holds }) => holds(input, gap));
  return found.length > 0 ? found : NO_NEWS;
}

function confidenceIn(news: readonly NewsEvidence[] = NO_NEWS): number {
  return news.reduce((most, { confidence }) => Math.max(most, confidence), 0);
}

function oddsOf(confidence: number): number {
  return Math.min(CERTAIN_ODDS, Math.log(confidence / (1 - confidence)));
}
