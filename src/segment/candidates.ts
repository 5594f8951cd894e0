import { toProbability } from '../score/forest.ts';
import type { BoundaryModel } from '../score/model.ts';
import { besideFeatures, gapsToJudge, oddsTogether } from './beside.ts';
import { gapFeatures } from './features.ts';
import { findGaps, type Gap, type SegmentInput } from './gaps.ts';
import { neverStarts } from './never-starts.ts';
import { confidenceIn, type NewsEvidence, newsEvidence } from './news-evidence.ts';
import { outlinesOf } from './outlines.ts';
import type { RatedCut } from './rivals.ts';
import { StartLines } from './start-line.ts';

export interface Candidate extends RatedCut {
  /** Evidence, weightiest first; worked out only for the gaps that become boundaries. */
  evidence(): readonly string[];
}

const EVIDENCE_SHOWN = 4;
/** Log-odds of what leaves no doubt. */
const CERTAIN_ODDS = 6;

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
      isNamed: names.length > 0,
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

function oddsOf(confidence: number): number {
  return Math.min(CERTAIN_ODDS, Math.log(confidence / (1 - confidence)));
}
