import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/kit/global-setup.ts'],
    setupFiles: ['test/kit/properties.ts'],
    exclude: ['test/bench/**', 'test/browser/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // One process for many files: each alone would load the program and compile the embedded database anew.
    isolate: false,
    maxWorkers: 2,
  },
});
