// Fits the sequence model and writes its weights: node tools/run.mjs tools/train/fit.ts [--trees N] [--out FILE] …
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { namePassages } from '../../src/rules/name-passages.ts';
import { joinColumns } from '../../src/sequence/columns.ts';
import { computeFeatures, FEATURE_NAMES } from '../../src/sequence/context-features.ts';
import type { DecoderWeights } from '../../src/sequence/decode.ts';
import type { ForestData } from '../../src/sequence/forest.ts';
import { HTML_FEATURES, htmlFeatures } from '../../src/sequence/html-features.ts';
import { findDatelines } from '../../src/sequence/label-sequence.ts';
import { hashLexicon, Lexicon, type LexiconData } from '../../src/sequence/lexicon.ts';
import { type LineFacts, measureLines } from '../../src/sequence/line-facts.ts';
import { hashMarkupKey } from '../../src/sequence/markup-words.ts';
import type { ModelData } from '../../src/sequence/model-data.ts';
import { ROLE_COUNT, roleIndex } from '../../src/sequence/roles.ts';
import { SECOND_FEATURES, secondFeatures } from '../../src/sequence/second-features.ts';
import { WordWeights } from '../../src/sequence/word-weights.ts';
import {
  type BinnedData,
  type BoostOptions,
  binOf,
  predict,
  quantileThresholds,
  withoutUnused,
} from './boost.ts';
import { loadEmissions, saveEmissions } from './emissions.ts';
import { evaluate, printReport } from './evaluate.ts';
import { fitLexicon } from './fit-lexicon.ts';
import { readHandWritten } from './hand.ts';
import { FOLDS, hash, type Labelled, leaveOut, type Renderer } from './labelled.ts';
import { boilerplateOf, handStories, joinedDumps, layoutDumps, readStories } from './made.ts';
import { everyRenderer, readPages, twoRenderers } from './pages.ts';
import { fitForests, sharedBytes, sharedFloats } from './parallel.ts';
import { randomSource } from './random.ts';
import { fitStarts } from './starts.ts';
import { countTransitions } from './transitions.ts';
import { variedDumps } from './varied.ts';

const { values: args } = parseArgs({
  options: {
    bench: { type: 'string', default: '../shared/bench' },
    unpacked: { type: 'string', default: '.cache/bench' },
    hand: { type: 'string', default: 'fixtures/dumps' },
    trees: { type: 'string', default: '600' },
    depth: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.1' },
    'first-rate': { type: 'string', default: '0.15' },
    made: { type: 'string', default: '800' },
    out: { type: 'string', default: '.cache/weights' },
    'folds-only': { type: 'boolean', default: false },
    from: { type: 'string' },
    'first-trees': { type: 'string', default: '350' },
    html: { type: 'boolean', default: false },
    lambda: { type: 'string', default: '20' },
    hard: { type: 'string', default: '0.25' },
    'by-site': { type: 'boolean', default: false },
    without: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
  },
});

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
        args.quick && hash(page.id) % 3 > 0 ? [] : twoRenderers(page).filter((r) => r !== 'markdown'),
      ),
      ...readPages(path.join(bench, 'dev'), 'wcxb', (page) =>
        args.quick && hash(page.id) % 4 > 0 ? [] : twoRenderers(page),
      ),
      ...readPages(path.join(unpacked, 'train'), 'wcxb', (page) =>
        args.quick && hash(page.id) % 4 > 0
          ? []
          : page.page_type === 'article'
            ? twoRenderers(page)
            : twoRenderers(page).slice(0, 1),
      ),
    ];
log(`${pages.length} pages`);
const stories = [
  ...readStories(path.join(bench, 'world', 'fundus'), 'fundus'),
  ...readStories(path.join(bench, 'dev'), 'wcxb'),
  ...readStories(path.join(unpacked, 'train'), 'wcxb'),
  ...handStories(args.hand as string),
];
const hand = readHandWritten(args.hand as string);
const made = Number(args.made);
const dumps: Labelled[] = args.html
  ? pages
  : [
      ...pages,
      ...layoutDumps(stories, boilerplateOf([...pages, ...hand]), made, 11),
      ...joinedDumps(pages, Math.round(made * 0.8), 12),
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
  joined: 2.5,
  hand: 2,
  varied: 0.9,
};

