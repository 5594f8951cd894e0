// Fits which line of a page's head is its headline, and writes it as data:
// npm run train:headline -- TRAIN_DIR [HELD_OUT_DIR]
import { writeFileSync } from 'node:fs';
import { HEADLINE_FEATURES } from '../../src/assemble/headline-features.ts';
import { Forest, type ForestData, flattenForest } from '../../src/score/forest.ts';
import {
  type BoostOptions,
  binOf,
  quantileThresholds,
  randomSource,
  trainForest,
  withoutUnused,
} from './boost.ts';
import { RENDERERS } from './corpus.ts';
import { type Head, readHeads } from './headline-data.ts';
import { listLoss } from './loss.ts';
import { provenanceOf } from './provenance.ts';

const FOLDS = 3;
const OPTIONS: BoostOptions = {
  trees: 300,
  depth: 4,
  learningRate: 0.1,
  rowShare: 0.6,
  featureShare: 0.4,
  lambda: 3,
  seed: 1,
};
/** Pages of other types have titles that are found in the same way, but are not what is asked for. */
const OTHER_TYPES_WEIGHT = 0.5;
/** Some heads are also shown without their title, so that nothing is chosen where nothing is right. */
const WITHOUT_TITLE = { every: 4, weight: 0.3 } as const;
/** Lines that rank below this in all of these teach little: a share of them is enough. */
const RIVALS = {
  rank: 12,
  of: ['mentionsRank', 'sharedWordsRank', 'bodyScoreRank', 'widthRank'],
  shareOfOthers: 0.1,
} as const;
/** Most lines are menu entries of two words: that share of them sets where thresholds lie, and of the others. */
const SAMPLED = { short: 0.02, long: 0.15, words: 4 } as const;
const OUT = 'src/assemble/headline-model.json';
const WIDTH = HEADLINE_FEATURES.length;

const [folder, heldOut] = process.argv.slice(2) as [string, string?];
const heads = readHeads(folder);
console.error(`${heads.length} heads, ${heads.reduce((sum, { lines }) => sum + lines.length, 0)} lines`);
const siteFold = new Map<string, number>();
const foldOf = heads.map(({ site }) => {
  if (!siteFold.has(site)) siteFold.set(site, siteFold.size % FOLDS);
  return siteFold.get(site);
});
const thresholds = thresholdsOf(heads);

function thresholdsOf(pages: readonly Head[]): number[][] {
  const random = randomSource(5);
  const words = HEADLINE_FEATURES.indexOf('words');
  const rows: Float32Array[] = [];
  for (const { lines, matrix } of pages) {
    lines.forEach(({ wanted }, k) => {
      const row = matrix.subarray(k * WIDTH, (k + 1) * WIDTH);
      const share = (row[words] as number) < SAMPLED.words ? SAMPLED.short : SAMPLED.long;
      if (wanted || random() < share) rows.push(row);
    });
  }
  return HEADLINE_FEATURES.map((_, f) =>
    quantileThresholds(Float32Array.from(rows, (row) => row[f] as number)),
  );
}

/** The heads as lists of competing rows, each once as it is and once without the lines that hold its title. */
function fitForest(pages: readonly Head[]): ForestData {
  const matrices: Float32Array[] = [];
  const wanted: number[] = [];
  const starts = [0];
  const weights: number[] = [];
  const random = randomSource(6);
  const ranks = RIVALS.of.map((name) => HEADLINE_FEATURES.indexOf(name));
  const isRival = (row: Float32Array): boolean => ranks.some((f) => (row[f] as number) < RIVALS.rank);
  const addList = ({ lines, matrix }: Head, weight: number, withTitle: boolean): void => {
    lines.forEach((line, k) => {
      if (!withTitle && line.holdsTitle) return;
      const row = matrix.subarray(k * WIDTH, (k + 1) * WIDTH);
      if (!line.wanted && !isRival(row) && random() > RIVALS.shareOfOthers) return;
      matrices.push(row);
      wanted.push(line.wanted ? 1 : 0);
    });
    starts.push(wanted.length);
    weights.push(weight);
  };
  pages.forEach((head, at) => {
    if (!head.lines.some((line) => line.wanted)) return;
    const weight = head.isArticle ? 1 : OTHER_TYPES_WEIGHT;
    addList(head, weight, true);
    if (at % WITHOUT_TITLE.every === 0) addList(head, weight * WITHOUT_TITLE.weight, false);
  });
  const columns = HEADLINE_FEATURES.map((_, f) =>
    Uint8Array.from(matrices, (row) => binOf(row[f] as number, thresholds[f] as number[])),
  );
  const target = Float32Array.from(wanted);
  const data = { features: HEADLINE_FEATURES, thresholds, columns, target, weight: target };
  const lists = { starts: Uint32Array.from(starts), weights: Float32Array.from(weights) };
  const rows = Uint32Array.from(wanted, (_, row) => row);
  return withoutUnused(trainForest(data, rows, OPTIONS, listLoss(target, lists)));
}

interface Figures {
  pages: number;
  equal: number;
  contained: number;
  none: number;
}

/** As `findHeadline` chooses: of two alike the later one, and none below the score of none. */
function evaluate(pages: readonly Head[], fitted: ForestData, into: Map<string, Figures>): void {
  const forest = new Forest(flattenForest(fitted));
  for (const { renderer, isArticle, lines, matrix } of pages) {
    if (!isArticle) continue;
    const figures = into.get(renderer) ?? { pages: 0, equal: 0, contained: 0, none: 0 };
    into.set(renderer, figures);
    figures.pages++;
    const scores = forest.scores(matrix);
    const best = scores.lastIndexOf(Math.max(...scores));
    if ((scores[best] as number) < 0) figures.none++;
    if (lines[best]?.equalsTitle) figures.equal++;
    if (lines[best]?.holdsTitle) figures.contained++;
  }
}

const toShares = (figures: ReadonlyMap<string, Figures>) =>
  Object.fromEntries(
    [...RENDERERS, 'html'].flatMap((renderer) => {
      const own = figures.get(renderer);
      if (own === undefined) return [];
      const share = (count: number): number => Number((count / own.pages).toFixed(3));
      return [
        [renderer, { equal: share(own.equal), contained: share(own.contained), none: share(own.none) }],
      ];
    }),
  );

const crossValidated = new Map<string, Figures>();
for (let k = 0; k < FOLDS; k++) {
  const fitted = fitForest(heads.filter((_, i) => foldOf[i] !== k));
  evaluate(
    heads.filter((_, i) => foldOf[i] === k),
    fitted,
    crossValidated,
  );
}
console.error('cross-validated', toShares(crossValidated));
const fitted = fitForest(heads);
if (heldOut !== undefined) {
  const figures = new Map<string, Figures>();
  evaluate(readHeads(heldOut), fitted, figures);
  console.error('held out', toShares(figures));
}
const data = {
  provenance: {
    ...provenanceOf('npm run train:headline -- TRAIN_DIR'),
    heads: heads.length,
    crossValidated: toShares(crossValidated),
  },
  forest: fitted,
};
writeFileSync(OUT, `${JSON.stringify(data)}\n`);
