// The gaps of made dumps with their features, and what is needed to tell which of them would be cut.
import { firstPassFeatures } from '../../src/label/first-pass.ts';
import { findDatelines } from '../../src/label/label-passages.ts';
import { namePassages, toCues } from '../../src/label/name-passages.ts';
import { probabilitiesOf } from '../../src/label/probabilities.ts';
import { measure } from '../../src/score/measures.ts';
import { gapFeatures } from '../../src/segment/features.ts';
import { findGaps, type Gap, type SegmentInput } from '../../src/segment/gaps.ts';
import { type GapOutline, outlinesOf } from '../../src/segment/outlines.ts';
import { expectedBody } from '../../src/segment/solid-mass.ts';
import { StartLines } from '../../src/segment/start-line.ts';
import type { JoinedDump } from './boundary-data.ts';
import { toPassages } from './corpus.ts';
import type { FoldModel } from './fold-models.ts';

/** A gap by lines of its dump, 1-based. */
export interface PlacedGap {
  /** The solid passages that enclose it. */
  readonly before: number;
  readonly after: number;
  readonly cut: number;
  /** Expected words of body before the cut. */
  readonly bodyBefore: number;
}

export interface GapRows {
  readonly dump: Pick<JoinedDump, 'kind' | 'renderer' | 'fold' | 'gold'>;
  readonly gaps: readonly PlacedGap[];
  readonly outlines: readonly GapOutline[];
  /** Expected words of body of the whole dump. */
  readonly body: number;
  readonly matrix: Float32Array;
}

/** What segmentation reads of a dump, with the first pass of a forest that never saw the dump's pages. */
export function toInput({ text, renderer }: JoinedDump, { lexicons, firstPass }: FoldModel): SegmentInput {
  const passages = toPassages(text, renderer);
  const named = namePassages(passages);
  const measures = measure(passages, toCues(named), lexicons);
  return {
    measures,
    probability: probabilitiesOf(firstPass, firstPassFeatures(measures)),
    ruled: named.map((rule) => rule?.label ?? null),
    datelines: findDatelines(passages),
  };
}

/** @param model one that never saw the dump's pages */
export function toGapRows(joined: JoinedDump, model: FoldModel): GapRows {
  const input = toInput(joined, model);
  const { text: _, ...dump } = joined;
  const gaps = findGaps(input);
  const body = expectedBody(input);
  const matrix = gapFeatures(input, gaps);
  const startLines = new StartLines(input);
  return {
    dump,
    gaps: gaps.map((gap) => place(input, gap, startLines.find(gap), body)),
    outlines: outlinesOf(input, gaps, matrix),
    body: body.at(-1) as number,
    matrix,
  };
}

function place(input: SegmentInput, gap: Gap, cut: number, body: Float64Array): PlacedGap {
  const { passages } = input.measures;
  const line = (i: number): number => passages[i]?.lines[0] ?? 0;
  return {
    before: line(gap.before),
    after: line(gap.after),
    cut: line(cut),
    bodyBefore: body[cut] as number,
  };
}
