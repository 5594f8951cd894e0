// Mutation testing of one room:
// npm run mutation -- ROOM [--file NAME ...] [--test NAME ...] [--share 0.2 [--sample N]] [--jobs N] [--slow MS] [--stuck MS] [--again]
// Mutants are Stryker's. Its runner loads all modules anew for each of them, which takes minutes a file here; this one
// bundles the tests once, switches the mutants on in a warm process, and loads anew only for those that act while a
// module loads. A mutant is tried with the tests that meet it, those that told most mutants so far first.
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleTests, instrument } from './mutation/bundle.mjs';

/** Tests of the whole way, which meet every room. */
const WHOLE_WAY = ['scored-features', 'fixtures-in-process', 'boundaries', 'own-rules'];
const TESTS = {
  dedupe: ['dedupe', ...WHOLE_WAY],
  label: [...WHOLE_WAY, 'verdicts', 'profile'],
  segment: ['segment-features', ...WHOLE_WAY, 'verdicts', 'markdown-header'],
  assemble: [
    ...[
      'account-of-lines',
      'article-fields',
      'assemble',
      'authors',
      'authorship',
      'blocks',
      'captions',
      'headline',
    ],
    ...[
      'headline-features',
      'live-blog',
      'name-evidence',
      'page-dates-and-authors',
      'published-times',
      'section',
    ],
    ...['standfirst', 'titles', ...WHOLE_WAY, 'lines', 'markdown-header', 'page-facts'],
  ],
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    file: { type: 'string', multiple: true },
    /** In place of the room's: what one file of tests tells by itself is known in seconds. */
    test: { type: 'string', multiple: true },
    jobs: { type: 'string', default: '1' },
    /** Measured while mutants are counted, which takes several times as long as trying one. */
    slow: { type: 'string', default: '2000' },
    /** A mutant that takes longer never ends; several times what all tests take. */
    stuck: { type: 'string', default: '60000' },
    /** Of the mutants, chosen by a hash of where they are and what they put there: always the same ones. */
    share: { type: 'string', default: '1' },
    /** Another number is another hash: tests written for the survivors of one sample are judged by another. */
    sample: { type: 'string', default: '' },
    /** Only the mutants that no test told in the last run; after tests were added, and with the same sources. */
    again: { type: 'boolean', default: false },
  },
});
const room = positionals[0] ?? '';
const stuckMilliseconds = Number(options.stuck);

function filesOf(name) {
  return readdirSync(path.join('src', name))
    .filter((file) => file.endsWith('.ts') && (options.file === undefined || options.file.includes(file)))
    .map((file) => path.join('src', name, file));
}

/** A process that answers one message at a time, and is killed and replaced when it hangs. */
class Worker {
  #child = null;
  constructor(script) {
    this.script = script;
  }

  async ask(message, milliseconds) {
    if (this.#child === null) {
      const worker = fileURLToPath(new URL('mutation/worker.mjs', import.meta.url));
      this.#child = fork(worker, [this.script, options.slow], {
        execArgv: ['--max-old-space-size=3000', '--always-sparkplug'],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
    }
    const child = this.#child;
    return new Promise((resolve) => {
      const done = (answer) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer === null) {
          child.kill('SIGKILL');
          this.#child = null;
        }
        resolve(answer);
      };
      const timer = setTimeout(() => done(null), milliseconds);
      child.once('message', done);
      child.once('exit', () => done(null));
      child.send(message);
    });
  }

  end() {
    this.#child?.kill();
  }
}

function describeMutant({ fileName, location, mutatorName, replacement }) {
  const place = `${path.relative('.', fileName)}:${location.start.line + 1}:${location.start.column + 1}`;
  return { place, mutator: mutatorName, replacement: replacement.replaceAll(/\s+/g, ' ').slice(0, 120) };
}

function isInSample(mutant) {
  const { place, replacement } = describeMutant(mutant);
  const hash = createHash('sha256').update(`${options.sample}${place} ${replacement}`).digest();
  return hash.readUInt32BE() / 2 ** 32 < Number(options.share);
}

