// Which articles would be cut out of made dumps at which thresholds, counted as the scorer counts.
import type { BoundaryThresholds } from '../../src/score/boundary-model.at-build.ts';
import { gapsToJudge } from '../../src/segment/beside.ts';
import { MIN_BODY_WORDS } from '../../src/segment/find-segments.ts';
import { RIVAL_WORDS } from '../../src/segment/rivals.ts';
import { KINDS } from './boundary-data.ts';
import type { GapRows, PlacedGap } from './gap-rows.ts';

/** Thresholds to try: for a boundary by itself, and for those beside it. */
const FIRST = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7] as const;
const FURTHER = [0.35, 0.4, 0.45, 0.5] as const;
const PAIRS: readonly BoundaryThresholds[] = FIRST.flatMap((first) =>
  FURTHER.map((further) => ({ first, further })),
);
/** Most dumps hold one page: of the pairs that keep so many articles whole, the one that finds most starts is taken. */
const LEAST_WHOLE_PAGES = 0.973;
/** A start may lie so many lines below the first line of its body. */
const BELOW_BODY = 2;

export interface JudgedThresholds {
  readonly thresholds: BoundaryThresholds;
  readonly figures: Readonly<Record<string, number>>;
}

/** Log-odds of a dump's gaps, by forests that never saw it; minus infinity for those not judged beside others. */
export interface GapOdds {
  readonly alone: Float32Array;
  readonly together: Float32Array;
}

export function chooseThresholds(rows: readonly GapRows[], odds: readonly GapOdds[]): JudgedThresholds {
  const judged = PAIRS.map((thresholds) => ({ thresholds, figures: figuresAt(rows, odds, thresholds) }));
  console.error('\nboundaries, cross-validated');
  for (const { thresholds, figures } of judged)
    console.error(`  ${thresholds.first}/${thresholds.further}  ${figuresLine(figures)}`);
  const worth = ({ figures }: JudgedThresholds): number =>
    Math.min(0, (figures['single exact'] ?? 0) - LEAST_WHOLE_PAGES) * 10 +
    (figures['several F1'] ?? 0) +
    (figures['several exact'] ?? 0) / 2;
  return judged.reduce((best, next) => (worth(next) > worth(best) ? next : best));
}

const figuresLine = (figures: Readonly<Record<string, number>>): string =>
  Object.entries(figures)
    .filter(([name]) => name.split(' ').length === 2)
    .map(([name, value]) => `${name} ${value.toFixed(3)}`)
    .join('  ');

interface Tally {
  hits: number;
  given: number;
  wanted: number;
  exact: number;
  dumps: number;
}

/** Starts found (F1) and dumps with the right number of articles, by kind, and by kind and renderer. */
function figuresAt(
  rows: readonly GapRows[],
  odds: readonly GapOdds[],
  thresholds: BoundaryThresholds,
): Record<string, number> {
  const tallies = new Map<string, Tally>();
  for (const [r, row] of rows.entries()) {
    const { kind, renderer, gold } = row.dump;
    const starts = startsOf(row, odds[r] as GapOdds, thresholds);
    const isOne = kind === 'single' || kind === 'other';
    const keys = isOne ? [kind] : [kind, `${kind} ${renderer}`, 'several'];
    for (const key of keys) {
      const tally = tallies.get(key) ?? { hits: 0, given: 0, wanted: 0, exact: 0, dumps: 0 };
      tallies.set(key, tally);
      tally.hits += hitsOf(row, starts);
      tally.given += starts.length;
      tally.wanted += gold.length;
      tally.exact += starts.length === Math.max(1, gold.length) ? 1 : 0;
      tally.dumps++;
    }
  }
  const figures: Record<string, number> = {};
  const order = ['several', ...KINDS];
  const sorted = [...tallies].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
  for (const [key, { hits, given, wanted, exact, dumps }] of sorted) {
    if (key !== 'single' && key !== 'other')
      figures[`${key} F1`] = Number(((2 * hits) / (given + wanted)).toFixed(4));
    figures[`${key} exact`] = Number((exact / dumps).toFixed(4));
  }
  return figures;
}

/** First lines of the articles, as `findSegments` cuts them. */
function startsOf(
  { dump, gaps, outlines, body }: GapRows,
  { alone, together }: GapOdds,
  thresholds: BoundaryThresholds,
): number[] {
  const further = logit(thresholds.further);
  const sure = gapsToJudge(outlines, alone, logit(thresholds.first)).filter(
    (g) => (together[g] as number) >= further,
  );
  const starts = [dump.gold[0]?.start_line ?? 1];
  let bodyBefore = 0;
  sure.forEach((g, at) => {
    const gap = gaps[g] as PlacedGap;
    if (isBeaten(gaps, together, sure, at)) return;
    if (gap.bodyBefore - bodyBefore < MIN_BODY_WORDS || body - gap.bodyBefore < MIN_BODY_WORDS) return;
    starts.push(gap.cut);
    bodyBefore = gap.bodyBefore;
  });
  return starts;
}

/** @param at position of the gap among those that are sure */
function isBeaten(
  gaps: readonly PlacedGap[],
  odds: Float32Array,
  sure: readonly number[],
  at: number,
): boolean {
  const own = sure[at] as number;
  for (const step of [-1, 1]) {
    for (let k = at + step; sure[k] !== undefined; k += step) {
      const other = sure[k] as number;
      const words = (gaps[other] as PlacedGap).bodyBefore - (gaps[own] as PlacedGap).bodyBefore;
      if (Math.abs(words) >= RIVAL_WORDS) break;
      if ((odds[other] as number) > (odds[own] as number)) return true;
    }
  }
  return false;
}

/** Each gold article counts once. */
function hitsOf({ dump: { gold } }: GapRows, starts: readonly number[]): number {
  const left = new Set(starts);
  let hits = 0;
  gold.forEach(({ body_line }, k) => {
    const after = gold[k - 1]?.end_line ?? 0;
    const start = [...left].find((line) => line > after && line <= body_line + BELOW_BODY);
    if (start === undefined) return;
    left.delete(start);
    hits++;
  });
  return hits;
}

const logit = (p: number): number => Math.log(p / (1 - p));
