import type { Passage } from '../model/passage.ts';
import type { Boundary } from '../model/result.ts';
import type { Segment } from '../model/segment.ts';
import { type Forest, toProbability } from '../score/forest.ts';
import type { TextCounts } from '../text/scan.ts';
import { gapFeatures } from './features.ts';
import { findGaps, type Gap, type SegmentInput } from './gaps.ts';
import { findCut, findHeadlineLine } from './headline-line.ts';

/** An article has at least so many words of probable body; a cut that leaves less on either side is no boundary. */
const MIN_BODY_WORDS = 40;
const EVIDENCE_SHOWN = 4;

/** Parts a document's passages into articles, each with the evidence for where it begins. */
export function findSegments(input: SegmentInput, forest: Forest, threshold: number): Segment[] {
  const size = input.measures.passages.length;
  const gaps = findGaps(input);
  const width = forest.features.length;
  const matrix = gapFeatures(input, gaps);
  const segments: Segment[] = [];
  let start = 0;
  let boundary: Boundary | null = null;
  gaps.forEach((gap, g) => {
    const confidence = toProbability(forest.score(matrix, g * width));
    if (confidence < threshold) return;
    const cut = cutOf(input, gap);
    if (bodyWords(input, start, cut) < MIN_BODY_WORDS || bodyWords(input, cut, size, MIN_BODY_WORDS) < MIN_BODY_WORDS) return;
    segments.push({ start, end: cut, boundary });
    start = cut;
    boundary = {
      beforeLine: (input.measures.passages[cut] as Passage).lines[0] ?? 0,
      evidence: forest
        .weightiest(matrix, g * width, EVIDENCE_SHOWN)
        .filter(({ weight }) => weight > 0)
        .map(({ feature, value }) => `${feature} ${Number(value.toPrecision(2))}`),
      confidence: Number(confidence.toFixed(3)),
    };
  });
  segments.push({ start, end: size, boundary });
  return segments;
}

export function cutOf(input: SegmentInput, gap: Gap): number {
  const from = gap.before + 1;
  const headline = findHeadlineLine(input.measures, from, gap.after);
  return findCut(input.measures, from, headline?.index ?? gap.after);
}

/** Words of probable body in `from`..`to`; stops counting at `enough`. */
function bodyWords(input: SegmentInput, from: number, to: number, enough = Number.POSITIVE_INFINITY): number {
  let words = 0;
  for (let i = from; i < to && words < enough; i++) {
    if ((input.probability[i] as number) > 0.5 && input.ruled[i] === null) words += (input.measures.counts[i] as TextCounts).words;
  }
  return words;
}
