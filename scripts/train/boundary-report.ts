// Which articles would be cut out of made dumps at which thresholds, counted as the scorer counts.
import { type BoundaryThresholds, MIN_BODY_WORDS } from '../../src/segment/find-segments.ts';
import { RIVAL_WORDS } from '../../src/segment/rivals.ts';
import { KINDS } from './boundary-data.ts';
import type { GapRows, PlacedGap } from './gap-rows.ts';

/** Pairs of thresholds to try: for the first boundary of a dump, and for further ones. */
const PAIRS: readonly BoundaryThresholds[] = [
  { first: 0.5, further: 0.4 },
  { first: 0.5, further: 0.5 },
  { first: 0.55, further: 0.4 },
  { first: 0.55, further: 0.5 },
  { first: 0.6, further: 0.4 },
  { first: 0.6, further: 0.45 },
  { first: 0.6, further: 0.5 },
  { first: 0.65, further: 0.4 },
  { first: 0.65, further: 0.5 },
  { first: 0.7, further: 0.5 },
];
/** Most dumps hold one page: of the pairs that keep so many of these whole, the one that finds most starts is taken. */
const LEAST_WHOLE_PAGES = 0.973;
/** A start may lie so many lines below the first line of its body. */
const BELOW_BODY = 2;

export interface JudgedThresholds {
  readonly thresholds: BoundaryThresholds;
  readonly figures: Readonly<Record<string, number>>;
}

/** @param scores log-odds of all gaps, by forests that never saw the dump */
export function chooseThresholds(rows: readonly GapRows[], scores: Float32Array): JudgedThresholds {
  const judged = PAIRS.map((thresholds) => ({ thresholds, figures: figuresAt(rows, scores, thresholds) }));
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
  scores: Float32Array,
  thresholds: BoundaryThresholds,
): Record<string, number> {
  const tallies = new Map<string, Tally>();
  let at = 0;
  for (const row of rows) {
    const own = scores.subarray(at, at + row.gaps.length);
    at += row.gaps.length;
    const { kind, renderer, gold } = row.dump;
    const starts = startsOf(row, own, thresholds);
    const keys = kind === 'single' ? [kind] : [kind, `${kind} ${renderer}`, 'several'];
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
    if (key !== 'single') figures[`${key} F1`] = Number(((2 * hits) / (given + wanted)).toFixed(4));
    figures[`${key} exact`] = Number((exact / dumps).toFixed(4));
  }
  return figures;
}

/** First lines of the articles, as `findSegments` cuts them. */
function startsOf(
  { dump, gaps, body }: GapRows,
  odds: Float32Array,
  thresholds: BoundaryThresholds,
): number[] {
  const first = logit(thresholds.first);
  const further = logit(thresholds.further);
  const starts = [dump.gold[0]?.start_line ?? 1];
  let bodyBefore = 0;
  gaps.forEach((gap, g) => {
    const own = odds[g] as number;
    const isSure =
      own >= first || (own >= further && odds.slice(gap.sight.from, gap.sight.to).some((z) => z >= first));
    if (!isSure || isBeaten(gaps, odds, g)) return;
    if (gap.bodyBefore - bodyBefore < MIN_BODY_WORDS || body - gap.bodyBefore < MIN_BODY_WORDS) return;
    starts.push(gap.cut);
    bodyBefore = gap.bodyBefore;
  });
  return starts;
}

function isBeaten(gaps: readonly PlacedGap[], odds: Float32Array, g: number): boolean {
  const own = gaps[g] as PlacedGap;
  for (const step of [-1, 1]) {
    for (let k = g + step; gaps[k] !== undefined; k += step) {
      if (Math.abs((gaps[k] as PlacedGap).bodyBefore - own.bodyBefore) >= RIVAL_WORDS) break;
      if ((odds[k] as number) > (odds[g] as number)) return true;
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
