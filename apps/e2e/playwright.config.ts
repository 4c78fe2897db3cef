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
  'on-states': ['states/on/**'],
  'links-states': ['states/links/**'],
  'alone-states': ['states/alone/**'],
  'providers-states': ['states/providers/**'],
};

// Every page and state is met in each of these languages.
const languages = (process.env.E2E_LANGUAGES ?? 'en').split(',');
const locales: Record<string, string> = { en: 'en-GB', de: 'de-DE', ar: 'ar' };

/**
 * Those of one server: for its states one in each language. Those of `alone` run one after the other, because they take tables away for
 * a while.
 */
const projectsOf = (name: string, url: string | undefined) => {
  const testMatch = stories[name as keyof typeof stories].map((pattern) => `**/tests/${pattern}`);
  const metadata = { target: name };
  if (!name.endsWith('-states')) return [{ name, testMatch, metadata, use: { baseURL: url } }];
  return languages.map((language, at) => ({
    name: `${name}-${language}`,
    testMatch,
    metadata,
    dependencies: at > 0 && name.startsWith('alone') ? [`${name}-${languages[at - 1]}`] : [],
    // Pages stand still while they are looked at; what moves is told in passkeys/motion.spec.ts.
    use: { baseURL: url, locale: locales[language] ?? language, contextOptions: { reducedMotion: 'reduce' } },
  }));
};

export default defineConfig({
  testDir: 'tests',
  outputDir: process.env.E2E_OUTPUT ?? 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : [])],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-GB',
    trace: 'off',
    actionTimeout: 45_000,
    navigationTimeout: 45_000,
  },
  projects: Object.entries(targets()).flatMap(([name, { url }]) => projectsOf(name, url)),
});
