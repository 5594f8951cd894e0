// Runs the tests against one mutant after the other in one warm process.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const [scriptFile, slowTestMilliseconds] = process.argv.slice(2);
const source = readFileSync(scriptFile, 'utf8');
const compiled = (text, filename) =>
  new vm.Script(`(function (require, module, exports, mutants) {${text}\n})`, { filename });
const surveyScript = compiled(source, 'survey.cjs');
/** Stryker counts every hit of every mutant and compares strings, which takes longer than what is tested. */
const trialScript = compiled(
  source
    .replaceAll(/stryMutAct_9fa48\d*\("(\d+)"\)/g, '(mutants.active===$1&&mutants.hit())')
    .replaceAll(/stryCov_9fa48\d*\((?:"\d+"(?:, )?)+\)/g, '0'),
  'trial.cjs',
);
const NONE = -1;
const mutants = {
  active: NONE,
  hits: 0,
  limit: Number.MAX_SAFE_INTEGER,
  hit() {
    if (++this.hits > this.limit) throw new Error('the mutant was met too often');
    return true;
  },
};
const require = createRequire(`${process.cwd()}/package.json`);
/** The namespace in which Stryker's switches look for the mutant that is on. */
globalThis.__stryker__ = {};
const stryker = globalThis.__stryker__;
/** A loop that a mutant keeps from ending is broken after so many times its usual hits. */
const HIT_FACTOR = 20;
/** Tests are loaded anew after so many mutants, lest one that threw half-way leaves something behind. */
const RELOAD_AFTER = 200;

function load(script) {
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports, mutants);
  return module.exports.collected();
}

let tests = [];
let sinceLoad = RELOAD_AFTER;
const usualHits = new Map();

async function fails(test) {
  try {
    await test.run();
    return false;
  } catch {
    return true;
  }
}

/** Runs every test without mutants: which mutants each meets, and how long it takes warm. */
async function survey() {
  stryker.activeMutant = undefined;
  stryker.mutantCoverage = { static: {}, perTest: {} };
  tests = load(surveyScript);
  const atLoad = { ...stryker.mutantCoverage.static };
  const broken = [];
  const milliseconds = [];
  for (const [at, test] of tests.entries()) {
    // Twice: the first run of a function is no measure of the others.
    const took = [];
    for (const id of [String(at), undefined]) {
      stryker.currentTestId = id;
      const before = process.cpuUsage();
      if (await fails(test)) broken.push(test.name);
      const { user, system } = process.cpuUsage(before);
      took.push((user + system) / 1000);
      if (took[0] > 10 * Number(slowTestMilliseconds)) break;
    }
    stryker.currentTestId = undefined;
    milliseconds.push(Math.min(...took));
  }
  const coveredBy = new Map();
  for (const [test, hits] of Object.entries(stryker.mutantCoverage.perTest)) {
    if (milliseconds[test] > Number(slowTestMilliseconds) || broken.includes(tests[test].name)) continue;
    for (const [mutant, times] of Object.entries(hits)) {
      usualHits.set(mutant, Math.max(usualHits.get(mutant) ?? 0, times));
      coveredBy.set(mutant, [...(coveredBy.get(mutant) ?? []), Number(test)]);
    }
  }
  return {
    tests: tests.map(({ name }, at) => ({ name, milliseconds: milliseconds[at] })),
    broken,
    atLoad: Object.keys(atLoad),
    coveredBy: Object.fromEntries(coveredBy),
  };
}

/** The test that tells the mutant, or `null`. */
async function tryMutant({ id, order, isStatic }) {
  mutants.hits = 0;
  mutants.limit = isStatic ? Number.MAX_SAFE_INTEGER : (usualHits.get(id) ?? 1e4) * HIT_FACTOR;
  if (isStatic || sinceLoad >= RELOAD_AFTER) {
    mutants.active = isStatic ? Number(id) : NONE;
    try {
      tests = load(trialScript);
    } catch {
      return 'loading';
    }
    sinceLoad = 0;
  }
  sinceLoad++;
  mutants.active = Number(id);
  try {
    for (const at of order) {
      mutants.hits = 0;
      if (await fails(tests[at])) return at;
    }
    return null;
  } finally {
    mutants.active = NONE;
    if (isStatic) sinceLoad = RELOAD_AFTER;
  }
}

process.on('message', async (message) => {
  if (message === 'survey') process.send({ survey: await survey() });
  else process.send({ id: message.id, killer: await tryMutant(message) });
});
