import { defineConfig } from 'vitest/config';

/** Tests that say what the rooms under mutation do, and take seconds: each mutant runs those that reach it. */
export default defineConfig({
  test: {
    include: [
      'tests/dedupe.test.ts',
      'tests/assemble.test.ts',
      'tests/boundaries.test.ts',
      'tests/mutation/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
