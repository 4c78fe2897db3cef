import { defineConfig } from '@playwright/test';
import { launchOptions } from './fixtures/launch-options';
import { targets } from './fixtures/targets';

// One project for each server that runs; `npm test` starts them and says where they are in E2E_TARGETS.
const stories = {
  on: ['passkeys/**', 'password/**', 'every-state/**', 'test-kit/**'],
  hidden: ['hidden/**', 'password/**'],
  off: ['off/**', 'password/**', 'every-state/**'],
  links: ['links/**'],
  alone: ['passkeys-alone/**'],
  embedded: ['passkeys/passkey-life.spec.ts'],
  processes: ['processes/**', 'providers/**'],
  'existing-app': ['existing-app/**'],
  readme: ['readme/**'],
  'on-screens': ['screenshots/on/**'],
  'links-screens': ['screenshots/links/**'],
  'alone-screens': ['screenshots/alone/**'],
  'providers-screens': ['screenshots/providers/**'],
};

export default defineConfig({
  testDir: 'tests',
  outputDir: process.env.E2E_OUTPUT ?? 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : [])],
  use: { browserName: 'chromium', launchOptions: launchOptions(), locale: 'en-GB', trace: 'off' },
  projects: Object.entries(targets()).map(([name, target]) => ({
    name,
    testMatch: stories[name as keyof typeof stories].map((pattern) => `**/tests/${pattern}`),
    use: { baseURL: target.url },
  })),
});
