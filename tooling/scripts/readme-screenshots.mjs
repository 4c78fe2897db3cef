#!/usr/bin/env node
// Makes the pictures of the README (docs/images/*.png) from a copy of the kit with passkeys on.
import { join } from 'node:path';
import { installDependencies } from './install-dependencies.mjs';
import { mainProgram, SaidFailure } from './process/main-program.mjs';
import { progress } from './progress.mjs';
import { repositoryRoot as root } from './repository-root.mjs';
import { buildState, makeState } from './test/make-state.mjs';
import { playwrightSuite } from './test/playwright-suite.mjs';
import { provideBrowser } from './test/provide-browser.mjs';
import { startTargets } from './test/start-targets.mjs';

mainProgram(async () => {
  const { say, step } = progress();
  const work = join(root, '.latchkey', 'test');
  await step('Dependencies', () => installDependencies(root));
  const browser = await provideBrowser(root, say);
  const on = await step('Copy with passkeys on', () => makeState(root, 'on'));
  await step('Production build', () => buildState(root, on));
  const places = { data: join(work, 'data'), logs: join(work, 'logs') };
  const targets = await startTargets({ on }, { ...places, names: ['readme'] });
  const settings = { E2E_IMAGES: join(root, 'docs', 'images') };
  const reports = join(work, 'reports');
  const { passed, failures } = await step('Pictures', () =>
    playwrightSuite(on.folder, 'readme', { reports, targets, browser, projects: ['readme'], settings }),
  );
  if (failures.length > 0) throw new SaidFailure(failures.join('\n'));
  say(`${passed} pictures are in docs/images.`);
});
