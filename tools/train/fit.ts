// Fits the sequence model and writes its weights: node tools/run.mjs tools/train/fit.ts [--html] [--by-site] [--out FOLDER]
// --by-site: leave out sites together, not languages.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { namePassages } from '../../src/rules/name-passages.ts';
import { joinColumns } from '../../src/sequence/columns.ts';
import { computeFeatures } from '../../src/sequence/context-features.ts';
import type { DecoderWeights } from '../../src/sequence/decode.ts';
import type { FeatureNote } from '../../src/sequence/feature-note.ts';
import type { ForestData } from '../../src/sequence/forest.ts';
import { htmlFeatures } from '../../src/sequence/html-features.ts';
import { findDatelines } from '../../src/sequence/label-sequence.ts';
import { LAYOUT_ALIKE } from '../../src/sequence/layout-alike.ts';
import { hashLexicon, Lexicon } from '../../src/sequence/lexicon.ts';
import { type LineFacts, measureLines } from '../../src/sequence/line-facts.ts';
import { hashMarkupKey } from '../../src/sequence/markup-words.ts';
import { featuresOf, type ModelData } from '../../src/sequence/model-data.ts';
import { binOf } from '../../src/sequence/network-parts.ts';
import { ROLE_COUNT, roleIndex } from '../../src/sequence/roles.ts';
import { SECOND_FEATURES, secondFeatures } from '../../src/sequence/second-features.ts';
import { WordWeights } from '../../src/sequence/word-weights.ts';
import { type BinnedData, quantileThresholds } from './bins.ts';
import { type BoostOptions, predict, withoutUnused } from './boost.ts';
import { fitLexicon } from './fit-lexicon.ts';
import { readHandWritten } from './hand.ts';
import { FOLDS, hash, type Labelled, leaveOut, type Renderer } from './labelled.ts';
import { boilerplateOf, handStories, joinedDumps, layoutDumps, readStories } from './made.ts';
import { emissionsOf, type FittedNetwork, NETWORK_OPTIONS, packNetwork } from './network.ts';
import { everyRenderer, readPages, twoRenderers } from './pages.ts';
import { fitForests, fitNetworks, sharedBytes, sharedFloats } from './parallel.ts';
import { randomSource } from './random.ts';
import { readFixtures } from './read-fixtures.ts';
import { fitStarts } from './starts.ts';
import { countTransitions } from './transitions.ts';
import { variedDumps } from './varied.ts';

const { values: args } = parseArgs({
  options: {
    bench: { type: 'string', default: '../shared/bench' },
    unpacked: { type: 'string', default: '.cache/bench' },
    fixtures: { type: 'string', default: 'fixtures' },
    out: { type: 'string', default: '.cache/weights' },
    html: { type: 'boolean', default: false },
    'by-site': { type: 'boolean', default: false },
  },
});

/** Dumps that `layoutDumps` makes. */
const MADE = 1000;
/** The trees of the second model. */
const TREES = { trees: 400, learningRate: args.html ? 0.07 : 0.14 };

if (args['by-site']) leaveOut('site');
const started = Date.now();
mkdirSync(args.out as string, { recursive: true });
const log = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const bench = args.bench as string;
const unpacked = args.unpacked as string;
const asHtml = (): readonly Renderer[] => ['html'];
const pages = args.html
  ? [
      ...readPages(path.join(bench, 'world', 'fundus'), 'fundus', asHtml),
      ...readPages(path.join(unpacked, 'daniel'), 'daniel', asHtml),
      ...readPages(path.join(bench, 'dev'), 'wcxb', asHtml),
      ...readPages(path.join(unpacked, 'train'), 'wcxb', asHtml),
    ]
  : [
      ...readPages(path.join(bench, 'world', 'fundus'), 'fundus', everyRenderer),
      ...readPages(path.join(unpacked, 'daniel'), 'daniel', (page) =>
        twoRenderers(page)
          .filter((renderer) => renderer !== 'markdown')
          .slice(0, 1),
      ),
      ...readPages(path.join(bench, 'dev'), 'wcxb', twoRenderers),
      ...readPages(path.join(unpacked, 'train'), 'wcxb', (page) =>
        page.page_type === 'article' ? twoRenderers(page) : twoRenderers(page).slice(0, 1),
      ),
    ];