/** Rare roles count more than their share, in the order of ROLES. */
const ROLE_WEIGHT = [0.8, 3, 2, 2, 2, 2, 2, 2, 1.2];

/** Sets that are left out are judged all the same. */
const isLeftOut = (dump: Labelled): boolean => (args.without as string).split(',').includes(dump.set);

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

interface WordData {
  readonly short: LexiconData;
  readonly long: LexiconData;
  readonly markup?: LexiconData;
}

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

const foldWords = Array.from({ length: FOLDS }, (_, k) =>
  fitWords((dump) => dump.fold !== k && !isLeftOut(dump)),
);
const allWords = fitWords((dump) => !isLeftOut(dump));
log('word weights fitted');

/** Each dump is measured with word weights that never saw it; one in four without any, as an unknown language is. */
const NO_WORDS = new WordWeights(null);
const foldWeights = foldWords.map(wordsOf);
const rowsBefore: number[] = [0];
for (const { passages } of dumps) rowsBefore.push((rowsBefore.at(-1) as number) + passages.length);
const total = rowsBefore.at(-1) as number;
const NAMES = args.html ? [...FEATURE_NAMES, ...HTML_FEATURES.map(({ name }) => name)] : FEATURE_NAMES;
const width = NAMES.length;
const foldMarkup = foldWords.map(({ markup }) =>
  markup === undefined ? null : new Lexicon(hashLexicon(markup, hashMarkupKey)),
);

function matrixOf(d: number, weights: WordWeights): Float32Array {
  const { facts, datelines } = prepared[d] as Prepared;
  const matrix = computeFeatures(facts, datelines, weights);
  const markup = foldMarkup[(dumps[d] as Labelled).fold] ?? null;
  if (markup === null) return matrix;
  const { passages } = dumps[d] as Labelled;
  return joinColumns(passages.length, matrix, htmlFeatures(passages, markup));
}

