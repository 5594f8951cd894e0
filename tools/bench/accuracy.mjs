// Scores the built command on the accuracy sets in ../shared/bench with the scorers kept there, prints a row for each set
// and each language, and compares with floors.json. Ends with 1 when a figure is below its floor.
// npm run bench:accuracy -- [--only TEXT] [--ids N] [--write-floors] [--json] [--bench FOLDER] [--weights FOLDER [--by-site] | --gold-roles]
// --only: sets whose name contains TEXT, such as "fundus html"; --ids: the first N pages of a set, compared with no floor;
// --weights: instead of the built command, the weights that `npm run train` wrote to FOLDER, for each page those that were
// not fitted on its language, or its site; compared with no floor;
// --gold-roles: hand-written dumps with the roles of their gold instead of the model's, which shows what the decoder and the
// readers of fields lose; compared with no floor;
// --write-floors: the figures of this run, less a margin, become the floors; sets that were not run keep theirs.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const floorsFile = path.join(import.meta.dirname, 'floors.json');
const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: path.join(root, '..', 'shared', 'bench') },
    only: { type: 'string', default: '' },
    ids: { type: 'string' },
    'write-floors': { type: 'boolean' },
    json: { type: 'boolean' },
    weights: { type: 'string' },
    'by-site': { type: 'boolean' },
    'gold-roles': { type: 'boolean' },
  },
});
const isExperiment = values.weights !== undefined || values['gold-roles'] === true;
const command = isExperiment
  ? experiment()
  : [process.execPath, path.join(root, 'bin', 'cleancopy.js'), '-q', '-f', 'ndjson'];

