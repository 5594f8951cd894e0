// Fits what each sign of a headline is worth, a softmax over the lines of a page's head, and writes it as data:
// npm run train:headline -- TRAIN_DIR [HELD_OUT_DIR]
import { writeFileSync } from 'node:fs';
import { HEADLINE_EVIDENCE } from '../../src/assemble/headline-evidence.ts';
import { RENDERERS } from './corpus.ts';
import { type Head, type HeadLine, readHeads } from './headline-data.ts';

const FOLDS = 3;
const STEPS = 200;
const STEP_SIZE = 0.08;
const L2 = 0.002;
/**
 * Set by hand: text pages have neither metadata nor an address, and a heading of the first level is surer in HTML pages,
 * which are not fitted on, than in dumps.
 */
const SET_BY_HAND: Readonly<Record<string, number>> = {
  'metadata-title': 4,
  'in-address': 3,
  'heading-1': 3.5,
};
const OUT = 'src/assemble/headline-weights.json';

const [folder, heldOut] = process.argv.slice(2) as [string, string?];
const heads = readHeads(folder);
const siteFold = new Map<string, number>();
const foldOf = heads.map(({ site }) => {
  if (!siteFold.has(site)) siteFold.set(site, siteFold.size % FOLDS);
  return siteFold.get(site);
});

const scoreOf = (line: HeadLine, weights: Float64Array): number =>
  line.signs.reduce((sum, k) => sum + (weights[k] as number), 0);

/** Minimises the mean negative log probability of the wanted lines, by Adam. */
function fitWeights(pages: readonly Head[]): Float64Array {
  const size = HEADLINE_EVIDENCE.length;
  const weights = Float64Array.from(HEADLINE_EVIDENCE, ({ name }) => SET_BY_HAND[name] ?? 0);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const usable = pages.filter(({ lines }) => lines.some(({ wanted }) => wanted));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(usable, weights);
    for (let k = 0; k < size; k++) {
      if ((HEADLINE_EVIDENCE[k]?.name as string) in SET_BY_HAND) continue;
      const g = (gradient[k] as number) / usable.length + L2 * (weights[k] as number);
      mean[k] = 0.9 * (mean[k] as number) + 0.1 * g;
      square[k] = 0.999 * (square[k] as number) + 0.001 * g * g;
      const corrected = Math.sqrt((square[k] as number) / (1 - 0.999 ** step)) + 1e-8;
      weights[k] = (weights[k] as number) - (STEP_SIZE * (mean[k] as number)) / (1 - 0.9 ** step) / corrected;
    }
  }
  return weights;
}

function gradientOf(pages: readonly Head[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { lines } of pages) {
    const scores = lines.map((line) => scoreOf(line, weights));
    const highest = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - highest));
    const all = parts.reduce((sum, part) => sum + part, 0);
    const wanted = lines.reduce((sum, line, i) => sum + (line.wanted ? (parts[i] as number) : 0), 0);
    lines.forEach((line, i) => {
      const part = parts[i] as number;
      const excess = part / all - (line.wanted ? part / wanted : 0);
      for (const k of line.signs) gradient[k] = (gradient[k] as number) + excess;
    });
  }
  return gradient;
}

interface Figures {
  pages: number;
  equal: number;
  contained: number;
}

/** Of two alike the later one is chosen, as `findHeadline` does. */
function evaluate(pages: readonly Head[], weights: Float64Array, into: Map<string, Figures>): void {
  for (const { renderer, lines } of pages) {
    const figures = into.get(renderer) ?? { pages: 0, equal: 0, contained: 0 };
    into.set(renderer, figures);
    figures.pages++;
    let best: HeadLine | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const line of lines) {
      const score = scoreOf(line, weights);
      if (score < most) continue;
      most = score;
      best = line;
    }
    if (best?.equalsTitle) figures.equal++;
    if (best?.holdsTitle) figures.contained++;
  }
}

const toShares = (figures: ReadonlyMap<string, Figures>) =>
  Object.fromEntries(
    RENDERERS.flatMap((renderer) => {
      const own = figures.get(renderer);
      if (own === undefined) return [];
      const share = (count: number): number => Number((count / own.pages).toFixed(3));
      return [[renderer, { equal: share(own.equal), contained: share(own.contained) }]];
    }),
  );

const crossValidated = new Map<string, Figures>();
for (let k = 0; k < FOLDS; k++) {
  const weights = fitWeights(heads.filter((_, i) => foldOf[i] !== k));
  evaluate(
    heads.filter((_, i) => foldOf[i] === k),
    weights,
    crossValidated,
  );
}
console.error('cross-validated', toShares(crossValidated));
const weights = fitWeights(heads);
if (heldOut !== undefined) {
  const figures = new Map<string, Figures>();
  evaluate(readHeads(heldOut), weights, figures);
  console.error('held out', toShares(figures));
}
const data = {
  provenance: {
    data: 'WCXB development pages (train part), Murrough Foley 2026, CC-BY-4.0',
    fitted: new Date().toISOString().slice(0, 10),
    command: 'npm run train:headline -- TRAIN_DIR',
    heads: heads.length,
    crossValidated: toShares(crossValidated),
    byHand: SET_BY_HAND,
  },
  weights: Object.fromEntries(
    HEADLINE_EVIDENCE.map(({ name }, k) => [
      name,
      SET_BY_HAND[name] ?? Number((weights[k] as number).toFixed(2)),
    ]),
  ),
};
writeFileSync(OUT, `${JSON.stringify(data, null, 2)}\n`);
