import type { Passage } from '../model/passage.ts';
import type { Boundary } from '../model/result.ts';
import type { Segment } from '../model/segment.ts';
import { type Forest, toProbability } from '../score/forest.ts';
import type { Horizon } from '../score/horizon.ts';
import type { TextCounts } from '../text/scan.ts';
import { gapFeatures } from './features.ts';
import { findGaps, type Gap, isSolid, opensPage, type SegmentInput } from './gaps.ts';
import { findCut, findHeadlineLine } from './headline-line.ts';
import { beatenByRivals, type RatedCut } from './rivals.ts';

/** An article has at least so many expected words of body; a cut that leaves less on either side is no boundary. */
export const MIN_BODY_WORDS = 30;
const EVIDENCE_SHOWN = 4;

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

function opensWithHeader(input: SegmentInput, gap: Gap): boolean {
  for (let i = gap.before + 1; i < gap.after; i++)
    if (opensPage(input.measures.passages[i] as Passage)) return true;
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

interface Candidate extends RatedCut {
  readonly gap: Gap;
  /** Named evidence, weightiest first; worked out only for the gaps that become boundaries. */
  evidence(): readonly string[];
}

/**
 * What one article may hold. A log or a list of a million lines has no boundary, and must still be cleaned in bounded
 * memory; it is cut here and there.
 */
const MAX_ARTICLE = { passages: 20_000, characters: 4_000_000 } as const;
const CUT_FOR_LENGTH = 'longer than an article can be';

/** The article that the passages at hand end in the midst of. */
export interface OpenArticle {
  readonly start: number;
  readonly boundary: Boundary | null;
}

/** Parts a document's passages into articles, each with the evidence for where it begins. */
export function findSegments(input: SegmentInput, forest: Forest, thresholds: BoundaryThresholds): Segment[] {
  const size = input.measures.passages.length;
  const first: OpenArticle = { start: 0, boundary: null };
  const { segments, open } = findClosedSegments(input, forest, thresholds, first, size);
  return [...segments, { ...open, end: size }];
}

/**
 * The articles that end before `settled`, and the one that is open there.
 *
 * @param open the article in which the passages at hand begin
 * @param settled what stands before this passage is judged as in the whole dump, whatever comes after those at hand
 */
export function findClosedSegments(
  input: SegmentInput,
  forest: Forest,
  thresholds: BoundaryThresholds,
  open: OpenArticle,
  settled: number,
): { readonly segments: Segment[]; readonly open: OpenArticle } {
  const { passages, horizon } = input.measures;
  const candidates = scoreGaps(input, forest);
  const isSure = thresholdsInSight(candidates, thresholds, horizon);
  const segments: Segment[] = [];
  let { start, boundary } = open;
  const close = (end: number, evidence: readonly string[], confidence: number): void => {
    segments.push({ start, end, boundary });
    start = end;
    const beforeLine = (passages[end] as Passage).lines[0] ?? 0;
    boundary = { beforeLine, evidence, confidence: Number(confidence.toFixed(3)) };
  };
  const cutLongBefore = (end: number): void => {
    for (let at = longestEnd(passages, start, end); at < end; at = longestEnd(passages, start, end))
      close(at, [CUT_FOR_LENGTH], 0);
  };
  const isBeaten = beatenByRivals(input, candidates);
  candidates.forEach(({ gap, cut, confidence, evidence }, at) => {
    if (gap.after >= settled || gap.after <= start || !isSure(at) || isBeaten(at)) return;
    cutLongBefore(cut);
    const enough =
      bodyWords(input, start, cut) >= MIN_BODY_WORDS &&
      bodyWords(input, cut, horizon.to[cut] ?? cut) >= MIN_BODY_WORDS;
    if (enough) close(cut, evidence(), confidence);
  });
  // A boundary that is not settled yet cuts no farther back than it sees.
  cutLongBefore(settled < passages.length ? (horizon.from[settled] ?? settled) : settled);
  return { segments, open: { start, boundary } };
}

/** Where an article that begins at `start` is as long as one may be; `end` when it is not before that. */
function longestEnd(passages: readonly Passage[], start: number, end: number): number {
  let characters = 0;
  const last = Math.min(end, start + MAX_ARTICLE.passages);
  for (let i = start; i < last; i++) {
    characters += (passages[i] as Passage).text.length;
    if (characters > MAX_ARTICLE.characters) return Math.max(i, start + 1);
  }
  return last;
}

/** Whether a candidate is sure enough, by its position: fewer are doubted beside one that leaves no doubt. */
function thresholdsInSight(
  candidates: readonly Candidate[],
  { first, further }: BoundaryThresholds,
  { from, to }: Horizon,
): (at: number) => boolean {
  const certain = candidates.flatMap(({ gap, confidence }) => (confidence >= first ? [gap.after] : []));
  let next = 0;
  return (at) => {
    const { gap, confidence } = candidates[at] as Candidate;
    while (next < certain.length && (certain[next] as number) < (from[gap.after] as number)) next++;
    const severalArticles = (certain[next] ?? Number.POSITIVE_INFINITY) < (to[gap.after] as number);
    return confidence >= (severalArticles ? further : first);
  };
}

/** Every gap with the probability that an article begins in it. */
function scoreGaps(input: SegmentInput, forest: Forest): Candidate[] {
  const gaps = findGaps(input);
  const matrix = gapFeatures(input, gaps);
  const scores = forest.scores(matrix);
  return gaps.map((gap, g) => {
    const row = g * forest.features.length;
    const headline = findHeadlineLine(input.measures, gap.before + 1, gap.after);
    const news = NEWS_EVIDENCE.filter(({ holds }) => holds(input, gap, headline !== null));
    const fitted = toProbability(scores[g] as number);
    return {
      gap,
      cut: findCut(input.measures, input.probability, gap.before + 1, gap.after),
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

/** Expected words of body in `from`..`to`, no further than the least that an article has. */
function bodyWords(input: SegmentInput, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to && words < MIN_BODY_WORDS; i++) {
    if (input.ruled[i] === null)
      words += (input.probability[i] as number) * (input.measures.counts[i] as TextCounts).words;
  }
  return words;
}
