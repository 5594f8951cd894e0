// Fits the sequence model and writes its weights: node tools/run.mjs tools/train/fit.ts [--html] [--by-site] [--out FOLDER]
// --by-site: leave out sites together, not languages.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { namePassages } from '../../src/rules/name-passages.ts';
import { joinColumns } from '../../src/sequence/columns.ts';
import { computeFeatures } from '../../src/sequence/context-features.ts';
import type { DecoderWeights } from '../../src/sequence/decode.ts';
import type { ForestData } from '../../src/sequence/forest-data.ts';
import { htmlFeatures } from '../../src/sequence/html-features.ts';
import { findDatelines } from '../../src/sequence/label-sequence.ts';
import { hashLexicon, Lexicon } from '../../src/sequence/lexicon.ts';
import { type LineFacts, measureLines } from '../../src/sequence/line-facts.ts';
import { hashMarkupKey } from '../../src/sequence/markup-words.ts';
import { featuresOf, type ModelData } from '../../src/sequence/model-data.ts';
import { binOf } from '../../src/sequence/network-parts.ts';
import { ROLE_COUNT, roleIndex } from '../../src/sequence/roles.ts';
import { SECOND_FEATURES, secondFeatures } from '../../src/sequence/second-features.ts';
import { WordWeights } from '../../src/sequence/word-weights.ts';
import { type BinnedData, quantileThresholds, type Sequence, sharedBytes, sharedFloats } from './bins.ts';
import { type BoostOptions, predict, withoutUnused } from './boost.ts';
import { type Example, fitLexicon, lexiconKeys } from './fit-lexicon.ts';
import { readHandWritten } from './hand.ts';
import { htmlPages } from './html-pages.ts';
import { FOLDS, hash, type Labelled, leaveOut, type Renderer, withoutEachFold } from './labelled.ts';
import { boilerplateOf, handStories, joinedDumps, layoutDumps, readStories } from './made.ts';
import { emissionsOf, type FittedNetwork, NETWORK_OPTIONS, packNetwork } from './network.ts';
import { type GoldPage, readPages, TEXT_RENDERERS, twoRenderers } from './pages.ts';
import { fitParts } from './parallel.ts';
import { randomSource } from './random.ts';
import { readFixtures } from './read-fixtures.ts';
import { START_OPTIONS, startData } from './starts.ts';
import { countTransitions } from './transitions.ts';
import { variedDumps } from './varied.ts';

const { values: args } = parseArgs({
  options: {
    bench: { type: 'string', default: '../shared/bench' },
    out: { type: 'string', default: '.cache/weights' },
    html: { type: 'boolean', default: false },
    'by-site': { type: 'boolean', default: false },
  },
});

/** Dumps that `layoutDumps` makes. */
const MADE = 1000;
const FOREST_OPTIONS: BoostOptions = {
  trees: 400,
  learningRate: args.html ? 0.07 : 0.14,
  rowShare: 0.15,
  rareShare: 0.8,
  hardShare: 0.25,
  frequent: [roleIndex('boilerplate'), roleIndex('body')],
  seed: 2,
};

if (args['by-site']) leaveOut('site');
const started = Date.now();
mkdirSync(args.out, { recursive: true });
const log = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const kind = args.html ? 'html' : 'text';
/** The corpora: folder, name, and in which renderings a page is read as text. `.cache/bench` has those that are archives. */
const SETS: readonly [folder: string, set: string, pick: (page: GoldPage) => readonly Renderer[]][] = [
  [path.join(args.bench, 'world', 'fundus'), 'fundus', () => TEXT_RENDERERS],
  [
    '.cache/bench/daniel',
    'daniel',
    (page) => [twoRenderers(page).find((renderer) => renderer !== 'markdown') as Renderer],
  ],
  [path.join(args.bench, 'dev'), 'wcxb', twoRenderers],
  ['.cache/bench/train', 'wcxb', (page) => twoRenderers(page).slice(0, page.page_type === 'article' ? 2 : 1)],
];
const pages = SETS.flatMap(([folder, set, pick]) =>
  readPages(folder, set, args.html ? () => ['html'] : pick),
);
log(`${pages.length} pages`);
const FIXTURES = 'fixtures';
const hand = readHandWritten(path.join(FIXTURES, 'dumps'));
const stories = [
  ...SETS.flatMap(([folder, set]) => (set === 'daniel' ? [] : readStories(folder, set))),
  ...handStories(hand),
];
const dumps: Labelled[] = args.html
  ? [...pages, ...htmlPages(hand, 14)]
  : [
      ...pages,
      ...readFixtures(FIXTURES),
      ...layoutDumps(stories, boilerplateOf([...pages, ...hand]), MADE, 11),
      ...joinedDumps(pages, Math.round(MADE * 0.8), 12),
      ...hand,
      ...variedDumps(hand, 2, 13),
    ];
log(`${dumps.length} dumps, ${dumps.reduce((sum, { passages }) => sum + passages.length, 0)} passages`);

