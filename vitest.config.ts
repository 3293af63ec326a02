import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    globalSetup: ['tests/support/prepare.ts'],
    reporters: ['default', './tests/support/closing-line-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    onConsoleLog: () => {
      throw new Error('a test wrote to the console');
    },
    projects: [
      { extends: true, test: { name: 'app', include: ['tests/**/*.test.ts'] } },
      {
        // the same tests of what lies in Redis, on a cluster of three that each file starts
        extends: true,
        test: {
          name: 'cluster',
          include: ['tests/{store,conformance}/**/*.test.ts'],
          exclude: [
            // start the servers that they are about themselves
            'tests/store/{embedded-redis,acknowledged,cluster-move,sentinel}.test.ts',
            // ask no Redis
            'tests/store/{group-commit,record-versions}.test.ts',
            'tests/conformance/report/**',
            // 200 rounds of two processes with the token's record, whose scripts token-store.test.ts runs on a cluster
            'tests/conformance/two-refreshers.test.ts',
          ],
          env: { TEST_REDIS: 'cluster' },
        },
      },
    ],
  },
});
