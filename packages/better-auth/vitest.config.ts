import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The suites run as production, whose React has no development build of JSX for the mails' templates.
  oxc: { jsx: { development: false } },
  test: {
    include: ['**/*.test.ts'],
    setupFiles: './test/real-server.ts',
    globalSetup: ['./test/provide-redis.ts', '@kit/test-postgres'],
    // One worker and one embedded database for all suites: starting it costs more than the suites do.
    fileParallelism: false,
    isolate: false,
    silent: 'passed-only',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
