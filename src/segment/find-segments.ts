import type { Passage } from '../model/passage.ts';
import type { Boundary } from '../model/result.ts';
import type { Segment } from '../model/segment.ts';
import { type Forest, toProbability } from '../score/forest.ts';
import type { TextCounts } from '../text/scan.ts';
import { gapFeatures } from './features.ts';
import { findGaps, type Gap, isSolid, type SegmentInput } from './gaps.ts';
import { findCut, findHeadlineLine } from './headline-line.ts';

/** An article has at least so many expected words of body; a cut that leaves less on either side is no boundary. */
const MIN_BODY_WORDS = 30;
const EVIDENCE_SHOWN = 4;

/**
 * What the pages the forest was fitted on hardly ever show, with how sure it makes a boundary at least. Wire stories with
 * datelines and dumps parted by form feeds are what this tool is for; blog pages, which most of the fitted ones are, have
 * neither.
 */
const NEWS_EVIDENCE = [
  {
    name: 'a form feed, then front matter',
    confidence: 1,
    holds: (input: SegmentInput, gap: Gap): boolean => opensFrontMatter(input, gap),
  },
  {
    name: 'a form feed, then a headline',
    confidence: 0.9,
    holds: (input: SegmentInput, gap: Gap, headline: boolean): boolean =>
      headline && breaksIn(input, gap) && paragraphsFrom(input, gap.after) >= 1,
  },
  {
    name: 'a headline, then a dateline',
    confidence: 0.9,
    holds: (input: SegmentInput, gap: Gap, headline: boolean): boolean =>
      headline && input.datelines[gap.after] === 1 && paragraphsFrom(input, gap.after) >= 2,
  },
] as const;

/** A page begins with front matter, and nothing else is written so. */
function opensFrontMatter(input: SegmentInput, gap: Gap): boolean {
  for (let i = gap.before + 1; i < gap.after; i++) {
    const { breakBefore, text, raw } = input.measures.passages[i] as Passage;
    if (breakBefore && text === '' && raw.startsWith('---')) return true;
  }
  return false;
}

function breaksIn(input: SegmentInput, gap: Gap): boolean {
  for (let i = gap.before + 1; i <= gap.after; i++)
    if ((input.measures.passages[i] as Passage).breakBefore) return true;
  return false;
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

/** How sure one boundary must be; once a dump has shown that it holds several articles, less is asked of the others. */
export interface BoundaryThresholds {
  readonly first: number;
  readonly further: number;
}

interface Candidate {
  readonly gap: Gap;
  readonly confidence: number;
  /** Named evidence, weightiest first; worked out only for the gaps that become boundaries. */
  evidence(): readonly string[];
}

/** Parts a document's passages into articles, each with the evidence for where it begins. */
export function findSegments(input: SegmentInput, forest: Forest, thresholds: BoundaryThresholds): Segment[] {
  const size = input.measures.passages.length;
  const candidates = scoreGaps(input, forest);
  const severalArticles = candidates.some(({ confidence }) => confidence >= thresholds.first);
  const threshold = severalArticles ? thresholds.further : thresholds.first;
  const segments: Segment[] = [];
  let start = 0;
  let boundary: Boundary | null = null;
  for (const { gap, confidence, evidence } of candidates) {
    if (confidence < threshold) continue;
    const cut = cutOf(input, gap);
    if (
      bodyWords(input, start, cut) < MIN_BODY_WORDS ||
      bodyWords(input, cut, size, MIN_BODY_WORDS) < MIN_BODY_WORDS
    )
      continue;
    segments.push({ start, end: cut, boundary });
    start = cut;
    boundary = {
      beforeLine: (input.measures.passages[cut] as Passage).lines[0] ?? 0,
      evidence: evidence(),
      confidence: Number(confidence.toFixed(3)),
    };
  }
  segments.push({ start, end: size, boundary });
  return segments;
}

/** Every gap with the probability that an article begins in it. */
function scoreGaps(input: SegmentInput, forest: Forest): Candidate[] {
  const gaps = findGaps(input);
  const matrix = gapFeatures(input, gaps);
  const scores = forest.scores(matrix);
  return gaps.map((gap, g) => {
    const row = g * forest.features.length;
    const headline = findHeadlineLine(input.measures, gap.before + 1, gap.after) !== null;
    const news = NEWS_EVIDENCE.filter(({ holds }) => holds(input, gap, headline));
    const fitted = toProbability(scores[g] as number);
    return {
      gap,
      confidence: Math.max(fitted, ...news.map(({ confidence }) => confidence)),
      evidence: () => [
        ...news.map(({ name }) => name),
        ...forest
          .weightiest(matrix, row, EVIDENCE_SHOWN)
          .filter(({ weight }) => weight > 0)
          .map(({ feature, value }) => `${feature} ${Number(value.toPrecision(2))}`),
      ],
    };
  });
}

export function cutOf(input: SegmentInput, gap: Gap): number {
  const from = gap.before + 1;
  const headline = findHeadlineLine(input.measures, from, gap.after);
  return findCut(input.measures, input.probability, from, headline?.index ?? gap.after);
}

/** Expected words of body in `from`..`to`; stops counting at `enough`. */
function bodyWords(input: SegmentInput, from: number, to: number, enough = Number.POSITIVE_INFINITY): number {
  let words = 0;
  for (let i = from; i < to && words < enough; i++) {
    if (input.ruled[i] === null)
      words += (input.probability[i] as number) * (input.measures.counts[i] as TextCounts).words;
  }
  return words;
}
