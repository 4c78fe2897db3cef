import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { addPasskeys, makeApp } from './existing-app/make-app.mjs';
import { startExistingApp } from './existing-app/start-existing-app.mjs';
import { isWithoutRegistry } from './outside-suite.mjs';
import { playwrightSuite } from './playwright-suite.mjs';

/**
 * Follows `docs/existing-app.md` to the letter in an app outside of the repository, with the package packed from the copy `kit`, and
 * signs in there with a passkey in a browser. Resolves with what passed and failed; where it cannot be tried, `skip` hears why.
 * Throws where its packages cannot be installed.
 */
export async function runExistingApp(kit, { postgres, reports, logs, browser, say, skip }) {
  const nothing = (reason) => {
    skip('an existing app', reason);
    return { passed: 0, failures: [] };
  };
  if (!postgres) return nothing('it keeps its accounts in PostgreSQL, which is not installed');
  if (!browser) return nothing('no Chrome or Chromium could be found or installed');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const database = await postgres.createDatabase('existing_app');
  const app = await makeApp(kit, { url, database });
  try {
    await addPasskeys(kit, app);
  } catch (error) {
    if (isWithoutRegistry(error)) throw error;
    return { passed: 0, failures: [`docs/existing-app.md cannot be followed: ${error.message}`] };
  }
  const log = join(logs, 'existing-app.log');
  await startExistingApp(app, { port, log });
  const targets = { 'existing-app': { url, log, database } };
  const stories = await playwrightSuite(kit, 'existing-app', {
    reports,
    targets,
    browser,
    projects: ['existing-app'],
    say,
  });
  // That the guide could be followed is one fact more.
  return { ...stories, passed: stories.passed + 1 };
}
