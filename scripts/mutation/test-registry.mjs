// Stands in for `vitest` in the bundle of a mutation run: collects tests, so that they can be run again and again in one
// warm process, each for itself. Has what the tests of src/'s rooms use of vitest, its own `expect` included.
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.getState = () => getState(expect);
expect.setState = (state) => setState(state, expect);
expect.addEqualityTesters = (testers) => addCustomEqualityTesters(testers);
globalThis[GLOBAL_EXPECT] = expect;
expect.extend = (matchers) => chai.expect.extend(expect, matchers);
expect.extend(customMatchers);
expect.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null });

/** @typedef {{ name: string, run: () => unknown }} CollectedTest */

/** @type {CollectedTest[]} */
const tests = [];
let scope = { name: '', beforeEach: [] };

function add(name, run) {
  const { name: around, beforeEach } = scope;
  tests.push({
    name: `${around}${name}`,
    run: async () => {
      for (const prepare of beforeEach) await prepare();
      await run();
    },
  });
}

function group(name, define) {
  const outer = scope;
  scope = { name: `${outer.name}${name} > `, beforeEach: [...outer.beforeEach] };
  define();
  scope = outer;
}

const each = (define) => (rows) => (name, run) => {
  rows.forEach((row, at) => {
    const values = Array.isArray(row) ? row : [row];
    define(`${name} (${at})`, () => run(...values));
  });
};

function withVariants(define) {
  const skipped = Object.assign(() => {}, { each: () => () => {} });
  const variants = Object.assign(
    (name, ...rest) =>
      define(
        name,
        rest.find((part) => typeof part === 'function'),
      ),
    {
      each: each(define),
      skip: skipped,
      skipIf: (condition) => (condition ? skipped : variants),
      runIf: (condition) => (condition ? variants : skipped),
    },
  );
  return variants;
}

export const describe = withVariants(group);
export const it = withVariants(add);
export const test = withVariants(add);
export const beforeEach = (prepare) => scope.beforeEach.push(prepare);
export const vi = { setConfig() {} };
export const collected = () => tests;
