import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    // All cores: some of the time is spent waiting for the command.
    maxWorkers: '100%',
    // Modules are loaded once in each thread; no test may rely on state that another one leaves behind.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: 'tests/support/global-setup.ts',
    projects: [
      { extends: true, test: { name: 'fast', include: ['tests/{unit,cli,fixtures}/*.test.ts'] } },
      { extends: true, test: { name: 'slow', include: ['tests/slow/*.test.ts'] } },
    ],
  },
});
