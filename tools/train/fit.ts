// Fits the sequence model and writes its weights: node tools/run.mjs tools/train/fit.ts [--trees N] [--out FILE] …
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { namePassages } from '../../src/rules/name-passages.ts';
import { computeFeatures, FEATURE_NAMES } from '../../src/sequence/context-features.ts';
import { Decoder } from '../../src/sequence/decode.ts';
import type { ForestData } from '../../src/sequence/forest.ts';
import { besideHtml, HTML_FEATURES, htmlFeatures } from '../../src/sequence/html-features.ts';
import { findDatelines } from '../../src/sequence/label-sequence.ts';
import { hashLexicon, Lexicon, type LexiconData } from '../../src/sequence/lexicon.ts';
import { type LineFacts, lineFacts } from '../../src/sequence/line-facts.ts';
import { hashMarkupKey } from '../../src/sequence/markup-words.ts';
import { ROLE_COUNT, roleIndex } from '../../src/sequence/roles.ts';
import { SECOND_FEATURES, withSecondFeatures } from '../../src/sequence/second-features.ts';
import { WordWeights } from '../../src/sequence/word-weights.ts';
import {
  type BinnedData,
  type BoostOptions,
  binOf,
  predict,
  quantileThresholds,
  randomSource,
  withoutUnused,
} from './boost.ts';
import { saveEmissions } from './emissions.ts';
import { evaluate, printReport } from './evaluate.ts';
import { fitLexicon } from './fit-lexicon.ts';
import { isJudge as isJudgeName, readHandWritten } from './hand.ts';
import { FOLDS, hash, type Labelled, leaveOut, type Renderer } from './labelled.ts';
import { boilerplateOf, handStories, joinedDumps, layoutDumps, readStories } from './made.ts';
import { everyRenderer, readPages, twoRenderers } from './pages.ts';
import { fitForests, sharedBytes, sharedFloats } from './parallel.ts';
import { countTransitions } from './transitions.ts';