log(`${pages.length} pages`);
const hand = readHandWritten(path.join(args.fixtures as string, 'dumps'));
const stories = [
  ...readStories(path.join(bench, 'world', 'fundus'), 'fundus'),
  ...readStories(path.join(bench, 'dev'), 'wcxb'),
  ...readStories(path.join(unpacked, 'train'), 'wcxb'),
  ...handStories(hand),
];
const dumps: Labelled[] = args.html
  ? pages
  : [
      ...pages,
      ...readFixtures(args.fixtures as string),
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
const LEXICON = {
  short: { minSites: 3, size: 9000, epochs: 4, l2: 2e-3 },
  long: { minSites: 5, size: 7000, epochs: 4, l2: 2e-3 },
  markup: { minSites: 4, size: 4000, epochs: 4, l2: 2e-3 },
};

type WordData = ModelData['words'];

function fitWords(which: (dump: Labelled) => boolean): WordData {
  const examples = dumps
    .filter((dump) => which(dump) && dump.set !== 'layout' && dump.set !== 'joined' && dump.set !== 'varied')
    .map((dump) => ({
      passages: dump.passages,
      site: dump.site,
      target: Float32Array.from(dump.roles, (role) => (role === BODY ? 1 : 0)),
    }));
  const words = {
    short: fitLexicon(examples, 'short', LEXICON.short),
    long: fitLexicon(examples, 'long', LEXICON.long),
  };
  return args.html ? { ...words, markup: fitLexicon(examples, 'markup', LEXICON.markup) } : words;
}

const wordsOf = (data: WordData): WordWeights =>
  new WordWeights({ short: new Lexicon(hashLexicon(data.short)), long: new Lexicon(hashLexicon(data.long)) });

const foldWords = Array.from({ length: FOLDS }, (_, k) => fitWords((dump) => dump.fold !== k));
const allWords = fitWords(() => true);
log('word weights fitted');

/** Each dump is measured with word weights that never saw it; one in four without any, as an unknown language is. */
const NO_WORDS = new WordWeights(null);
const foldWeights = foldWords.map(wordsOf);
const rowsBefore: number[] = [0];
for (const { passages } of dumps) rowsBefore.push((rowsBefore.at(-1) as number) + passages.length);
const total = rowsBefore.at(-1) as number;
const NAMES = featuresOf(args.html as boolean).map(({ name }) => name);
const foldMarkup = foldWords.map(({ markup }) =>
  markup === undefined ? null : new Lexicon(hashLexicon(markup, hashMarkupKey)),
);

function matrixOf(d: number, weights: WordWeights): Float32Array {
  const { facts, datelines } = prepared[d] as Prepared;
  const matrix = computeFeatures(facts, datelines, weights);
  const markup = foldMarkup[(dumps[d] as Labelled).fold] ?? null;
  if (markup === null) return matrix;
  const { passages } = dumps[d] as Labelled;
  return joinColumns(matrix, htmlFeatures(passages, markup));
}

const weightsFor = (d: number): WordWeights => {
  const dump = dumps[d] as Labelled;
  return hash(dump.id) % 4 === 0 && dump.set !== 'hand' ? NO_WORDS : (foldWeights[dump.fold] as WordWeights);
};

const target = sharedBytes(total);
const weight = sharedFloats(total);
dumps.forEach((dump, d) => {
  const from = rowsBefore[d] as number;
  const size = dump.passages.length;
  target.set(dump.roles, from);
  const unit = (SET_WEIGHT[dump.set] ?? 1) * (dump.pageType === 'article' ? 1 : 0.7) * (10 / Math.sqrt(size));
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
  dumps.forEach((dump, d) => {
    const matrix = matrices(d);
    const from = rowsBefore[d] as number;
    const size = dump.passages.length;
    for (let f = 0; f < columns; f++) {
      const list = thresholds[f] as Float32Array;
      const column = f * total + from;
      for (let i = 0; i < size; i++) bins[column + i] = binOf(matrix[f * size + i] as number, list);
    }
  });
  return { features: names, thresholds, bins, rows: total, target, weight, classes: ROLE_COUNT };
}

const rowsWhere = (which: (dump: Labelled) => boolean): Uint32Array => {
  const out: number[] = [];
  dumps.forEach((dump, d) => {
    if (which(dump))
      for (let i = rowsBefore[d] as number; i < (rowsBefore[d + 1] as number); i++) out.push(i);
  });
  return Uint32Array.from(out);
};

const dumpsWhere = (which: (dump: Labelled) => boolean): number[] =>
  dumps.flatMap((dump, d) => (which(dump) ? [d] : []));

const sequences = dumps.map(({ passages }, d) => ({ from: rowsBefore[d] as number, size: passages.length }));
const folds = Array.from({ length: FOLDS }, (_, k) => k);
const kind = args.html ? 'html' : 'text';

interface Second {
  /** For each fold the forest that never saw it, then the one of all. */
  readonly forests: readonly ForestData[];
  /** Log-probabilities of every dump by the forest that never saw it. */
  readonly emissions: Float32Array[];
}

/** Log-probabilities of every dump by the network that never saw it. */
function networkEmissions(networks: readonly FittedNetwork[], data: BinnedData): Float32Array[] {
  const emissions: Float32Array[] = new Array(dumps.length);
  for (const k of folds) {
    const left = dumpsWhere((dump) => dump.fold === k);
    emissionsOf(networks[k] as FittedNetwork, data, sequences, left).forEach((each, n) => {
      emissions[left[n] as number] = each;
    });
  }
  log(`loss of the networks on what was left out ${lossOn(emissions).toFixed(4)}`);
  return emissions;
}

async function fitSecond(data: BinnedData): Promise<Second> {
  const options: BoostOptions = {
    ...TREES,
    seed: 2,
    depth: 6,
    rowShare: 0.15,
    rareShare: 0.8,
    hardShare: 0.25,
    frequent: [roleIndex('boilerplate'), roleIndex('body')],
    featureShare: 0.25,
    lambda: 20,
  };
  const sets = [...folds.map((k) => rowsWhere((dump) => dump.fold !== k)), rowsWhere(() => true)];
  const forests = await fitForests(data, sets, options, log);
  const emissions: Float32Array[] = new Array(dumps.length);
  for (const k of folds) {
    const scores = predict(
      forests[k] as ForestData,
      data,
      rowsWhere((dump) => dump.fold === k),
    );
    let row = 0;
    for (const d of dumpsWhere((dump) => dump.fold === k)) {
      const size = (dumps[d] as Labelled).passages.length;
      emissions[d] = scores.slice(row * ROLE_COUNT, (row + size) * ROLE_COUNT);
      row += size;
    }
  }
  log(`loss of the forests on what was left out ${lossOn(emissions).toFixed(4)}`);
  return { forests, emissions };
}

/** Mean weighted loss of log-probabilities. */
function lossOn(emissions: readonly (Float32Array | undefined)[]): number {
  let sum = 0;
  let mass = 0;
  dumps.forEach(({ roles }, d) => {
    const scores = emissions[d];
    if (scores === undefined) return;
    roles.forEach((role, i) => {
      const w = weight[(rowsBefore[d] as number) + i] as number;
      sum -= w * (scores[i * ROLE_COUNT + role] as number);
      mass += w;
    });
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
  (d) => pickColumns(matrixOf(d, weightsFor(d)), ownColumns, (dumps[d] as Labelled).passages.length),
);
log(`${total} passages, ${firstData.features.length} features`);
/** For each fold the network that never saw it, then the one of all. */
const networks = await fitNetworks(
  firstData,
  sequences,
  [...folds.map((k) => dumpsWhere((dump) => dump.fold !== k)), dumpsWhere(() => true)],
  NETWORK_OPTIONS[kind],
  log,
);
log('networks fitted');
const ofNetworks = networkEmissions(networks, firstData);
/** Without those that the network gives already. */
const aroundColumns = SECOND_FEATURES.flatMap((each, column) =>
  LAYOUT_ALIKE.includes(each) ? [] : [column],
);
const secondData = toData(
  [...NAMES, ...aroundColumns.map((column) => (SECOND_FEATURES[column] as FeatureNote).name)],
  (d) => {
    const { facts } = prepared[d] as Prepared;
    const around = secondFeatures(ofNetworks[d] as Float32Array, facts);
    return joinColumns(matrixOf(d, weightsFor(d)), pickColumns(around, aroundColumns, facts.length));
  },
);
log('second features');
const second = await fitSecond(secondData);
log('forests fitted');
const startForests = await fitStarts({
  dumps,
  emissions: second.emissions,
  isHtml: args.html as boolean,
  folds,
  matrixOf: (d) => matrixOf(d, weightsFor(d)),
  factsOf: (d) => (prepared[d] as Prepared).facts,
  log,
});
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
  loss: Number(lossOn(second.emissions).toFixed(4)),
};

/** @param at the models of a fold, or the last ones, of all */
const write = (name: string, at: number, words: WordData): void => {
  const models = {
    first: packNetwork(networks.at(at) as FittedNetwork, firstData),
    second: withoutUnused(second.forests.at(at) as ForestData),
    starts: withoutUnused(startForests.at(at) as ForestData),
  };
  const weights = { fitted: PROVENANCE, decoder: DECODER, words, ...models };
  writeFileSync(path.join(args.out as string, name), `${JSON.stringify(weights)}\n`);
};
for (const k of folds) write(`${kind}-fold-${k}.json`, k, foldWords[k] as WordData);
write(`${kind}.json`, -1, allWords);
log(`wrote ${args.out}`);