/** What a dump of each set weighs, so that no set outvotes the others. */
const SET_WEIGHT: Readonly<Record<string, number>> = {
  wcxb: 0.5,
  fundus: 1.5,
  daniel: 0.6,
  layout: 1.2,
  joined: 3.2,
  hand: 1.5,
  varied: 0.6,
  fixture: 2,
  page: 0.15,
};

/** Rare roles count more than their share, in the order of ROLES. */
const ROLE_WEIGHT = [0.8, 3, 2, 2, 2, 2, 2, 2, 1.2];

interface Prepared {
  readonly facts: LineFacts[];
  readonly datelines: Uint8Array;
}
const prepared: Prepared[] = dumps.map(({ passages }) => {
  const named = namePassages(passages);
  return {
    facts: measureLines(passages, (i) => named[i]?.label ?? null),
    datelines: findDatelines(passages),
  };
});
log('measured');

const BODY = roleIndex('body');

type WordData = ModelData['words'];

/** For each fold the word weights of the other dumps, then those of all. Made dumps print the words of others. */
function fitWords(): WordData[] {
  const own = dumps.filter(({ set }) => set !== 'layout' && set !== 'joined' && set !== 'varied');
  const examples = own.map(({ set, passages, site, roles }) => ({
    // Classes of invented markup are words of no site.
    keys: { ...lexiconKeys(passages), ...(set === 'page' && { markup: [] }) },
    site,
    target: Array.from(roles, (role) => Number(role === BODY)),
  }));
  return withoutEachFold(own.map(({ fold }) => fold)).map((at) => {
    const without = Array.from(at, (i) => examples[i] as Example);
    return {
      short: fitLexicon(without, 'short'),
      long: fitLexicon(without, 'long'),
      ...(args.html && { markup: fitLexicon(without, 'markup') }),
    };
  });
}

const words = fitWords();
log('word weights fitted');

/** Each dump is measured with word weights that never saw it; one in four without any, as an unknown language is. */
const NO_WORDS = new WordWeights(null);
const foldWeights = words.map(
  ({ short, long }) =>
    new WordWeights({ short: new Lexicon(hashLexicon(short)), long: new Lexicon(hashLexicon(long)) }),
);
let total = 0;
const sequences = dumps.map(({ passages: { length } }): Sequence => {
  total += length;
  return { from: total - length, size: length };
});
const NAMES = featuresOf(args.html).map(({ name }) => name);
const foldMarkup = words.map(({ markup }) =>
  markup === undefined ? null : new Lexicon(hashLexicon(markup, hashMarkupKey)),
);

function matrixOf(d: number): Float32Array {
  const { facts, datelines } = prepared[d] as Prepared;
  const { id, set, fold, passages } = dumps[d] as Labelled;
  const isUnknown = hash(id) % 4 === 0 && set !== 'hand';
  const matrix = computeFeatures(facts, datelines, isUnknown ? NO_WORDS : (foldWeights[fold] as WordWeights));
  const markup = foldMarkup[fold] ?? null;
  return markup === null ? matrix : joinColumns(matrix, htmlFeatures(passages, markup));
}

const target = sharedBytes(total);
const weight = sharedFloats(total);
const foldOfRow = new Uint8Array(total);
dumps.forEach((dump, d) => {
  const { from, size } = sequences[d] as Sequence;
  foldOfRow.fill(dump.fold, from, from + size);
  target.set(dump.roles, from);
  const unit =
    (SET_WEIGHT[dump.set] as number) * (dump.pageType === 'article' ? 1 : 0.7) * (10 / Math.sqrt(size));
  for (let i = 0; i < size; i++)
    weight[from + i] = unit * (dump.trust[i] as number) * (ROLE_WEIGHT[dump.roles[i] as number] as number);
});

/** Columns of bins from the matrices of all dumps, by thresholds at the quantiles of a sample of the rows. */
function toData(names: readonly string[], matrices: (d: number) => Float32Array): BinnedData {
  const columns = names.length;
  const random = randomSource(5);
  const sampleSize = 60_000;
  const sampled = Array.from({ length: columns }, () => new Float32Array(sampleSize));
  let kept = 0;
  const inSample = new Set<number>();
  for (let n = 0; n < dumps.length / 3; n++) inSample.add(Math.floor(random() * dumps.length));
  const share = (sampleSize * 2.8) / total;
  for (const d of inSample) {
    const matrix = matrices(d);
    const size = matrix.length / columns;
    for (let i = 0; i < size && kept < sampleSize; i++) {
      if (random() > share) continue;
      for (let f = 0; f < columns; f++) (sampled[f] as Float32Array)[kept] = matrix[f * size + i] as number;
      kept++;
    }
  }
  const thresholds = sampled.map((values) => quantileThresholds(values.subarray(0, kept)));
  const bins = sharedBytes(total * columns);
  sequences.forEach(({ from, size }, d) => {
    const matrix = matrices(d);
    for (let f = 0; f < columns; f++) {
      const list = thresholds[f] as Float32Array;
      const column = f * total + from;
      for (let i = 0; i < size; i++) bins[column + i] = binOf(matrix[f * size + i] as number, list);
    }
  });
  return { features: names, thresholds, bins, rows: total, target, weight, classes: ROLE_COUNT };
}