async function mutate(files) {
  const { files: instrumented, mutants: all } = await instrument(files);
  const mutants = all.filter(isInSample);
  const tests = (options.test ?? TESTS[room]).map((name) => path.join('tests', `${name}.test.ts`));
  const folder = path.join('.cache', 'mutation');
  mkdirSync(folder, { recursive: true });
  const script = path.join(folder, `${room}-${process.pid}.cjs`);
  writeFileSync(script, await bundleTests(tests, instrumented));
  const workers = Array.from({ length: Number(options.jobs) }, () => new Worker(script));
  const answer = await workers[0].ask('survey', 30 * stuckMilliseconds);
  if (answer === null) throw new Error('the tests could not be run');
  const { survey } = answer;
  const slow = survey.tests.filter(({ milliseconds }) => milliseconds > Number(options.slow));
  const quickMilliseconds = survey.tests
    .filter((test) => !slow.includes(test))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  console.log(
    `${mutants.length} of ${all.length} mutants in ${files.length} files; ${survey.tests.length} tests, ` +
      `${slow.length} of them left out as slower than ${options.slow} ms; the others take ` +
      `${(quickMilliseconds / 1000).toFixed(1)} s`,
  );
  if (survey.broken.length > 0)
    console.error(`left out, because they fail without mutants: ${[...new Set(survey.broken)].join('; ')}`);

  const kills = new Map();
  /** A test that told one mutant of a file tells others of it before it tells any of another file. */
  const killsOfFile = new Map(files.map((file) => [path.resolve(file), new Map()]));
  const SAME_FILE_WEIGHT = 5;
  const testsOfFile = new Map();
  for (const { id, fileName } of all) {
    const known = testsOfFile.get(fileName) ?? new Set();
    for (const test of survey.coveredBy[id] ?? []) known.add(test);
    testsOfFile.set(fileName, known);
  }
  const isAtLoad = new Set(survey.atLoad);
  const usefulness = (test, killsHere) =>
    ((kills.get(test) ?? 0) + SAME_FILE_WEIGHT * (killsHere.get(test) ?? 0)) /
    (5 + survey.tests[test].milliseconds);
  const bestFirst = (some, killsHere) =>
    [...some].sort(
      (a, b) =>
        usefulness(b, killsHere) - usefulness(a, killsHere) ||
        survey.tests[a].milliseconds - survey.tests[b].milliseconds,
    );
  const countKill = (killsBefore, test) => killsBefore.set(test, (killsBefore.get(test) ?? 0) + 1);

  const resultFile = path.join(folder, `${room}.json`);
  const told = options.again ? JSON.parse(readFileSync(resultFile, 'utf8')).filter(isTold) : [];
  const rows = [...told];
  const toldBefore = new Set(told.map(({ place, replacement }) => `${place} ${replacement}`));
  const queue = mutants.filter((mutant) => {
    const { place, replacement } = describeMutant(mutant);
    return !toldBefore.has(`${place} ${replacement}`);
  });
  await Promise.all(
    workers.map(async (worker) => {
      for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
        const { id, fileName } = mutant;
        const isStatic = isAtLoad.has(id);
        const killsHere = killsOfFile.get(fileName);
        const order = bestFirst(
          isStatic ? testsOfFile.get(fileName) : (survey.coveredBy[id] ?? []),
          killsHere,
        );
        let status = 'no coverage';
        const before = performance.now();
        if (order.length > 0 || isStatic) {
          const found = await worker.ask({ id, order, isStatic }, stuckMilliseconds);
          status = found === null ? 'timeout' : found.killer === null ? 'survived' : 'killed';
          if (typeof found?.killer === 'number')
            for (const killsBefore of [kills, killsHere]) countKill(killsBefore, found.killer);
        }
        rows.push({
          ...describeMutant(mutant),
          status,
          milliseconds: Math.round(performance.now() - before),
        });
        if (rows.length % 20 === 0) {
          console.log(`${rows.length} of ${mutants.length}`);
          writeFileSync(resultFile, JSON.stringify(rows, null, 1));
        }
      }
    }),
  );
  for (const worker of workers) worker.end();
  rmSync(script);
  writeFileSync(resultFile, JSON.stringify(rows, null, 1));
  return rows;
}

const isTold = ({ status }) => status === 'killed' || status === 'timeout';

function scoreOf(rows) {
  const count = (status) => rows.filter((row) => row.status === status).length;
  const [killed, timeout, survived, uncovered] = ['killed', 'timeout', 'survived', 'no coverage'].map(count);
  const score = ((100 * (killed + timeout)) / Math.max(1, rows.length)).toFixed(1);
  return { mutants: rows.length, killed, timeout, survived, 'no coverage': uncovered, 'score %': score };
}

if (TESTS[room] === undefined) {
  console.error(`usage: npm run mutation -- ${Object.keys(TESTS).join('|')} [--file NAME ...] [--jobs N]`);
  process.exitCode = 2;
} else {
  const rows = await mutate(filesOf(room));
  for (const { place, mutator, replacement, status } of rows)
    if (!isTold({ status })) console.log(`${status}: ${place} ${mutator} → ${replacement}`);
  const fileOf = ({ place }) => place.slice(0, place.indexOf(':'));
  const files = [...new Set(rows.map(fileOf))].sort();
  console.table({
    ...Object.fromEntries(
      files.map((file) => [path.basename(file), scoreOf(rows.filter((row) => fileOf(row) === file))]),
    ),
    all: scoreOf(rows),
  });
}
