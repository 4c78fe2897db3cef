import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';
import { mainProgram } from '../process/main-program.mjs';
import { progress } from '../progress.mjs';
import { repositoryRoot } from '../repository-root.mjs';
import { buildState, makeState, pnpm } from './make-state.mjs';
import { outsideSuite } from './outside-suite.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { provideFido2 } from './provide-fido2.mjs';
import { providePostgres } from './provide-postgres.mjs';
import { provideUsualPlugin } from './provide-usual-plugin.mjs';
import { runExistingApp } from './run-existing-app.mjs';
import { runOutsideProject } from './run-outside-project.mjs';
import { runStories } from './run-stories.mjs';
import { runUnitSuites } from './run-unit-suites.mjs';
import { startPostgres } from './start-postgres.mjs';
import { tally } from './tally.mjs';
import { workingTree } from './working-tree.mjs';

/** Runs every suite of the kit, or with `--fast` the daily part, and ends with the line `N passed, N failed`. */
export function runTests(args) {
  const { say, step, elapsed } = progress();
  const results = tally(say);
  const fast = args.includes('--fast');
  return mainProgram(async () => {
    const treeBefore = workingTree(repositoryRoot);
    await results.check('every suite ran', () => allSuites({ say, step, results, fast }));
    await results.check('the working tree is as it was found', () => {
      if (workingTree(repositoryRoot) !== treeBefore)
        throw new Error('files of the working tree changed: see git status');
    });
    say(`Finished after ${elapsed()}.`);
    return results.print();
  });
}

async function allSuites({ say, step, results, fast }) {
  const root = repositoryRoot;
  const work = join(root, '.latchkey', 'test');
  const reports = join(work, 'reports');
  for (const folder of [reports, join(work, 'data'), join(work, 'logs')])
    rmSync(folder, { recursive: true, force: true });

  await step('Dependencies', () => installDependencies(root));
  const browser = await provideBrowser(root, say);
  say(browser ? `Browser: ${browser}` : 'No browser.');
  const programs = await providePostgres(say);
  const postgres = programs && (await step(`PostgreSQL of ${programs}`, () => startPostgres(programs)));
  if (!postgres) results.skip('PostgreSQL', 'its server programs are not installed: everything runs on PGlite alone');

  if (!(await provideFido2(say))) results.skip('fido2 for Python', 'python3-fido2 of Debian is not installed');

  const states = {};
  await Promise.all([
    step('pnpm check', () => results.check('pnpm check', () => pnpm(root, ['check']))),
    step('Copies of the tree', async () => {
      for (const name of fast ? ['on'] : ['on', 'off']) states[name] = await makeState(root, name);
    }),
  ]);
  await step('The usual passkey plugin', () => provideUsualPlugin(states.on, results.skip));
  await step('Production builds', () => Promise.all(Object.values(states).map((state) => buildState(root, state))));
  await step('Unit suites', () => runUnitSuites(states, { postgres, reports, results }));
  if (!fast)
    await step('A project outside', async () => {
      const run = () => runOutsideProject(states.on.folder, { reports, browser, say });
      results.add('a project outside', await outsideSuite('a project outside', results.skip, run));
    });
  if (!fast) {
    const settings = { postgres, reports, logs: join(work, 'logs'), browser, say, skip: results.skip };
    await step('An existing app', async () => {
      const run = () => runExistingApp(states.on.folder, settings);
      results.add('an existing app', await outsideSuite('an existing app', results.skip, run));
    });
  }
  await step('Stories', () => runStories(states, { postgres, reports, results, browser, work, fast, say }));
}
