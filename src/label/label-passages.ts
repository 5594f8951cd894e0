import { readDateline } from '../fields/dateline.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { type Measures, measure } from '../score/measures.ts';
import type { Model } from '../score/model.ts';
import { findSegments } from '../segment/find-segments.ts';
import { decide, explainScore, type Naming } from './decide.ts';
import { firstPassFeatures } from './first-pass.ts';
import { namePassages, toCues } from './name-passages.ts';
import type { Overrides } from './overrides.ts';
import { probabilitiesOf } from './probabilities.ts';
import { bestThreshold, type Favor } from './threshold.ts';
import { SECOND_PASS_FEATURES, secondPassFeatures } from './second-pass.ts';

export interface LabelOptions {
  readonly model: Model;
  /** `null`: for each article the one that promises the best F1. */
  readonly threshold: number | null;
  /** Default `balance`; of no effect beside a threshold. */
  readonly favor?: Favor;
  /** The user's own rules and the site's profile. */
  readonly overrides?: Overrides | null;
  readonly explain: boolean;
}

/** The passages' verdicts (replaced in place by later stages) and the articles they fall into. */
export interface Labelled {
  readonly verdicts: Verdict[];
  readonly segments: readonly Segment[];
}

/**
 * Rules name what can be named; the first pass scores each passage with its surroundings; boundaries part the
 * articles; the second pass scores again inside each article, knowing what the first said around it.
 */
export function labelPassages(passages: readonly Passage[], options: LabelOptions): Labelled {
  const { model } = options;
  const named: (Naming | null)[] = namePassages(passages);
  options.overrides?.(passages, named);
  const measures = measure(passages, toCues(named), model.lexicons);
  const probability = probabilitiesOf(model.firstPass, firstPassFeatures(measures));
  const segments = findSegments(
    { measures, probability, ruled: named.map((rule) => rule?.label ?? null), datelines: findDatelines(passages) },
    model.boundary,
    model.boundaryThresholds,
  );
  const verdicts: Verdict[] = [];
  for (const segment of segments) labelSegment(measures, probability, named, segment, options, verdicts);
  return { verdicts, segments };
}

function labelSegment(
  measures: Measures,
  probability: Float32Array,
  named: readonly (Naming | null)[],
  segment: Segment,
  { model, threshold, favor = 'balance', explain }: LabelOptions,
  verdicts: Verdict[],
): void {
  const matrix = secondPassFeatures(measures, probability, segment.start, segment.end);
  const final = probabilitiesOf(model.secondPass, matrix);
  const words = measures.counts.slice(segment.start, segment.end).map((count) => count.words);
  const cut = threshold ?? bestThreshold(final, words, favor);
  for (let i = segment.start; i < segment.end; i++) {
    const row = i - segment.start;
    const verdict = decide(
      measures.passages[i] as Passage,
      named[i] ?? null,
      Number((final[row] as number).toFixed(3)),
      cut,
    );
    const scored = explain && verdict.rule === 'score';
    verdicts.push(
      scored
        ? { ...verdict, reason: explainScore(model.secondPass, matrix, row * SECOND_PASS_FEATURES.length) }
        : verdict,
    );
  }
}

/** 1 for each passage that opens with a dateline. */
export function findDatelines(passages: readonly Passage[]): Uint8Array {
  return Uint8Array.from(passages, (passage) => (passage.text.length > 60 && readDateline(passage.text) !== null ? 1 : 0));
}
