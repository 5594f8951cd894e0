import { GAP_FEATURES } from './features.ts';
import { openingOf } from './gap-openings.ts';
import type { Gap, SegmentInput } from './gaps.ts';
import { expectedBody } from './solid-mass.ts';

/** What the gaps in its sight are told of a gap. */
export interface GapOutline {
  /** Expected words of body before the gap, and where its sight begins and ends. */
  readonly body: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** The gaps in its sight, by position; `to` is the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Hash of its first line. */
  readonly opening: number | null;
  readonly hasHeadLines: boolean;
  readonly highestHeading: number;
  readonly linesAbove: number;
  readonly blankLinesAbove: number;
  readonly lineAboveAgain: number;
}

const column = (name: (typeof GAP_FEATURES)[number]): number => GAP_FEATURES.indexOf(name);
const COLUMNS = {
  headLines: column('headLines'),
  highestHeading: column('highestHeading'),
  linesAbove: column('linesAbove'),
  blankLinesAbove: column('blankLinesAbove'),
  lineAboveAgain: column('lineAboveAgain'),
} as const;

/** @param matrix the gaps' features */
export function outlinesOf(
  input: SegmentInput,
  gaps: readonly Gap[],
  matrix: Float32Array,
): readonly GapOutline[] {
  const { from, to } = input.measures.horizon;
  const body = expectedBody(input);
  let first = 0;
  let end = 0;
  return gaps.map((gap, g) => {
    const sees = from[gap.after] as number;
    const seesTo = to[gap.after] as number;
    while ((gaps[first] as Gap).after < sees) first++;
    while (end < gaps.length && (gaps[end] as Gap).after < seesTo) end++;
    const value = (feature: number): number => matrix[g * GAP_FEATURES.length + feature] as number;
    return {
      body: body[gap.after] as number,
      bodyFrom: body[sees] as number,
      bodyTo: body[seesTo] as number,
      from: first,
      to: end,
      opening: openingOf(input, gap),
      hasHeadLines: value(COLUMNS.headLines) > 0,
      highestHeading: value(COLUMNS.highestHeading),
      linesAbove: value(COLUMNS.linesAbove),
      blankLinesAbove: value(COLUMNS.blankLinesAbove),
      lineAboveAgain: value(COLUMNS.lineAboveAgain),
    };
  });
}