const { values: args } = parseArgs({
  options: {
    bench: { type: 'string', default: '../shared/bench' },
    unpacked: { type: 'string', default: '.cache/bench' },
    hand: { type: 'string', default: 'fixtures/dumps' },
    trees: { type: 'string', default: '400' },
    depth: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.07' },
    made: { type: 'string', default: '800' },
    out: { type: 'string', default: '.cache/weights' },
    'folds-only': { type: 'boolean', default: false },
    'whole-only': { type: 'boolean', default: false },
    folds: { type: 'string', default: '0,1,2,3' },
    'first-trees': { type: 'string', default: '350' },
    html: { type: 'boolean', default: false },
    lambda: { type: 'string', default: '20' },
    hard: { type: 'string', default: '0.1' },
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
const hand = readHandWritten(args.hand as string, 'all');
const made = Number(args.made);
const dumps: Labelled[] = args.html
  ? pages
  : [
      ...pages,
      ...layoutDumps(
        stories,
        boilerplateOf([...pages, ...hand.filter(({ site }) => !isJudgeName(site))]),
        made,
        11,
      ),
      ...joinedDumps(pages, Math.round(made * 0.8), 12),
      ...hand,
    ];
log(`${dumps.length} dumps, ${dumps.reduce((sum, { passages }) => sum + passages.length, 0)} passages`);

/** What a dump of each set weighs, so that no set outvotes the others. */
const SET_WEIGHT: Readonly<Record<string, number>> = {
  wcxb: 0.4,
  fundus: 1.5,
  daniel: 0.4,
  layout: 1.2,
  joined: 2.5,
  hand: 3,
};

/** Rare roles count more than their share, in the order of ROLES. */
const ROLE_WEIGHT = [0.8, 3, 2, 2, 2, 2, 2, 2, 1.2];

const isJudge = (dump: Labelled): boolean => dump.set === 'hand' && isJudgeName(dump.site);

interface Prepared {
  readonly facts: LineFacts[];
  readonly datelines: Uint8Array;
}
const prepared: Prepared[] = dumps.map(({ passages }) => {
  const named = namePassages(passages);
  return {
    facts: passages.map((passage, i) => lineFacts(passage, named[i]?.label ?? null)),
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
    .filter((dump) => which(dump) && dump.set !== 'layout' && dump.set !== 'joined')
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
  fitWords((dump) => dump.fold !== k && !isJudge(dump)),
);
const allWords = fitWords((dump) => !isJudge(dump));
log('word weights fitted');

/** Each dump is measured with word weights that never saw it; one in four without any, as an unknown language is. */
const NO_WORDS = new WordWeights(null);
const foldWeights = foldWords.map(wordsOf);
const rowsBefore: number[] = [0];
for (const { passages } of dumps) rowsBefore.push((rowsBefore.at(-1) as number) + passages.length);
const total = rowsBefore.at(-1) as number;
const NAMES = args.html ? [...FEATURE_NAMES, ...HTML_FEATURES] : FEATURE_NAMES;
const width = NAMES.length;
const foldMarkup = foldWords.map(({ markup }) =>
  markup === undefined ? null : new Lexicon(hashLexicon(markup, hashMarkupKey)),
);

function matrixOf(d: number, weights: WordWeights): Float32Array {
  const { facts, datelines } = prepared[d] as Prepared;
  const matrix = computeFeatures(facts, datelines, weights);
  const markup = foldMarkup[(dumps[d] as Labelled).fold] ?? null;
  return markup === null ? matrix : besideHtml(matrix, htmlFeatures((dumps[d] as Labelled).passages, markup));
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
  // Sets that are left out are judged all the same.
  const isLeftOut = isJudge(dump) || (args.without as string).split(',').includes(dump.set);
  for (let i = 0; i < size; i++)
    weight[from + i] = isLeftOut
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

const folds = (args.folds as string).split(',').map(Number);

interface Pass {
  /** For each fold the forest that never saw it, then the one of all. */
  readonly forests: readonly ForestData[];
  /** Log-probabilities of every dump by the forest that never saw it. */
  readonly emissions: Float32Array[];
}

/** @param withFolds whether forests that leave a fold out are fitted too */
async function fitPass(data: BinnedData, trees: number, seed: number, withFolds: boolean): Promise<Pass> {
  const options: BoostOptions = {
    trees,
    depth: Number(args.depth),
    learningRate: Number(args.rate),
    rowShare: 0.05,
    rareShare: 0.5,
    hardShare: Number(args.hard),
    frequent: [roleIndex('boilerplate'), roleIndex('body')],
    featureShare: 0.25,
    lambda: Number(args.lambda),
    seed,
  };
  const used = withFolds ? folds : [];
  const sets = used.map((k) => rowsWhere((dump) => dump.fold !== k && !isJudge(dump)));
  if (!args['folds-only']) sets.push(rowsWhere((dump) => !isJudge(dump)));
  const forests = await fitForests(data, sets, options, log);
  const emissions: Float32Array[] = new Array(dumps.length);
  for (const [at, k] of used.entries()) {
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
  if (withFolds) log(`loss on what was left out ${lossOn(emissions).toFixed(4)}`);
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

const firstData = toData(NAMES, (d) => matrixOf(d, weightsFor(d)));
log(`${total} passages, ${width} features`);
const first = await fitPass(firstData, Number(args['first-trees']), 1, true);
log('first pass fitted');
if (Number(args.trees) === 0) {
  saveEmissions(
    path.join(args.out as string, 'first'),
    dumps,
    first.emissions.map((each) => each ?? null),
    {
      transitions: countTransitions(dumps),
      transitionShare: 0.3,
      headline: 1,
      headless: 3,
      split: 3.5,
      splitAgain: 1,
    },
  );
  process.exit(0);
}
const secondData = toData([...NAMES, ...SECOND_FEATURES.map(({ name }) => name)], (d) =>
  withSecondFeatures(
    matrixOf(d, weightsFor(d)),
    first.emissions[d] as Float32Array,
    (prepared[d] as Prepared).facts,
  ),
);
log('second features');
const second = await fitPass(secondData, Number(args.trees), 2, !args['whole-only']);
log('second pass fitted');
const { emissions } = second;

const transitions = countTransitions(dumps.filter((dump) => !isJudge(dump)));
const DECODER = {
  transitions,
  transitionShare: 0.1,
  headline: 1.5,
  headless: 3,
  split: args.html ? 5 : 2.75,
  splitAgain: args.html ? 3 : 1.8,
};
saveEmissions(
  path.join(args.out as string, `${args.html ? 'html-' : ''}first`),
  dumps,
  first.emissions,
  DECODER,
);
if (!args['whole-only']) {
  saveEmissions(
    path.join(args.out as string, args.html ? 'html-emissions' : 'emissions'),
    dumps,
    emissions,
    DECODER,
  );
  printReport(evaluate(dumps, emissions, new Decoder(DECODER)));
}

/** Where the weights come from. */
const PROVENANCE = {
  date: new Date().toISOString().slice(0, 10),
  command: `npm run train -- ${process.argv.slice(2).join(' ')}`.trim(),
  data: [...new Set(dumps.map(({ set }) => set))],
  leftOut: args['by-site'] ? 'site' : 'language',
  loss: args['whole-only'] ? null : Number(lossOn(emissions).toFixed(4)),
};

const write = (name: string, one: ForestData, two: ForestData, words: WordData): void =>
  writeFileSync(
    path.join(args.out as string, name),
    `${JSON.stringify({ fitted: PROVENANCE, decoder: DECODER, words, first: withoutUnused(one), second: withoutUnused(two) })}\n`,
  );
const kind = args.html ? 'html' : 'text';
if (!args['whole-only'])
  for (const k of folds)
    write(
      `${kind}-fold-${k}.json`,
      first.forests[k] as ForestData,
      second.forests[k] as ForestData,
      foldWords[k] as WordData,
    );
if (!args['folds-only'])
  write(`${kind}.json`, first.forests.at(-1) as ForestData, second.forests.at(-1) as ForestData, allWords);
log(`wrote ${args.out}`);
