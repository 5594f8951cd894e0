// The gaps of made dumps with their features, and what is needed to tell which of them would be cut.
import { firstPassFeatures } from '../../src/label/first-pass.ts';
import { findDatelines } from '../../src/label/label-passages.ts';
import { namePassages, toCues } from '../../src/label/name-passages.ts';
import { probabilitiesOf } from '../../src/label/probabilities.ts';
import type { Forest } from '../../src/score/forest.ts';
import { type Lexicons, measure } from '../../src/score/measures.ts';
import { gapFeatures } from '../../src/segment/features.ts';
import { findGaps, type Gap, type SegmentInput } from '../../src/segment/gaps.ts';
import { findCut } from '../../src/segment/headline-line.ts';
import type { JoinedDump } from './boundary-data.ts';
import { toPassages } from './corpus.ts';

/** A gap by lines of its dump, 1-based. */
export interface PlacedGap {
  /** The solid passages that enclose it. */
  readonly before: number;
  readonly after: number;
  readonly cut: number;
  /** Expected words of body before the cut. */
  readonly bodyBefore: number;
  /** The gaps in its sight, by position. */
  readonly sight: { readonly from: number; readonly to: number };
}

export interface GapRows {
  readonly dump: Pick<JoinedDump, 'kind' | 'renderer' | 'fold' | 'gold'>;
  readonly gaps: readonly PlacedGap[];
  /** Expected words of body of the whole dump. */
  readonly body: number;
  readonly matrix: Float32Array;
}

/** The gaps of a dump, with the first pass of a forest that never saw the dump's pages. */
export function toGapRows({ text, ...dump }: JoinedDump, lexicons: Lexicons, firstPass: Forest): GapRows {
  const passages = toPassages(text, dump.renderer);
  const named = namePassages(passages);
  const measures = measure(passages, toCues(named), lexicons);
  const input: SegmentInput = {
    measures,
    probability: probabilitiesOf(firstPass, firstPassFeatures(measures)),
    ruled: named.map((rule) => rule?.label ?? null),
    datelines: findDatelines(passages),
  };
  const gaps = findGaps(input);
  const body = bodyBefore(input);
  return {
    dump,
    gaps: gaps.map((gap) => place(input, gaps, gap, body)),
    body: body.at(-1) as number,
    matrix: gapFeatures(input, gaps),
  };
}

function place(input: SegmentInput, gaps: readonly Gap[], gap: Gap, body: Float64Array): PlacedGap {
  const { passages, horizon } = input.measures;
  const line = (i: number): number => passages[i]?.lines[0] ?? 0;
  const cut = findCut(input.measures, input.probability, gap.before + 1, gap.after);
  const from = horizon.from[gap.after] as number;
  const to = horizon.to[gap.after] as number;
  return {
    before: line(gap.before),
    after: line(gap.after),
    cut: line(cut),
    bodyBefore: body[cut] as number,
    sight: {
      from: gaps.findIndex(({ after }) => after >= from),
      to: gaps.findLastIndex(({ after }) => after < to) + 1,
    },
  };
}

function bodyBefore({ measures, probability, ruled }: SegmentInput): Float64Array {
  const body = new Float64Array(measures.counts.length + 1);
  measures.counts.forEach(({ words }, i) => {
    body[i + 1] = (body[i] as number) + (ruled[i] === null ? (probability[i] as number) * words : 0);
  });
  return body;
}