/** Log-probabilities of every dump by the model that never saw it. */
function heldOutEmissions(
  name: string,
  predicted: (fold: number, sequences: readonly Sequence[]) => readonly Float32Array[],
): Float32Array[] {
  const emissions: Float32Array[] = new Array(dumps.length);
  for (let k = 0; k < FOLDS; k++) {
    const left = dumps.flatMap(({ fold }, d) => (fold === k ? [d] : []));
    const found = predicted(
      k,
      left.map((d) => sequences[d] as Sequence),
    );
    for (const [n, d] of left.entries()) emissions[d] = found[n] as Float32Array;
  }
  log(`loss of the ${name} on what was left out ${lossOn(emissions).toFixed(4)}`);
  return emissions;
}

/** Mean weighted loss of log-probabilities. */
function lossOn(emissions: readonly Float32Array[]): number {
  let sum = 0;
  let mass = 0;
  sequences.forEach(({ from, size }, d) => {
    for (let i = 0; i < size; i++) {
      const w = weight[from + i] as number;
      sum -= w * (emissions[d]?.[i * ROLE_COUNT + (target[from + i] as number)] as number);
      mass += w;
    }
  });
  return sum / mass;
}

const DECODER: DecoderWeights = {
  transitions: args.html ? null : countTransitions(hand.map(({ roles }) => roles)),
  transitionShare: 0.1,
  headline: args.html ? 1.25 : 1.75,
  interruption: args.html ? 0.5 : 0,
  headless: 3,
  split: args.html ? 5 : 2,
  splitAgain: args.html ? 3 : 0.75,
};

/** Some of the columns of a matrix. */
const pickColumns = (matrix: Float32Array, columns: readonly number[], size: number): Float32Array =>
  joinColumns(...columns.map((column) => matrix.subarray(column * size, (column + 1) * size)));

/** Features of lines nearby (`nameAt`): the network sees these lines themselves. */
const OF_NEIGHBOUR = /[-+]\d$/;
const ownColumns = NAMES.flatMap((name, column) => (OF_NEIGHBOUR.test(name) ? [] : [column]));
const firstData = toData(
  ownColumns.map((column) => NAMES[column] as string),
  (d) => pickColumns(matrixOf(d), ownColumns, (dumps[d] as Labelled).passages.length),
);
log(`${total} passages, ${firstData.features.length} features`);
/** Here and below: for each fold the model that never saw it, then the one of all. */
const networks = await fitParts(
  'network',
  firstData,
  withoutEachFold(dumps.map(({ fold }) => fold)).map((at) => Array.from(at, (d) => sequences[d] as Sequence)),
  NETWORK_OPTIONS[kind],
  log,
);
log('networks fitted');
const ofNetworks = heldOutEmissions('networks', (k, left) =>
  emissionsOf(networks[k] as FittedNetwork, firstData, left),
);
const secondData = toData([...NAMES, ...SECOND_FEATURES.map(({ name }) => name)], (d) =>
  joinColumns(matrixOf(d), secondFeatures(ofNetworks[d] as Float32Array, (prepared[d] as Prepared).facts)),
);
log('second features');
const forests = await fitParts('forest', secondData, withoutEachFold(foldOfRow), FOREST_OPTIONS, log);
const ofForests = heldOutEmissions('forests', (k, left) =>
  predict(forests[k] as ForestData, secondData, left),
);
log('forests fitted');
const starts = startData(dumps, ofForests, (d) => (prepared[d] as Prepared).facts, matrixOf, args.html);
log(`${starts.data.rows} possible starts`);
const startForests = await fitParts(
  'forest',
  starts.data,
  withoutEachFold(starts.foldOfRow),
  START_OPTIONS,
  log,
);
log('starts fitted');

/** Where the weights come from. */
const PROVENANCE = {
  date: new Date().toISOString().slice(0, 10),
  // Without the folders, which are those of one machine.
  command: [
    'npm run train --',
    ...(args.html ? ['--html'] : []),
    ...(args['by-site'] ? ['--by-site'] : []),
  ].join(' '),
  data: [...new Set(dumps.map(({ set }) => set))],
  leftOut: args['by-site'] ? 'site' : 'language',
  loss: Number(lossOn(ofForests).toFixed(4)),
};

/** @param at the models of a fold, or the last ones, of all */
const write = (name: string, at: number): void => {
  const models = {
    first: packNetwork(networks.at(at) as FittedNetwork, firstData),
    second: withoutUnused(forests.at(at) as ForestData),
    starts: withoutUnused(startForests.at(at) as ForestData),
  };
  const weights = { fitted: PROVENANCE, decoder: DECODER, words: words.at(at), ...models };
  writeFileSync(path.join(args.out, name), `${JSON.stringify(weights)}\n`);
};
for (let k = 0; k < FOLDS; k++) write(`${kind}-fold-${k}.json`, k);
write(`${kind}.json`, -1);
log(`wrote ${args.out}`);
