import { defineConfig } from 'vitest/config';

/** Tests of the built command; only they wait for a build. */
const COMMAND_TESTS = [
  'tests/batch.test.ts',
  'tests/check.test.ts',
  'tests/scale-out.test.ts',
  'tests/cli.test.ts',
  'tests/config.test.ts',
  'tests/diff.test.ts',
  'tests/docs.test.ts',
  'tests/fixtures.test.ts',
  'tests/found-config.test.ts',
  'tests/hostile-input.test.ts',
  'tests/large-input.test.ts',
  'tests/package.test.ts',
  'tests/user-rules.test.ts',
  'tests/records.test.ts',
  'tests/report.test.ts',
  'tests/shell.test.ts',
  'tests/signals.test.ts',
  'tests/silent-losses.test.ts',
  'tests/slow-patterns.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: COMMAND_TESTS } },
      {
        test: {
          name: 'command',
          include: COMMAND_TESTS,
          globalSetup: 'tests/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
