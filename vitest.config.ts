import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    globalSetup: ['tests/support/prepare.ts'],
    reporters: ['default', './tests/support/closing-line-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    onConsoleLog: () => {
      throw new Error('a test wrote to the console');
    },
  },
});
