import { readDateline } from '../recognise/dateline.ts';
import type { Verdict } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { Segment } from '../model/segment.ts';
import type { Lexicon } from '../score/lexicon.ts';
import { type Measures, measure } from '../score/measures.ts';
import type { Model } from '../score/model.ts';
import { findSegments } from '../segment/find-segments.ts';
import type { EarlierPart, SegmentInput } from '../segment/gaps.ts';
import { dropCommentsBelowHeading } from './comments-below.ts';
import { contextFeatures } from './context-pass.ts';
import { decide, explainScore, type Naming } from './decide.ts';
import { aroundFeatures, firstPassFeatures } from './first-pass.ts';
import { besideHtml, HTML_FEATURES, htmlFeatures } from './html-features.ts';
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

/** Passages with all that is known of them before articles are found. */
export interface ScoredPassages {
  readonly measures: Measures;
  readonly named: readonly (Naming | null)[];
  /** Of the first pass. */
  readonly probability: Float32Array;
  /** What markup tells of each passage; `null` where there is none. */
  readonly html: MarkupRows | null;
  readonly datelines: Uint8Array;
}

/**
 * Rules name what can be named; the first pass scores each passage with its surroundings; boundaries part the
 * articles; the second pass scores again inside each article, knowing what the first said around it.
 */
export function labelPassages(passages: readonly Passage[], options: LabelOptions): Labelled {
  const { model } = options;
  const scored = scorePassages(passages, options);
  const segments = findSegments(toSegmentInput(scored), model.boundary);
  return { verdicts: labelSegments(scored, segments, options), segments };
}

/** Rules and first pass. */
export function scorePassages(passages: readonly Passage[], options: LabelOptions): ScoredPassages {
  const { model } = options;
  const named: (Naming | null)[] = (options.namer ?? namePassages)(passages);
  options.overrides?.(passages, named);
  const measures = measure(passages, toCues(named), model.lexicons);
  const html = model.markupWords === null ? null : markupRows(passages, model.markupWords);
  const probability = firstPass(measures, html, model);
  return { measures, named, probability, html, datelines: findDatelines(passages) };
}

/** So many rows of features are worked out at a time: a page may have a million elements, and half a kilobyte each. */
const STRIP = 8192;

/** HTML_FEATURES of the passages `from`..`to`. */
type MarkupRows = (from: number, to: number) => Float32Array;

/** Rows that both passes read: kept where they are few, worked out twice where they are many. */
function markupRows(passages: readonly Passage[], markupWords: Lexicon): MarkupRows {
  if (passages.length > STRIP) return (from, to) => htmlFeatures(passages.slice(from, to), markupWords);
  const all = htmlFeatures(passages, markupWords);
  const width = HTML_FEATURES.length;
  return (from, to) => all.subarray(from * width, to * width);
}

function firstPass(measures: Measures, html: MarkupRows | null, model: Model): Float32Array {
  const size = measures.passages.length;
  const out = new Float32Array(size);
  const around = aroundFeatures(measures);
  for (let from = 0; from < size; from += STRIP) {
    const to = Math.min(size, from + STRIP);
    const matrix = firstPassFeatures(measures, around, from, to);
    const whole = html === null ? matrix : besideHtml(matrix, html(from, to));
    out.set(probabilitiesOf(model.firstPass, whole), from);
  }
  return out;
}

/** What boundaries are found by. */
export function toSegmentInput(
  { measures, named, probability, datelines }: ScoredPassages,
  earlier?: EarlierPart,
): SegmentInput {
  return { measures, probability, ruled: named.map((rule) => rule?.label ?? null), datelines, earlier };
}

/** The verdicts of passages in segments that follow one another, by the positions of the passages. */
export function labelSegments(
  scored: ScoredPassages,
  segments: readonly Segment[],
  options: LabelOptions,
): Verdict[] {
  const verdicts = new Array<Verdict>(segments[0]?.start ?? 0);
  for (const segment of segments) labelSegment(scored, segment, options, verdicts);
  return verdicts;
}

/** The second pass over one article, then the verdicts. */
function labelSegment(
  scored: ScoredPassages,
  segment: Segment,
  { model, threshold, favor = 'balance', explain }: LabelOptions,
  verdicts: Verdict[],
): void {
  const { start, end } = segment;
  const { measures, named, probability, html } = scored;
  const around = contextFeatures(measures, probability, start, end);
  const matrix = html === null ? around : besideHtml(around, html(start, end));
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
  dropCommentsBelowHeading(measures.counts, verdicts, start, end);
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
