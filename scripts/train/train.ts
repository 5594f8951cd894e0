// Fits the line score on the accuracy sets and writes it as data: npm run train -- --train DIR --dev DIR [-o FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CONTEXT_PASS_FEATURES, contextFeatures } from '../../src/label/context-pass.ts';
import { FIRST_PASS_FEATURES, firstPassFeatures } from '../../src/label/first-pass.ts';
import { besideHtml, HTML_FEATURES, htmlFeatures } from '../../src/label/html-features.ts';
import type { ForestData } from '../../src/score/forest.ts';
import { hashLexicon, Lexicon, type LexiconData } from '../../src/score/lexicon.ts';
import { hashMarkupKey } from '../../src/score/markup-words.ts';
import { type Lexicons, type Measures, measure } from '../../src/score/measures.ts';
import { type BoostOptions, predict, withoutUnused } from './boost.ts';
import { fitBoundaries, writeBoundaries } from './boundary-model.ts';
import { readCachedExamples } from './cache.ts';
import { type Example, RENDERERS } from './corpus.ts';
import { cuesOf } from './cues.ts';
import { type Dataset, rowsOf, toDataset } from './dataset.ts';
import { fitLexicon, type LexiconOptions } from './fit-lexicon.ts';
import { type FoldModelData, foldsBySite, keepFoldModels } from './fold-models.ts';
import { trainForests } from './parallel.ts';
import { provenanceOf } from './provenance.ts';
import { report } from './report.ts';

const { values: args } = parseArgs({
  options: {
    train: { type: 'string', default: '.cache/train' },
    dev: { type: 'string' },
    out: { type: 'string', short: 'o', default: '' },
    folds: { type: 'string', default: '3' },
    trees: { type: 'string', default: '200' },
    note: { type: 'string', default: '' },
    variant: { type: 'string', default: 'text' },
    /** Write no model: only what `npm run train:boundaries` needs. */
    'stop-after-first-pass': { type: 'boolean', default: false },
  },
});
const FOLDS = Number(args.folds);
const SHORT: LexiconOptions = { minSites: 5, size: 1400, epochs: 4, l2: 0.02 };
const MARKUP: LexiconOptions = { minSites: 4, size: 1200, epochs: 4, l2: 0.02 };
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

