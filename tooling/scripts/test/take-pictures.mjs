import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from '../install-dependencies.mjs';
import { SaidFailure } from '../process/main-program.mjs';
import { progress } from '../progress.mjs';
import { repositoryRoot as root } from '../repository-root.mjs';
import { buildState, makeState } from './make-state.mjs';
import { playwrightSuite } from './playwright-suite.mjs';
import { provideBrowser } from './provide-browser.mjs';
import { providePostgres } from './provide-postgres.mjs';
import { startPostgres } from './start-postgres.mjs';
import { startTargets } from './start-targets.mjs';

/**
 * Runs the projects of `apps/e2e` that take pictures, from a copy of the kit with passkeys on, and puts them into `folder`. Without
 * PostgreSQL the pictures that need something in the database are left out.
 */
export async function takePictures({ projects, folder, settings = {} }) {
  const { say, step } = progress();
  const work = join(root, '.latchkey', 'test');
  await step('Dependencies', () => installDependencies(root));
  const browser = await provideBrowser(root, say);
  const on = await step('Copy with passkeys on', () => makeState(root, 'on'));
  await step('Production build', () => buildState(root, on));
  const programs = await providePostgres(say);
  const postgres = programs && (await startPostgres(programs));
  const places = { postgres, data: join(work, 'data'), logs: join(work, 'logs') };
  rmSync(places.data, { recursive: true, force: true });
  const targets = await startTargets({ on }, { ...places, names: projects });
  const images = join(root, folder);
  mkdirSync(images, { recursive: true });
  const reports = join(work, 'reports');
  const { failures } = await step('Pictures', () =>
    playwrightSuite(on.folder, 'pictures', {
      reports,
      targets,
      browser,
      projects,
      settings: { ...settings, E2E_IMAGES: images },
    }),
  );
  if (failures.length > 0) throw new SaidFailure(failures.join('\n'));
  say(`The pictures are in ${folder}.`);
}
