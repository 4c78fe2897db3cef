import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'conformance/**/*.test.ts'],
    globalSetup: '@kit/test-postgres',
    // One worker and one embedded database for all suites: starting it costs more than the suites do.
    fileParallelism: false,
    isolate: false,
    hookTimeout: 60_000,
    testTimeout: 20_000,
    restoreMocks: true,
    expect: { poll: { timeout: 10_000 } },
  },
});