const started = Date.now();
const log = (text: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const html = args.variant === 'html';
const renderers = html ? (['html'] as const) : RENDERERS;
const train = readCachedExamples(args.train, renderers);
const dev = args.dev === undefined ? [] : readCachedExamples(args.dev, renderers);
log(`${train.length} training dumps, ${dev.length} held out`);

const fold = foldsBySite(train, FOLDS);
const folds = Array.from({ length: FOLDS }, (_, k) => k);

interface LexiconPair {
  readonly short: LexiconData;
  readonly long: LexiconData;
  readonly markup: LexiconData;
}
const fitPair = (examples: readonly Example[]): LexiconPair => ({
  short: fitLexicon(examples, 'short', SHORT),
  long: fitLexicon(examples, 'long', LONG),
  markup: html ? fitLexicon(examples, 'markup', MARKUP) : {},
});
const toLexicons = (pair: LexiconPair) => ({
  short: new Lexicon(hashLexicon(pair.short)),
  long: new Lexicon(hashLexicon(pair.long)),
  markup: new Lexicon(hashLexicon(pair.markup, hashMarkupKey)),
});

const foldPairs = folds.map((k) => fitPair(train.filter((_, e) => fold[e] !== k)));
const foldLexicons = foldPairs.map(toLexicons);
const lexicon = fitPair(train);
const finalLexicons = toLexicons(lexicon);
log('word weights fitted');

const trainMeasures = train.map((example, e) =>
  measure(example.passages, cuesOf(example), foldLexicons[fold[e] as number] as Lexicons),
);
const devMeasures = dev.map((example) => measure(example.passages, cuesOf(example), finalLexicons));
log('measured');

const FIRST_FEATURES = html ? [...FIRST_PASS_FEATURES, ...HTML_FEATURES] : FIRST_PASS_FEATURES;
const CONTEXT_FEATURES = html ? [...CONTEXT_PASS_FEATURES, ...HTML_FEATURES] : CONTEXT_PASS_FEATURES;
const beside = (example: Example, matrix: Float32Array, markup: Lexicon): Float32Array =>
  html ? besideHtml(matrix, htmlFeatures(example.passages, markup)) : matrix;
const trainMarkup = (e: number): Lexicon => (foldLexicons[fold[e] as number] as { markup: Lexicon }).markup;

/** A forest for all rows, and for each fold one that never saw it; scores of every training row by the latter. */
async function fitPass(
  name: string,
  data: Dataset,
  options: BoostOptions,
): Promise<{ forest: ForestData; scores: Float32Array; byFold: ForestData[] }> {
  const sets = [rowsOf(data, () => true), ...folds.map((k) => rowsOf(data, (e) => fold[e] !== k))];
  const [forest, ...byFold] = (await trainForests(data, sets, options)) as [ForestData, ...ForestData[]];
  const scores = new Float32Array(data.target.length);
  for (const k of folds) {
    const own = rowsOf(data, (e) => fold[e] === k);
    predict(byFold[k] as ForestData, data, own, scores);
  }
  log(`${name} fitted`);
  return { forest, scores, byFold };
}

const probabilities = (scores: Float32Array, data: Dataset, e: number): Float32Array =>
  scores.slice(data.start[e], data.start[e + 1]).map((z) => 1 / (1 + Math.exp(-z)));

const firstData = toDataset(train, FIRST_FEATURES, (example, e) =>
  beside(example, firstPassFeatures(trainMeasures[e] as Measures), trainMarkup(e)),
);
log(`${firstData.target.length} passages, ${FIRST_FEATURES.length} features`);
const first = await fitPass('first pass', firstData, FIRST);
const foldModels: FoldModelData = { lexicons: foldPairs, firstPass: first.byFold };
if (!html) keepFoldModels(foldModels);

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
const contextOf = (m: Measures, p: Float32Array): Float32Array => contextFeatures(m, p, 0, m.passages.length);

/** A pass that sees what the pass before said around each passage. */
async function fitContextPass(
  name: string,
  before: readonly Float32Array[],
  devBefore: readonly Float32Array[],
  options: BoostOptions,
) {
  const data = toDataset(train, CONTEXT_FEATURES, (example, e) =>
    beside(example, contextOf(trainMeasures[e] as Measures, before[e] as Float32Array), trainMarkup(e)),
  );
  const { forest, scores } = await fitPass(name, data, options);
  const trained = train.map((_, e) => probabilities(scores, data, e));
  let figures = report(`${name}, cross-validated`, train, trained);
  const heldOut =
    dev.length === 0
      ? []
      : scoreHeldOut(forest, CONTEXT_FEATURES, data.thresholds, (e) =>
          beside(
            dev[e] as Example,
            contextOf(devMeasures[e] as Measures, devBefore[e] as Float32Array),
            finalLexicons.markup,
          ),
        );
  if (dev.length > 0) figures = report(`${name}, held out`, dev, heldOut);
  return { forest, trained, heldOut, figures };
}

async function fitAndWrite(): Promise<void> {
  const trainP = train.map((_, e) => probabilities(first.scores, firstData, e));
  report('first pass, cross-validated', train, trainP);
  const devP =
    dev.length === 0
      ? []
      : scoreHeldOut(first.forest, FIRST_FEATURES, firstData.thresholds, (e) =>
          beside(dev[e] as Example, firstPassFeatures(devMeasures[e] as Measures), finalLexicons.markup),
        );
  if (dev.length > 0) report('first pass, held out', dev, devP);
  const second = await fitContextPass('second pass', trainP, devP, SECOND);

  const score = {
    provenance: {
      ...provenanceOf(`npm run train${html ? ' -- --variant html' : ''}`),
      dumps: train.length,
      wordF1: second.figures,
      note: args.note,
    },
    lexicon: html ? lexicon : { short: lexicon.short, long: lexicon.long },
    firstPass: withoutUnused(first.forest),
    secondPass: withoutUnused(second.forest),
  };
  const out = args.out || `src/score/${html ? 'html-model' : 'model'}.json`;
  writeFileSync(out, `${JSON.stringify(score)}\n`);
  log(`wrote ${out}`);
  if (!html) writeBoundaries(await fitBoundaries(train, foldModels));
}

if (!args['stop-after-first-pass']) await fitAndWrite();