/** The trainer's command that cleans with other weights or roles; a run without files builds it. */
function experiment() {
  const script = 'tools/train/clean-with.ts';
  const { status } = spawnSync(process.execPath, ['tools/run.mjs', script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} cannot be built`);
  const built = path.join(root, '.cache', 'bin', 'train', 'clean-with', 'clean-with.mjs');
  if (values['gold-roles']) return [process.execPath, built];
  const bySite = values['by-site'] ? ['--by-site'] : [];
  return [process.execPath, built, '--weights', path.resolve(values.weights), ...bySite];
}

const { bench } = values;

/** A floor is this much below the figure it was written from; more for a part of a set, in which one page counts more. */
const MARGIN = 0.003;
const PART_MARGIN = 0.02;
/** Of the output for ../shared/seeds, read line by line by a person. */
const SEED_ARTICLES = '54d04f6a0e000e40715538730aaef1db4f77afa3eff53e4a2eff5e84c4b7f041';
/** Fewer documents make no row; fewer than the second number no floor. */
const SHOWN = 3;
const FLOORED = 6;
const COLUMNS = [
  'n',
  'F1',
  'shingle',
  'kept',
  'clean',
  'title',
  'author',
  'date',
  'bound',
  'count',
  'caption',
  'whole',
];

if (!existsSync(bench)) {
  console.log(`accuracy: ${bench} does not exist; nothing scored`);
  process.exit(0);
}
const { summarize } = await import(path.join(bench, 'score.mjs'));
const scratch = mkdtempSync(path.join(os.tmpdir(), 'cleancopy-accuracy-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

async function run(script, args, mayFail = false) {
  // A file: the scorers exit before a pipe has taken everything.
  const file = path.join(mkdtempSync(path.join(scratch, 'scores-')), 'out');
  const output = openSync(file, 'w');
  const scorer = spawn(process.execPath, [path.join(bench, script), ...args, '--', ...command], {
    stdio: ['ignore', output, 'inherit'],
  });
  const [status] = await once(scorer, 'exit');
  closeSync(output);
  const printed = readFileSync(file, 'utf8');
  if (status !== 0 && !mayFail) throw new Error(`${script} ${args.join(' ')}: ${printed}`);
  return printed;
}

/** In all columns more is better. */
const ofPages = (s) => ({
  n: s.pages,
  F1: s.f1,
  shingle: s.shingle_f1,
  kept: s.with_loose,
  clean: s.without_loose === null ? null : 1 - s.without_loose,
  title: s.title_contained,
  author: s.author_any,
  date: s.date_match,
  count: s.one_article,
});
const ofMulti = (s) => ({
  n: s.dumps,
  F1: s.article_f1,
  title: s.title_contained,
  bound: s.boundary_f1,
  count: s.exact_count,
});
const ofDumps = (n, s) => ({
  n,
  F1: s.parF1,
  title: s.title,
  author: s.auth,
  date: s.publ,
  bound: s.bound,
  count: s.count,
  caption: s.capR,
  whole: s.whole,
});

/** A row for each part of a list that is large enough. */
function rowsOfParts(list, keyOf, rowOf) {
  const groups = new Map();
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return [...groups]
    .filter(([, group]) => group.length >= SHOWN && group.length < list.length)
    .sort()
    .map(([part, group]) => [` ${part}`, rowOf(group)]);
}

/** `de-01`, or `b02-de-broadcaster`. */
const languageIn = (name) => name.split('-').find((part) => /^[a-z]{2}$/.test(part)) ?? 'other';

async function scoreSet(folder, mode, renderer, partOf) {
  const out = path.join(mkdtempSync(path.join(scratch, 'set-')), 'out.json');
  const limit = values.ids === undefined ? [] : ['--ids', values.ids];
  const only = renderer === null ? [] : ['--renderer', renderer];
  await run('score.mjs', ['--set', folder, '--mode', mode, ...only, ...limit, '--json', out]);
  const [{ all, pages = [] }] = JSON.parse(readFileSync(out, 'utf8')).inputs;
  return [
    ['', mode === 'multi' ? ofMulti(all) : ofPages(all)],
    ...rowsOfParts(pages, partOf, (group) => ofPages(summarize(group))),
  ];
}

async function scoreDumps(folder) {
  const { cases, total } = JSON.parse(await run('dumps/score.mjs', ['--dir', folder, '--json']));
  const all = Object.entries(cases);
  return [
    ['', ofDumps(all.length, total)],
    ...rowsOfParts(
      all,
      ([name]) => languageIn(name),
      (group) => ofDumps(group.length, meansOf(group.map(([, view]) => view))),
    ),
  ];
}

/** The scorer gives no sums for a language: means over its dumps, those without such a value left out. */
function meansOf(views) {
  const mean = (key) => {
    const given = views.map((view) => view[key]).filter((value) => typeof value === 'number');
    return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0) / given.length;
  };
  const keys = ['parF1', 'title', 'auth', 'publ', 'bound', 'count', 'capR'];
  return Object.fromEntries(keys.map((key) => [key, mean(key)]));
}

/** Of the hand-written dumps that weights are fitted on, one in so many is scored. */
const SAMPLE = 8;

/** By the hash of its name, so that new dumps do not change which of the others are scored. */
const isInSample = (name) => createHash('sha256').update(name).digest().readUInt32BE() % SAMPLE === 0;

/**
 * The hand-written dumps that the scorer can read: it needs a paragraph in every article. No weights are fitted on those that are
 * held out.
 */
function handWritten(areHeldOut) {
  const folder = path.join(root, 'fixtures', areHeldOut ? 'dumps-held-out' : 'dumps');
  const copy = mkdtempSync(path.join(scratch, 'dumps-'));
  const golds = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));
  for (const gold of golds.sort()) {
    if (!areHeldOut && !isInSample(gold)) continue;
    const { articles } = JSON.parse(readFileSync(path.join(folder, gold), 'utf8'));
    if (articles.some(({ paragraphs }) => paragraphs.length === 0)) continue;
    for (const name of [gold, gold.replace(/gold\.json$/, 'txt')])
      copyFileSync(path.join(folder, name), path.join(copy, name));
  }
  return copy;
}

async function scoreCases() {
  const printed = await run('cases/check.mjs', [], true);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(printed) ?? [];
  const n = Number(passed) + Number(failed);
  return [['', { n, whole: Number(passed) / n }]];
}

/** The dumps that must come out as they do: a hash of their articles, but for ids and confidences. */
async function scoreSeeds() {
  const folder = path.join(bench, '..', 'seeds');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  if (files.length === 0) return [];
  const { stdout } = spawnSync(command[0], [...command.slice(1), ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  const articles = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ ...JSON.parse(line), id: null, confidence: null }));
  const hash = createHash('sha256').update(JSON.stringify(articles)).digest('hex');
  if (values['write-floors']) console.log(`seeds: ${hash}`);
  return [['', { n: files.length, whole: hash === SEED_ARTICLES ? 1 : 0 }]];
}

function daniel() {
  const home = path.join(root, '.cache', 'bench');
  const unpacked = path.join(home, 'daniel');
  if (!existsSync(unpacked)) {
    mkdirSync(home, { recursive: true });
    spawnSync('tar', ['xJf', path.join(bench, 'world', 'daniel.tar.xz'), '-C', home]);
  }
  return unpacked;
}

const RENDERERS = ['innertext', 'soup', 'lynx', 'markdown'];
const byLanguage = ({ id }) => id.split('-')[0];
const setsOf = (name, folder, partOf, modes) =>
  [
    ...RENDERERS.map((renderer) => [renderer, 'text', renderer]),
    ...modes.map((mode) => [mode, mode, null]),
  ].map(([label, mode, renderer]) => [`${name} ${label}`, () => scoreSet(folder(), mode, renderer, partOf)]);
const SETS = [
  ...setsOf(
    'dev',
    () => path.join(bench, 'dev'),
    ({ page_type }) => page_type,
    ['html', 'multi'],
  ),
  ...setsOf('fundus', () => path.join(bench, 'world', 'fundus'), byLanguage, ['html', 'multi']),
  ...setsOf('daniel', daniel, byLanguage, ['html']),
  ['dumps', () => scoreDumps(path.join(bench, 'dumps', 'dev'))],
  ['hand-written', () => scoreDumps(handWritten(false))],
  ['hand-written held out', () => scoreDumps(handWritten(true))],
  ['cases', scoreCases],
  ['seeds', scoreSeeds],
].filter(
  ([name]) => name.includes(values.only) && (!values['gold-roles'] || name.startsWith('hand-written')),
);

const figures = {};
const floors = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {};
const show = (value) =>
  typeof value === 'number' ? (Number.isInteger(value) && value > 1 ? value : value.toFixed(3)) : '-';
const print = (name, cells) =>
  console.log(name.padEnd(26) + cells.map((cell) => String(cell).padStart(8)).join(''));
if (!values.json) print('set', COLUMNS);

let idle = os.availableParallelism();
const waiting = [];

/** The rows of a set, once a processor is idle. */
async function inTurn(score) {
  if (idle > 0) idle--;
  else await new Promise((resolve) => waiting.push(resolve));
  try {
    return await score();
  } finally {
    if (waiting.length > 0) waiting.shift()();
    else idle++;
  }
}

const scored = SETS.map(([, score]) => inTurn(score));
// A set that fails is reported when it is its turn to be printed.
for (const each of scored) each.catch(() => {});

const fallen = [];
for (const [at, [set]] of SETS.entries()) {
  for (const [part, row] of await scored[at]) {
    const name = set + part;
    figures[name] = row;
    if (!values.json)
      print(
        name,
        COLUMNS.map((column) => show(row[column])),
      );
    if (values.ids !== undefined || isExperiment) continue;
    for (const [column, floor] of Object.entries(floors[name] ?? {}))
      if ((row[column] ?? 0) < floor)
        fallen.push(`${name}: ${column} is ${show(row[column])}, its floor ${floor}`);
  }
}
if (values.json) console.log(JSON.stringify(figures, null, 1));
if (values['write-floors'] && values.ids === undefined && !isExperiment) {
  const isOfRun = (name) => SETS.some(([set]) => name === set || name.startsWith(`${set} `));
  for (const name of Object.keys(floors)) if (isOfRun(name)) delete floors[name];
  for (const [name, { n, ...row }] of Object.entries(figures)) {
    const isSet = SETS.some(([set]) => set === name);
    if (n < FLOORED && !isSet) continue;
    const margin = isSet ? MARGIN : PART_MARGIN;
    const given = Object.entries(row).filter(([, value]) => typeof value === 'number');
    floors[name] = Object.fromEntries(
      given.map(([key, value]) => [key, Math.max(0, Number((value - margin).toFixed(4)))]),
    );
  }
  const rows = Object.entries(floors).map(([name, row]) => `${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  writeFileSync(floorsFile, `{\n${rows.join(',\n')}\n}\n`);
} else {
  for (const line of fallen) console.error(`accuracy: ${line}`);
  if (fallen.length > 0) process.exitCode = 1;
}
