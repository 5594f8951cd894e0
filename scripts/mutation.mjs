// Mutation testing of one room: npm run mutation -- ROOM [FILE ...] (dedupe, label, segment, assemble).
// Each mutant runs the tests that say what the room does; tests of the whole pipeline would take minutes for each.
import { spawnSync } from 'node:child_process';

const TESTS = {
  dedupe: ['tests/dedupe.test.ts'],
  label: ['tests/label.test.ts', 'tests/user-keeps.test.ts'],
  segment: ['tests/boundaries.test.ts', 'tests/segment.test.ts'],
  assemble: ['tests/assemble.test.ts'],
};

const [room = '', ...files] = process.argv.slice(2);
const tests = TESTS[room];
if (tests === undefined) {
  console.error(`usage: npm run mutation -- ${Object.keys(TESTS).join('|')} [FILE ...]`);
  process.exitCode = 2;
} else {
  const mutate = files.length === 0 ? `src/${room}/**/*.ts` : files.map((file) => `src/${room}/${file}`).join();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '--mutate', mutate],
    { stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tests.join() } },
  );
  process.exitCode = status ?? 1;
}
