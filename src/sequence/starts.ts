import { COHESION, cohesion } from './cohesion.ts';
import { isAsked, joinColumns, pickRows } from './columns.ts';
import type { FeatureNote } from './feature-note.ts';
import type { Forest } from './forest.ts';
import { GAP_FEATURES, gapFeatures } from './gap-features.ts';
import { LAYOUT_ALIKE, layoutAlike } from './layout-alike.ts';
import type { LineFacts } from './line-facts.ts';
import { chanceOf, ROLE_COUNT, roleIndex } from './roles.ts';
import { SECOND_FEATURES, secondFeatures } from './second-features.ts';
import { START_FEATURES, startFeatures } from './start-features.ts';

/** Passages that are less likely headlines begin no article. */
const MIN_CHANCE = 0.02;

const HEADLINE = roleIndex('headline');
/** Classes of the forest. */
const NO = 0;
const YES = 1;
const CLASSES = 2;

/** The passages that may be the headline of an article. */
export function possibleStarts(emissions: Float32Array): number[] {
  const out: number[] = [];
  for (let i = 0; i * ROLE_COUNT < emissions.length; i++)
    if (chanceOf(emissions, i, HEADLINE) >= MIN_CHANCE) out.push(i);
  return out;
}

/** Groups of features of a place, and what gives a row of them for each of the passages. */
const PLACES = [
  [LAYOUT_ALIKE, layoutAlike],
  [START_FEATURES, startFeatures],
  [GAP_FEATURES, gapFeatures],
  [COHESION, cohesion],
] as const;

/** What is measured of a possible start in addition to the features of the passage. */
export const PLACE_FEATURES: readonly FeatureNote[] = [
  ...SECOND_FEATURES,
  ...PLACES.flatMap(([group]) => group),
];

/**
 * One row for each of the passages `at`: their features, those of the roles around them, and those of their place.
 *
 * @param asked 1 for each of PLACE_FEATURES that is read; groups of others are 0
 */
export function startRows(
  features: Float32Array,
  emissions: Float32Array,
  lines: readonly LineFacts[],
  at: readonly number[],
  asked: Uint8Array | null = null,
): Float32Array {
  const columns = [pickRows(features, lines.length, at), secondFeatures(emissions, lines, at, asked)];
  let first = SECOND_FEATURES.length;
  for (const [{ length }, compute] of PLACES) {
    const isComputed = isAsked(asked, first, length);
    columns.push(isComputed ? compute(emissions, lines, at) : new Float32Array(length * at.length));
    first += length;
  }
  return joinColumns(...columns);
}

/**
 * Sets the probability of a headline; those of the other roles share the rest in the ratio that they had.
 *
 * @param scores log-probabilities of no start and of a start for each of the passages `at`
 */
function setStarts(emissions: Float32Array, at: readonly number[], scores: Float32Array): void {
  at.forEach((i, row) => {
    const from = i * ROLE_COUNT;
    const others = Math.log(Math.max(1e-7, 1 - Math.exp(emissions[from + HEADLINE] as number)));
    const rest = (scores[row * CLASSES + NO] as number) - others;
    for (let role = 0; role < ROLE_COUNT; role++)
      emissions[from + role] =
        role === HEADLINE
          ? (scores[row * CLASSES + YES] as number)
          : (emissions[from + role] as number) + rest;
  });
}

/** Decides which possible headlines begin an article; the emissions are changed in place. */
export function weighStarts(
  forest: Forest,
  features: Float32Array,
  emissions: Float32Array,
  lines: readonly LineFacts[],
): void {
  const at = possibleStarts(emissions);
  if (at.length === 0) return;
  const asked = forest.asked.subarray(forest.width - PLACE_FEATURES.length);
  setStarts(emissions, at, forest.logProbabilities(startRows(features, emissions, lines, at, asked)));
}
