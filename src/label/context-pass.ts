import type { Measures } from '../score/measures.ts';
import { BodyShape } from './body-shape.ts';
import { OWN_FEATURES, writeOwnFeatures } from './first-pass.ts';

const NEIGHBOURS = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5] as const;

/** What stands for a probability beyond the article's edges. */
const OUTSIDE = -0.1;

const SEGMENT_FEATURES = [
  'before',
  'mean6to10Before',
  'mean6to10After',
  'mean11to20Before',
  'mean11to20After',
  'bodyNear',
  'bodyAround',
  'bodyShareBefore',
  'bodyShareAfter',
  'logBodyBefore',
  'logBodyAfter',
  'logBodyTotal',
  'runWords',
  'runShareOfLargest',
  'toLargestRun',
  'fromFirstSure',
  'toLastSure',
  'spanPosition',
  'topicShare',
  'topicWords',
  'indentFromBody',
  'series',
  'seriesMean',
  'tailCuesBefore',
  'meanBefore',
  'bodyShareOfWords',
  'sureCount',
  'sureWordsMean',
  'listShareOfBody',
  'passagesInSegment',
  'sinceSure',
  'untilSure',
  'menuWordsSinceSure',
  'menuWordsUntilSure',
  'tailsSinceSure',
  'tailsUntilSure',
  'sinceHeading',
  'headingProbability',
  'headingLexicon',
  'nextProbability',
  'sinceComments',
  'sinceRelated',
  'headLinesBefore',
  'headLinesAfter',
] as const;

export const CONTEXT_PASS_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...NEIGHBOURS.map((offset) => `before${offset > 0 ? '+' : ''}${offset}`),
  ...SEGMENT_FEATURES,
];

/**
 * The feature matrix of a context pass over one article's passages `from`..`to`: each with what the pass before said
 * around it.
 *
 * @param p probabilities of the pass before, by index in the document
 */
export function contextFeatures(m: Measures, p: Float32Array, from: number, to: number): Float32Array {
  const width = CONTEXT_PASS_FEATURES.length;
  const size = to - from;
  const out = new Float32Array(size * width);
  const body = new BodyShape(m, p, from, to);
  const prefix = prefixSums(p, from, to);
  for (let i = from; i < to; i++) {
    let k = writeOwnFeatures(m, i, out, (i - from) * width);
    for (const offset of NEIGHBOURS) {
      const j = i + offset;
      out[k++] = j < from || j >= to ? OUTSIDE : (p[j] as number);
    }
    out[k++] = p[i] as number;
    out[k++] = meanOf(prefix, i - from - 10, i - from - 6);
    out[k++] = meanOf(prefix, i - from + 6, i - from + 10);
    out[k++] = meanOf(prefix, i - from - 20, i - from - 11);
    out[k++] = meanOf(prefix, i - from + 11, i - from + 20);
    k = body.write(i, out, k);
  }
  return out;
}

function prefixSums(p: Float32Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(to - from + 1);
  for (let i = from; i < to; i++) sums[i - from + 1] = (sums[i - from] as number) + (p[i] as number);
  return sums;
}

/** Mean of the values `first`..`last`, both included, as far as they are there. */
function meanOf(prefix: Float64Array, first: number, last: number): number {
  const a = Math.max(0, first);
  const b = Math.min(prefix.length - 2, last);
  return b < a ? OUTSIDE : ((prefix[b + 1] as number) - (prefix[a] as number)) / (b - a + 1);
}
