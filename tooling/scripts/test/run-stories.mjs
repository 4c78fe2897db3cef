import { join } from 'node:path';
import { playwrightSuite } from './playwright-suite.mjs';
import { provideFirefox } from './provide-browser.mjs';
import { startTargets, stateTargets } from './start-targets.mjs';

/**
 * Runs the stories of `apps/e2e`: first those that start and stop the app themselves, then those in a browser
 * against running servers, one for each state of the switches and one on the embedded database.
 */
export async function runStories(states, { postgres, reports, results, browser, work, fast, say }) {
  const root = states.on.folder;
  const shared = { reports, browser, say };
  const folders = { on: states.on.folder, off: states.off?.folder };
  if (!fast) {
    const database = await postgres?.createDatabase('stories_processes');
    for (const site of ['stories_https', 'stories_related', 'stories_mail', 'stories_pages'])
      await postgres?.createDatabase(site);
    const targets = { processes: { folders, database } };
    results.add(
      'starting and stopping',
      await playwrightSuite(root, 'processes', { ...shared, targets, projects: ['processes'] }),
    );
  }
  const names = fast ? ['on'] : ['on', 'hidden', 'off', 'links', 'alone', 'embedded'];
  const targets = await startTargets(states, { postgres, data: join(work, 'data'), logs: join(work, 'logs'), names });
  const firefox = fast ? undefined : await provideFirefox(say);
  if (!browser) throw new Error('no Chrome or Chromium could be found or installed, so no story ran in a browser');
  results.add(
    'stories',
    await playwrightSuite(root, 'browser', {
      ...shared,
      targets,
      projects: names,
      only: fast ? '@main' : undefined,
      settings: firefox ? { FIREFOX_PATH: firefox } : {},
    }),
  );
  if (!fast) await runStates(states, { postgres, results, work, shared });
}

/** Meets every page and state in English and, for what runs the other way, in Arabic, and expects each to be there for everyone. */
async function runStates(states, { postgres, results, work, shared }) {
  const places = { data: join(work, 'data'), logs: join(work, 'logs') };
  const targets = await startTargets(states, { postgres, ...places, names: stateTargets });
  const settings = { E2E_LANGUAGES: 'en,ar' };
  results.add(
    'every page and state',
    await playwrightSuite(states.on.folder, 'states', { ...shared, targets, projects: stateTargets, settings }),
  );
}
