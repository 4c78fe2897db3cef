import { defineConfig } from 'vitest/config';

// One file at a time, since all share the database of TEST_DATABASE_URL.
export default defineConfig({ test: { fileParallelism: false, testTimeout: 600_000, hookTimeout: 600_000 } });
