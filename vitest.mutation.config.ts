import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The tests that scripts/mutation.mjs names for the room under mutation. */
export default defineConfig({
  test: {
    include: (process.env['MUTATION_TESTS'] ?? '').split(',').filter((file) => existsSync(file)),
    testTimeout: 60_000,
  },
});
