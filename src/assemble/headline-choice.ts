import { Forest } from '../score/forest.ts';
import type { HeadlineCandidate } from './headline-candidate.ts';
import { compareCandidates } from './headline-comparison.ts';
import { headlineMatrix } from './headline-features.ts';
import { flatHeadlineForest } from './headline-forest.at-build.ts';

/** A line that scores lower is no headline. The forest is fitted so that 0 is as good as none; the rest is caution. */
const MIN_SCORE = -2;
/** Where the page tells machines its title, none of its lines is better than an unlikely one. */
const MIN_SCORE_BESIDE_METADATA = 0;
/** What the page tells machines weighs more than the fit gives it: few of the pages fitted on print another title. */
const METADATA_LEAD = 4;
/** A standfirst says more of the body than the headline above it, and so may score a little more. */
const STANDFIRST_LEAD = 2;
/** So near below a headline with its standfirst stand time or byline. */
const CREDITS_REACH = 4;
const MIN_HEADLINE_WORDS = 3;
/** So many features are looked at for what speaks for the headline. */
const WEIGHTIEST = 8;

export interface HeadlineChoice {
  readonly candidate: HeadlineCandidate;
  /** Names of the features that speak for it, weightiest first. */
  readonly evidence: readonly string[];
}

let forest: Forest | null = null;

/** The candidate most like a headline; `null` when none is plausible. */
export function chooseHeadline(
  candidates: readonly HeadlineCandidate[],
  hasMetadataTitle: boolean,
): HeadlineChoice | null {
  forest ??= new Forest(flatHeadlineForest());
  const matrix = headlineMatrix(candidates, compareCandidates(candidates));
  const scores = forest.scores(matrix);
  candidates.forEach(({ isMetadataTitle }, at) => {
    if (isMetadataTitle) scores[at] = (scores[at] ?? 0) + METADATA_LEAD;
  });
  const best = strongest(candidates, scores, hasMetadataTitle ? MIN_SCORE_BESIDE_METADATA : MIN_SCORE);
  const candidate = candidates[best];
  if (candidate === undefined) return null;
  const evidence = forest
    .weightiest(matrix, best * forest.features.length, WEIGHTIEST)
    .filter(({ weight }) => weight > 0)
    .map(({ feature }) => feature);
  return { candidate, evidence };
}

/** Index of the best, −1 when none is plausible. Of two alike, the later one stands nearer to the body. */
function strongest(candidates: readonly HeadlineCandidate[], scores: Float64Array, least: number): number {
  let best = -1;
  let most = least;
  scores.forEach((score, at) => {
    if (score < most) return;
    most = score;
    best = at;
  });
  const candidate = candidates[best];
  const above = candidates[best - 1];
  if (candidate === undefined || above === undefined || !isStandfirst(candidate, above)) return best;
  return most - (scores[best - 1] ?? 0) < STANDFIRST_LEAD ? best - 1 : best;
}

/** Whether of two lines right below one another, both above byline or time, the second may be the standfirst. */
function isStandfirst(candidate: HeadlineCandidate, above: HeadlineCandidate): boolean {
  const isHigherHeading = candidate.headingLevel > 0 && candidate.headingLevel < above.headingLevel;
  return (
    above.passage === candidate.passage - 1 &&
    above.key !== candidate.key &&
    !above.isFirstLine &&
    above.words >= MIN_HEADLINE_WORDS &&
    above.text.length < candidate.text.length &&
    above.bodyWords > 0 &&
    !isHigherHeading &&
    (candidate.toTime <= CREDITS_REACH || candidate.toByline <= CREDITS_REACH)
  );
}
