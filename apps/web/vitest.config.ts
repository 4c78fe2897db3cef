import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: fileURLToPath(new URL('./', import.meta.url)) },
      // It throws outside React's server bundle, which is all it does.
      { find: 'server-only', replacement: fileURLToPath(new URL('./test/empty.ts', import.meta.url)) },
    ],
  },
  // The suites run as production, whose React has no development build of JSX for the mails' templates.
  oxc: { jsx: { development: false } },
  test: {
    include: ['*.test.ts', '{app,lib,server}/**/*.test.ts'],
    setupFiles: './test/local-site.ts',
    silent: 'passed-only',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
