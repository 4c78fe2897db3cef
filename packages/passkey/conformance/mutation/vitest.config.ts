import { defineConfig } from 'vitest/config';

// Each of these tests runs suites of its own with one check taken out: minutes for all of them, so they are no part of the daily run.
export default defineConfig({
  test: { include: ['conformance/mutation/*.mutation.ts'], testTimeout: 600_000, maxConcurrency: 2 },
});
