import { firstPassFeatures } from '../../src/label/first-pass.ts';
import { findDatelines } from '../../src/label/label-passages.ts';
import { toCues } from '../../src/label/name-passages.ts';
import { probabilitiesOf } from '../../src/label/probabilities.ts';
import { Forest, type ForestData, flattenForest } from '../../src/score/forest.ts';
import { type Lexicons, measure } from '../../src/score/measures.ts';
import { GAP_FEATURES, gapFeatures } from '../../src/segment/features.ts';
import { findGaps, type Gap } from '../../src/segment/gaps.ts';
import { type BinnedData, type BoostOptions, binOf, predict, quantileThresholds } from './boost.ts';
import { type JoinedDump, ruledLabels } from './boundary-data.ts';
import { sharedBytes, sharedFloats, trainForests } from './parallel.ts';

interface GapRows {
  readonly dump: JoinedDump;
  readonly gaps: readonly Gap[];
  readonly matrix: Float32Array;
}

/** Gaps of all dumps, with the first pass of a forest that never saw the dump's pages. */
export function toGapRows(
  dumps: readonly JoinedDump[],
  lexicons: readonly Lexicons[],
  forests: readonly ForestData[],
): GapRows[] {
  const firstPass = forests.map((data) => new Forest(flattenForest(data)));
  return dumps.map((dump) => {
    const measures = measure(dump.passages, toCues(dump.named), lexicons[dump.fold] as Lexicons);
    const probability = probabilitiesOf(firstPass[dump.fold] as Forest, firstPassFeatures(measures));
    const input = {
      measures,
      probability,
      ruled: ruledLabels(dump.named),
      datelines: findDatelines(dump.passages),
    };
    const gaps = findGaps(input);
    return { dump, gaps, matrix: gapFeatures(input, gaps) };
  });
}

const isStart = (dump: JoinedDump, gap: Gap): boolean =>
  dump.starts.some((start) => start > gap.before && start <= gap.after);

export interface FittedBoundary {
  readonly forest: ForestData;
  readonly thresholds: { readonly first: number; readonly further: number };
  readonly figures: Record<string, number>;
}

/** A wrong cut in a whole page spoils that page; a missed one spoils two articles. */
const POSITIVE_WEIGHT = 1.5;

export async function fitBoundary(
  rows: readonly GapRows[],
  folds: number,
  options: BoostOptions,
): Promise<FittedBoundary> {
  const width = GAP_FEATURES.length;
  const size = rows.reduce((sum, row) => sum + row.gaps.length, 0);
  const values = GAP_FEATURES.map(() => new Float32Array(size));
  const target = sharedFloats(size);
  const weight = sharedFloats(size);
  const foldOf = new Uint8Array(size);
  let at = 0;
  for (const row of rows) {
    row.gaps.forEach((gap, g) => {
      for (let f = 0; f < width; f++) (values[f] as Float32Array)[at] = row.matrix[g * width + f] as number;
      target[at] = isStart(row.dump, gap) ? 1 : 0;
      weight[at] = target[at] === 1 ? POSITIVE_WEIGHT : 1;
      foldOf[at++] = row.dump.fold;
    });
  }
  const thresholds = values.map((list) =>
    quantileThresholds(list.filter((_, i) => target[i] === 1 || i % 7 === 0)),
  );
  const columns = values.map((list, f) => {
    const column = sharedBytes(size);
    list.forEach((value, i) => {
      column[i] = binOf(value, thresholds[f] as number[]);
    });
    return column;
  });
  const data: BinnedData = { features: GAP_FEATURES, thresholds, columns, target, weight };
  const every = Uint32Array.from(target, (_, i) => i);
  const sets = [every, ...Array.from({ length: folds }, (_, k) => every.filter((i) => foldOf[i] !== k))];
  const [forest, ...byFold] = (await trainForests(data, sets, options)) as [ForestData, ...ForestData[]];
  const scores = new Float32Array(size);
  for (const [k, fold] of byFold.entries()) {
    const own = every.filter((i) => foldOf[i] === k);
    predict(fold, data, own, scores);
  }
  return { forest, ...reportBoundary(rows, target, scores) };
}

/** Pairs of thresholds to try: for the first boundary of a dump, and for further ones. */
const PAIRS: readonly (readonly [number, number])[] = [
  [0.5, 0.4],
  [0.5, 0.5],
  [0.6, 0.3],
  [0.6, 0.4],
  [0.6, 0.5],
  [0.7, 0.2],
  [0.7, 0.3],
  [0.7, 0.4],
  [0.8, 0.2],
  [0.8, 0.3],
];
/** A whole page cut in two counts more than a dump with one start missed: most dumps hold one page. */
const SINGLE_WORTH = 4;

/** Precision, recall and whole dumps right, by thresholds, from scores of forests that never saw the dump. */
function reportBoundary(
  rows: readonly GapRows[],
  target: Float32Array,
  scores: Float32Array,
): Omit<FittedBoundary, 'forest'> {
  let best: Omit<FittedBoundary, 'forest'> & { sum: number } = {
    thresholds: { first: 0.5, further: 0.5 },
    figures: {},
    sum: -1,
  };
  console.error('\nboundaries, cross-validated');
  for (const [first, further] of PAIRS) {
    const figures: Record<string, number> = {};
    for (const kind of ['single', 'concat', 'same-site', 'scroll'] as const) {
      let hits = 0;
      let given = 0;
      let wanted = 0;
      let right = 0;
      let dumps = 0;
      let at = 0;
      for (const row of rows) {
        const from = at;
        at += row.gaps.length;
        if (row.dump.kind !== kind) continue;
        const own = scores.subarray(from, at);
        const cut = logit(own.some((z) => z >= logit(first)) ? further : first);
        let wrong = 0;
        let found = 0;
        own.forEach((z, i) => {
          const yes = z >= cut;
          const start = target[from + i] === 1;
          if (yes) given++;
          if (yes && start) found++;
          if (yes !== start) wrong++;
        });
        hits += found;
        wanted += row.dump.starts.length;
        dumps++;
        if (wrong === 0 && found === row.dump.starts.length) right++;
      }
      figures[`${kind} right`] = Number((right / dumps).toFixed(4));
      if (kind !== 'single') figures[`${kind} F1`] = Number(((2 * hits) / (given + wanted)).toFixed(4));
    }
    console.error(
      `  ${first}/${further}  ${Object.entries(figures)
        .map(([k, v]) => `${k} ${v.toFixed(3)}`)
        .join('  ')}`,
    );
    const sum = Object.entries(figures).reduce(
      (s, [k, v]) => s + (k === 'single right' ? SINGLE_WORTH * v : v),
      0,
    );
    if (sum > best.sum) best = { thresholds: { first, further }, figures, sum };
  }
  return { thresholds: best.thresholds, figures: best.figures };
}

const logit = (p: number): number => Math.log(p / (1 - p));
