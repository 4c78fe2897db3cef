import { defineConfig } from 'vitest/config';

// The test environment's variables are set per test; nothing of the machine's own reaches a suite.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    env: { EMAIL_SMTP_URL: '', EMAIL_SENDER: '', LATCHKEY_DATA_DIR: '', LATCHKEY_LOCAL: 'true' },
    unstubEnvs: true,
  },
});
