import { readDateline } from '../fields/dateline.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import { type Measures, measure } from '../score/measures.ts';
import type { Model } from '../score/model.ts';
import { findSegments } from '../segment/find-segments.ts';
import { contextFeatures } from './context-pass.ts';
import { decide, explainScore, type Naming } from './decide.ts';
import { firstPassFeatures } from './first-pass.ts';
import { besideHtml, htmlFeatures } from './html-features.ts';
import { shareFateOfLists } from './list-fate.ts';
import { type Namer, namePassages, toCues } from './name-passages.ts';
import type { Overrides } from './overrides.ts';
import { probabilitiesOf } from './probabilities.ts';
import { keepSentencesAfterBody } from './sentences-after-body.ts';
import { bestThreshold, type Favor } from './threshold.ts';

export interface LabelOptions {
  readonly model: Model;
  /** `null`: for each article the one that promises the best F1. */
  readonly threshold: number | null;
  /** Default `balance`; of no effect beside a threshold. */
  readonly favor?: Favor;
  /** The user's own rules and the site's profile. */
  readonly overrides?: Overrides | null;
  /** Default: every rule of the registry. */
  readonly namer?: Namer;
  readonly explain: boolean;
}

/** The passages' verdicts (replaced in place by later stages) and the articles they fall into. */
export interface Labelled {
  readonly verdicts: Verdict[];
  readonly segments: readonly Segment[];
}

interface ScoredDocument {
  readonly measures: Measures;
  /** Of the first pass. */
  readonly probability: Float32Array;
  /** What markup tells of each passage; `null` where there is none. */
  readonly html: Float32Array | null;
}

/**
 * Rules name what can be named; the first pass scores each passage with its surroundings; boundaries part the
 * articles; the second pass scores again inside each article, knowing what the first said around it.
 */
export function labelPassages(passages: readonly Passage[], options: LabelOptions): Labelled {
  const { model } = options;
  const named: (Naming | null)[] = (options.namer ?? namePassages)(passages);
  options.overrides?.(passages, named);
  const measures = measure(passages, toCues(named), model.lexicons);
  const html = model.markupWords === null ? null : htmlFeatures(passages, model.markupWords);
  const matrix = firstPassFeatures(measures);
  const probability = probabilitiesOf(
    model.firstPass,
    html === null ? matrix : besideHtml(matrix, passages.length, html, 0),
  );
  const segments = findSegments(
    {
      measures,
      probability,
      ruled: named.map((rule) => rule?.label ?? null),
      datelines: findDatelines(passages),
    },
    model.boundary,
    model.boundaryThresholds,
  );
  const verdicts: Verdict[] = [];
  const scored = { measures, probability, html };
  for (const segment of segments) labelSegment(scored, named, segment, options, verdicts);
  return { verdicts, segments };
}

/** The second pass over one article, then the verdicts. */
function labelSegment(
  scored: ScoredDocument,
  named: readonly (Naming | null)[],
  segment: Segment,
  { model, threshold, favor = 'balance', explain }: LabelOptions,
  verdicts: Verdict[],
): void {
  const { start, end } = segment;
  const { measures, probability, html } = scored;
  const around = contextFeatures(measures, probability, start, end);
  const matrix = html === null ? around : besideHtml(around, end - start, html, start);
  const final = probabilitiesOf(model.secondPass, matrix);
  shareFateOfLists(measures.passages, named, final, start);
  const words = measures.counts.slice(start, end).map((count) => count.words);
  const cut = threshold ?? bestThreshold(final, words, favor);
  for (let i = start; i < end; i++) {
    const row = i - start;
    const score = toThousandths(final[row] as number);
    const verdict = decide(measures.passages[i] as Passage, named[i] ?? null, score, cut);
    verdicts.push(
      explain && verdict.rule === 'score'
        ? {
            ...verdict,
            reason: explainScore(model.secondPass, matrix, row * model.secondPass.features.length),
          }
        : verdict,
    );
  }
  keepSentencesAfterBody(measures.passages, verdicts, start, end);
}

/** As `toFixed` rounds, without a string where the third decimal is beyond doubt. */
function toThousandths(probability: number): number {
  const thousandths = probability * 1000;
  const whole = Math.floor(thousandths);
  const rest = thousandths - whole;
  if (Math.abs(rest - 0.5) < TIE) return Number(probability.toFixed(3));
  return (rest < 0.5 ? whole : whole + 1) / 1000;
}

const TIE = 1e-6;

/** 1 for each passage that opens with a dateline. */
export function findDatelines(passages: readonly Passage[]): Uint8Array {
  return Uint8Array.from(passages, (passage) =>
    passage.text.length > 60 && readDateline(passage.text) !== null ? 1 : 0,
  );
}
