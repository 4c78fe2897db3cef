import { defineConfig } from 'vitest/config';

// One file at a time: an embedded database takes up to 900 MB while it starts.
export default defineConfig({
  test: {
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: '@kit/test-postgres',
    expect: { poll: { timeout: 10_000 } },
  },
});