const weightsFor = (d: number): WordWeights => {
  const dump = dumps[d] as Labelled;
  if ((args.without as string).split(',').includes('words')) return NO_WORDS;
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
    weight[from + i] = isLeftOut(dump)
      ? 0
      : unit * (dump.trust[i] as number) * (ROLE_WEIGHT[dump.roles[i] as number] as number);
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
    for (let i = 0; i < matrix.length / columns && kept < sampleSize; i++) {
      if (random() > share) continue;
      for (let f = 0; f < columns; f++)
        (sampled[f] as Float32Array)[kept] = matrix[i * columns + f] as number;
      kept++;
    }
  }
  const thresholds = sampled.map((values) => quantileThresholds(values.subarray(0, kept)));
  const bins = sharedBytes(total * columns);
  dumps.forEach((dump, d) => {
    const matrix = matrices(d);
    const from = rowsBefore[d] as number;
    for (let f = 0; f < columns; f++) {
      const list = thresholds[f] as Float32Array;
      const column = f * total + from;
      for (let i = 0; i < dump.passages.length; i++)
        bins[column + i] = binOf(matrix[i * columns + f] as number, list);
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

const folds = Array.from({ length: FOLDS }, (_, k) => k);
const kind = args.html ? 'html' : 'text';

interface Pass {
  /** For each fold the forest that never saw it, then the one of all. */
  readonly forests: readonly ForestData[];
  /** Log-probabilities of every dump by the forest that never saw it. */
  readonly emissions: Float32Array[];
}

async function fitPass(data: BinnedData, trees: number, learningRate: number, seed: number): Promise<Pass> {
  const options: BoostOptions = {
    trees,
    depth: Number(args.depth),
    learningRate,
    rowShare: 0.15,
    rareShare: 0.8,
    hardShare: Number(args.hard),
    frequent: [roleIndex('boilerplate'), roleIndex('body')],
    featureShare: 0.25,
    lambda: Number(args.lambda),
    seed,
  };
  const sets = folds.map((k) => rowsWhere((dump) => dump.fold !== k && !isLeftOut(dump)));
  if (!args['folds-only']) sets.push(rowsWhere((dump) => !isLeftOut(dump)));
  const forests = await fitForests(data, sets, options, log);
  const emissions: Float32Array[] = new Array(dumps.length);
  for (const [at, k] of folds.entries()) {
    const scores = predict(
      forests[at] as ForestData,
      data,
      rowsWhere((dump) => dump.fold === k),
    );
    let row = 0;
    dumps.forEach((dump, d) => {
      if (dump.fold !== k) return;
      emissions[d] = scores.slice(row * ROLE_COUNT, (row + dump.passages.length) * ROLE_COUNT);
      row += dump.passages.length;
    });
  }
  log(`loss on what was left out ${lossOn(emissions).toFixed(4)}`);
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
  transitions: countTransitions(dumps.filter((dump) => !isLeftOut(dump))),
  transitionShare: 0.1,
  headline: 1.25,
  headless: 3,
  split: args.html ? 5 : 2.5,
  splitAgain: args.html ? 3 : 0.75,
};

/** Both passes; or what is kept of them, to fit the starts anew. */
async function fitPasses(): Promise<{ first: Pass; second: Pass }> {
  if (args.from !== undefined) return keptPasses(args.from);
  const firstData = toData(NAMES, (d) => matrixOf(d, weightsFor(d)));
  log(`${total} passages, ${width} features`);
  const first = await fitPass(firstData, Number(args['first-trees']), Number(args['first-rate']), 1);
  log('first pass fitted');
  const secondData = toData([...NAMES, ...SECOND_FEATURES.map(({ name }) => name)], (d) => {
    const { facts } = prepared[d] as Prepared;
    const around = secondFeatures(first.emissions[d] as Float32Array, facts);
    return joinColumns(facts.length, matrixOf(d, weightsFor(d)), around);
  });
  log('second features');
  const second = await fitPass(secondData, Number(args.trees), Number(args.rate), 2);
  log('second pass fitted');
  saveEmissions(path.join(args.out as string, `${kind}-second`), dumps, second.emissions, DECODER);
  return { first, second };
}

function keptPasses(folder: string): { first: Pass; second: Pass } {
  const kept = loadEmissions(path.join(folder, `${kind}-second`));
  const known = new Map(kept.dumps.map(({ id }, k) => [id, kept.emissions[k] as Float32Array]));
  const emissions = dumps.map(({ id, passages }) => {
    const found = known.get(id);
    if (found?.length !== passages.length * ROLE_COUNT) throw new Error(`${folder}: other passages of ${id}`);
    return found;
  });
  const files = [
    ...folds.map((k) => `${kind}-fold-${k}.json`),
    ...(args['folds-only'] ? [] : [`${kind}.json`]),
  ];
  const weights = files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as ModelData);
  return {
    first: { forests: weights.map(({ first }) => first), emissions },
    second: { forests: weights.map(({ second }) => second), emissions },
  };
}

const { first, second } = await fitPasses();
const starts = await fitStarts({
  dumps,
  emissions: second.emissions,
  isHtml: args.html as boolean,
  folds,
  withWhole: !args['folds-only'],
  isLeftOut,
  featuresOf: (d) => matrixOf(d, weightsFor(d)),
  factsOf: (d) => (prepared[d] as Prepared).facts,
  log,
});
log('starts fitted');
saveEmissions(path.join(args.out as string, `${kind}-emissions`), dumps, starts.emissions, DECODER);
printReport(evaluate(dumps, starts.emissions, DECODER));

/** Where the weights come from. */
const PROVENANCE = {
  date: new Date().toISOString().slice(0, 10),
  command: `npm run train -- ${process.argv.slice(2).join(' ')}`.trim(),
  data: [...new Set(dumps.map(({ set }) => set))],
  leftOut: args['by-site'] ? 'site' : 'language',
  loss: Number(lossOn(second.emissions).toFixed(4)),
};

/** @param at the forests of a fold, or the last ones, of all */
const write = (name: string, at: number, words: WordData): void => {
  const forests = {
    first: withoutUnused(first.forests.at(at) as ForestData),
    second: withoutUnused(second.forests.at(at) as ForestData),
    starts: withoutUnused(starts.forests.at(at) as ForestData),
  };
  const weights = { fitted: PROVENANCE, decoder: DECODER, words, ...forests };
  writeFileSync(path.join(args.out as string, name), `${JSON.stringify(weights)}\n`);
};
for (const k of folds) write(`${kind}-fold-${k}.json`, k, foldWords[k] as WordData);
if (!args['folds-only']) write(`${kind}.json`, -1, allWords);
log(`wrote ${args.out}`);
