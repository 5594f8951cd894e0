// Runs the tests against one mutant after the other in one warm process.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const [scriptFile, slowTestMilliseconds] = process.argv.slice(2);
const script = new vm.Script(
  `(function (require, module, exports) {${readFileSync(scriptFile, 'utf8')}\n})`,
  { filename: 'mutants.cjs' },
);
const require = createRequire(`${process.cwd()}/package.json`);
/** The namespace in which Stryker's switches look for the mutant that is on. */
globalThis.__stryker__ = {};
const stryker = globalThis.__stryker__;
/** A loop that a mutant keeps from ending is broken after so many times its usual hits. */
const HIT_FACTOR = 20;
/** Tests are loaded anew after so many mutants, lest one that threw half-way leaves something behind. */
const RELOAD_AFTER = 200;

function load() {
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports);
  return module.exports.collected();
}

let tests = load();
let sinceLoad = 0;
const usualHits = new Map();
let coveredBy = new Map();

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
  tests = load();
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
  coveredBy = new Map();
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
  stryker.mutantCoverage = { static: {}, perTest: {} };
  stryker.hitCount = 0;
  stryker.hitLimit = isStatic ? Number.MAX_SAFE_INTEGER : (usualHits.get(id) ?? 1e4) * HIT_FACTOR;
  if (isStatic || sinceLoad >= RELOAD_AFTER) {
    stryker.activeMutant = isStatic ? id : undefined;
    try {
      tests = load();
    } catch {
      return 'loading';
    }
    sinceLoad = 0;
  }
  sinceLoad++;
  stryker.activeMutant = id;
  try {
    for (const at of order) {
      stryker.hitCount = 0;
      if (await fails(tests[at])) return at;
    }
    return null;
  } finally {
    stryker.activeMutant = undefined;
    if (isStatic) sinceLoad = RELOAD_AFTER;
  }
}

process.on('message', async (message) => {
  if (message === 'survey') process.send({ survey: await survey() });
  else process.send({ id: message.id, killer: await tryMutant(message) });
});
