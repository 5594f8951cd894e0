// Fits the points of the lines in which articles begin and prints them, to be entered in src/segment/start-line.ts:
// npm run train:start-points -- --train DIR. Needs what `npm run train` kept of its folds.
import { parseArgs } from 'node:util';
import type { Passage } from '../../src/model/passage.ts';
import { findGaps, type Gap } from '../../src/segment/gaps.ts';
import { START_SIGNS, StartLines } from '../../src/segment/start-line.ts';
import type { GoldArticle } from './boundary-data.ts';
import { madeDumps } from './boundary-model.ts';
import { readCachedExamples } from './cache.ts';
import { keptFoldModels } from './fold-models.ts';
import { toInput } from './gap-rows.ts';
import { bareText } from './page-lines.ts';

/** The lines of one gap: their signs one after the other, and which of them may be the first. */
interface Choice {
  readonly fold: number;
  readonly signs: Float64Array;
  readonly wanted: readonly boolean[];
  /** Whether the scorer would count a start there. */
  readonly counts: readonly boolean[];
}

const WIDTH = START_SIGNS.length;
const STEPS = 200;
const STEP_SIZE = 0.15;
const PENALTY = 0.0005;
const BELOW_BODY = 2;

const { values: args } = parseArgs({ options: { train: { type: 'string', default: '.cache/train' } } });
const choices: Choice[] = [];
const foldModels = keptFoldModels();
for (const { dump, model } of madeDumps(readCachedExamples(args.train), foldModels)) {
  if (dump.gold.length < 2) continue;
  const input = toInput(dump, model);
  const startLines = new StartLines(input);
  const lineOf = (i: number): number => (input.measures.passages[i] as Passage).lines[0] ?? 0;
  const lines = dump.text.split('\n');
  for (const gap of findGaps(input)) {
    const k = dump.gold.findIndex(
      ({ seam }, n) => n > 0 && lineOf(gap.before) < seam && seam <= lineOf(gap.after),
    );
    if (k < 1) continue;
    const choice = toChoice(
      gap,
      startLines,
      lineOf,
      lines,
      dump.gold[k] as GoldArticle,
      dump.gold[k - 1]?.end_line ?? 0,
    );
    if (choice.wanted.includes(true)) choices.push({ ...choice, fold: dump.fold });
  }
}

/** Any line is right from the new page's first to the first printing of its headline. */
function toChoice(
  gap: Gap,
  startLines: StartLines,
  lineOf: (i: number) => number,
  lines: readonly string[],
  { seam, start_line, body_line, title }: GoldArticle,
  endBefore: number,
): Omit<Choice, 'fold'> {
  const headline = bareText(title ?? '');
  const body = Math.min(start_line, body_line);
  let last = body;
  for (let n = seam; n < body; n++)
    if (headline !== '' && bareText(lines[n - 1] ?? '') === headline) last = Math.min(last, n);
  const signs: number[] = [];
  const wanted: boolean[] = [];
  const counts: boolean[] = [];
  startLines.visit(gap, (i, values) => {
    const line = lineOf(i);
    signs.push(...values);
    wanted.push(line >= seam && line <= last);
    counts.push(line > endBefore && line <= body_line + BELOW_BODY);
  });
  return { signs: Float64Array.from(signs), wanted, counts };
}

function pointsOf({ signs, wanted }: Choice, weights: Float64Array): number[] {
  return wanted.map((_, row) => {
    let points = 0;
    for (let s = 0; s < WIDTH; s++) points += (signs[row * WIDTH + s] as number) * (weights[s] as number);
    return points;
  });
}

/** Softmax regression over the lines of each gap, by Adam (Kingma and Ba 2015). */
function fitPoints(list: readonly Choice[]): Float64Array {
  const weights = new Float64Array(WIDTH);
  const mean = new Float64Array(WIDTH);
  const square = new Float64Array(WIDTH);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    for (const choice of list) {
      const points = pointsOf(choice, weights);
      const highest = Math.max(...points);
      const parts = points.map((value) => Math.exp(value - highest));
      const all = parts.reduce((sum, part) => sum + part, 0);
      const right = parts.reduce((sum, part, row) => sum + (choice.wanted[row] === true ? part : 0), 1e-12);
      parts.forEach((part, row) => {
        const slope = (part / all - (choice.wanted[row] === true ? part / right : 0)) / list.length;
        for (let s = 0; s < WIDTH; s++)
          gradient[s] = (gradient[s] as number) + slope * (choice.signs[row * WIDTH + s] as number);
      });
    }
    for (let s = 0; s < WIDTH; s++) {
      const g = gradient[s] as number;
      mean[s] = 0.9 * (mean[s] as number) + 0.1 * g;
      square[s] = 0.99 * (square[s] as number) + 0.01 * g * g;
      const change = (mean[s] as number) / (1 - 0.9 ** step);
      weights[s] =
        (weights[s] as number) -
        (STEP_SIZE * change) / (Math.sqrt((square[s] as number) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

const isHit = (choice: Choice, weights: Float64Array): boolean => {
  const points = pointsOf(choice, weights);
  return choice.counts[points.indexOf(Math.max(...points))] === true;
};
let hits = 0;
for (let fold = 0; fold < foldModels.firstPass.length; fold++) {
  const weights = fitPoints(choices.filter((choice) => choice.fold !== fold));
  hits += choices.filter((choice) => choice.fold === fold && isHit(choice, weights)).length;
}
console.error(`${choices.length} gaps; starts found, cross-validated: ${(hits / choices.length).toFixed(4)}`);
const weights = fitPoints(choices);
START_SIGNS.forEach((sign, s) => {
  console.log(`${sign}: ${(weights[s] as number).toFixed(2)}`);
});
