// Fits the line score on the accuracy sets and writes it as data: npm run train -- --train DIR --dev DIR [-o FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FIRST_PASS_FEATURES, firstPassFeatures } from '../../src/label/first-pass.ts';
import { SECOND_PASS_FEATURES, secondPassFeatures } from '../../src/label/second-pass.ts';
import type { ForestData } from '../../src/score/forest.ts';
import { Lexicon, type LexiconData } from '../../src/score/lexicon.ts';
import { type Lexicons, type Measures, measure } from '../../src/score/measures.ts';
import { type BoostOptions, predict } from './boost.ts';
import { makeDumps } from './boundary-data.ts';
import { readCachedExamples } from './cache.ts';
import type { Example } from './corpus.ts';
import { cuesOf } from './cues.ts';
import { type Dataset, rowsOf, toDataset } from './dataset.ts';
import { fitBoundary, toGapRows } from './fit-boundary.ts';
import { fitLexicon, type LexiconOptions } from './fit-lexicon.ts';
import { trainForests } from './parallel.ts';
import { report } from './report.ts';

const { values: args } = parseArgs({
  options: {
    train: { type: 'string', default: '.cache/train' },
    dev: { type: 'string' },
    out: { type: 'string', short: 'o', default: 'src/score/model.json' },
    folds: { type: 'string', default: '3' },
    trees: { type: 'string', default: '200' },
    note: { type: 'string', default: '' },
  },
});
const FOLDS = Number(args.folds);
const SHORT: LexiconOptions = { minSites: 5, size: 1400, epochs: 4, l2: 0.02 };
const LONG: LexiconOptions = { minSites: 6, size: 700, epochs: 4, l2: 0.02 };
const FIRST: BoostOptions = {
  trees: Number(args.trees),
  depth: 6,
  learningRate: 0.1,
  rowShare: 0.3,
  featureShare: 0.5,
  lambda: 20,
  seed: 1,
};
const SECOND: BoostOptions = { ...FIRST, seed: 2 };

const BOUNDARY: BoostOptions = {
  trees: 120,
  depth: 5,
  learningRate: 0.1,
  rowShare: 0.5,
  featureShare: 0.6,
  lambda: 8,
  seed: 3,
};

const started = Date.now();
const log = (text: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const train = readCachedExamples(args.train);
const dev = args.dev === undefined ? [] : readCachedExamples(args.dev);
log(`${train.length} training dumps, ${dev.length} held out`);

/** Sites are spread over the folds by their order of first appearance. */
const siteFold = new Map<string, number>();
const fold = train.map((example) => {
  if (!siteFold.has(example.site)) siteFold.set(example.site, siteFold.size % FOLDS);
  return siteFold.get(example.site) as number;
});
const folds = Array.from({ length: FOLDS }, (_, k) => k);

interface LexiconPair {
  readonly short: LexiconData;
  readonly long: LexiconData;
}
const fitPair = (examples: readonly Example[]): LexiconPair => ({
  short: fitLexicon(examples, 'short', SHORT),
  long: fitLexicon(examples, 'long', LONG),
});
const toLexicons = (pair: LexiconPair) => ({ short: new Lexicon(pair.short), long: new Lexicon(pair.long) });

const foldLexicons = folds.map((k) => toLexicons(fitPair(train.filter((_, e) => fold[e] !== k))));
const lexicon = fitPair(train);
const finalLexicons = toLexicons(lexicon);
log('word weights fitted');

const trainMeasures = train.map((example, e) =>
  measure(example.passages, cuesOf(example), foldLexicons[fold[e] as number] as Lexicons),
);
const devMeasures = dev.map((example) => measure(example.passages, cuesOf(example), finalLexicons));
log('measured');

/** A forest for all rows, and for each fold one that never saw it; scores of every training row by the latter. */
async function fit(
  name: string,
  data: Dataset,
  options: BoostOptions,
): Promise<{ forest: ForestData; scores: Float32Array; byFold: ForestData[] }> {
  const sets = [rowsOf(data, () => true), ...folds.map((k) => rowsOf(data, (e) => fold[e] !== k))];
  const [forest, ...byFold] = (await trainForests(data, sets, options)) as [ForestData, ...ForestData[]];
  const scores = new Float32Array(data.target.length);
  folds.forEach((k) =>
    predict(
      byFold[k] as ForestData,
      data,
      rowsOf(data, (e) => fold[e] === k),
      scores,
    ),
  );
  log(`${name} fitted`);
  return { forest, scores, byFold };
}

const probabilities = (scores: Float32Array, data: Dataset, e: number): Float32Array =>
  scores.slice(data.start[e], data.start[e + 1]).map((z) => 1 / (1 + Math.exp(-z)));

const firstData = toDataset(train, FIRST_PASS_FEATURES, (_, e) =>
  firstPassFeatures(trainMeasures[e] as Measures),
);
log(`${firstData.target.length} passages, ${FIRST_PASS_FEATURES.length} features`);
const first = await fit('first pass', firstData, FIRST);
const trainP = train.map((_, e) => probabilities(first.scores, firstData, e));
report('first pass, cross-validated', train, trainP);

const all = (data: Dataset): Uint32Array => rowsOf(data, () => true);
function scoreHeldOut(
  forest: ForestData,
  features: readonly string[],
  thresholds: readonly (readonly number[])[],
  matrixOf: (e: number) => Float32Array,
): Float32Array[] {
  const data = toDataset(dev, features, (_, e) => matrixOf(e), thresholds);
  const scores = new Float32Array(data.target.length);
  predict(forest, data, all(data), scores);
  return dev.map((_, e) => probabilities(scores, data, e));
}
const devP =
  dev.length === 0
    ? []
    : scoreHeldOut(first.forest, FIRST_PASS_FEATURES, firstData.thresholds, (e) =>
        firstPassFeatures(devMeasures[e] as Measures),
      );
if (dev.length > 0) report('first pass, held out', dev, devP);

const secondOf = (m: Measures, p: Float32Array): Float32Array =>
  secondPassFeatures(m, p, 0, m.passages.length);
const secondData = toDataset(train, SECOND_PASS_FEATURES, (_, e) =>
  secondOf(trainMeasures[e] as Measures, trainP[e] as Float32Array),
);
const second = await fit('second pass', secondData, SECOND);
const trainP2 = train.map((_, e) => probabilities(second.scores, secondData, e));
report('second pass, cross-validated', train, trainP2);
const devP2 =
  dev.length === 0
    ? []
    : scoreHeldOut(second.forest, SECOND_PASS_FEATURES, secondData.thresholds, (e) =>
        secondOf(devMeasures[e] as Measures, devP[e] as Float32Array),
      );
const dumps = makeDumps(train, (e) => fold[e] as number, FOLDS, 7);
const boundary = await fitBoundary(toGapRows(dumps, foldLexicons, first.byFold), FOLDS, BOUNDARY);
log(`boundaries fitted on ${dumps.length} dumps`);

const scores =
  dev.length > 0
    ? report('second pass, held out', dev, devP2)
    : report('second pass, cross-validated', train, trainP2);

writeFileSync(
  args.out,
  `${JSON.stringify({ provenance: { data: 'WCXB development pages (train part), CC-BY-4.0', fitted: new Date().toISOString().slice(0, 10), command: 'npm run train', pages: train.length, scores, boundaries: boundary.figures, note: args.note }, boundaryThreshold: boundary.threshold, lexicon, firstPass: first.forest, secondPass: second.forest, boundary: boundary.forest })}\n`,
);
log(`wrote ${args.out}`);
