import { join } from 'node:path';
import { cleanEnvironment } from '../clean-environment.mjs';
import { findBrowser } from '../find-browser.mjs';
import { installDependencies } from '../install-dependencies.mjs';
import { startChild } from '../process/children.mjs';
import { mainProgram, SaidFailure } from '../process/main-program.mjs';
import { progress } from '../progress.mjs';
import { repositoryRoot as root } from '../repository-root.mjs';
import { pnpm } from '../test/make-state.mjs';
import { providePostgres } from '../test/provide-postgres.mjs';
import { startPostgres } from '../test/start-postgres.mjs';
import { benchOptions } from './bench-options.mjs';
import { makeKit } from './make-kit.mjs';
import { makeStock } from './make-stock.mjs';

/** Brings up what the measurement needs, then runs it (`bench/src/run.ts`). */
export function runBench(args) {
  const { say, step } = progress();
  return mainProgram(async () => {
    const options = benchOptions(args);
    const { only } = options;
    await step('Dependencies', () => installDependencies(root));
    const programs = await providePostgres(say);
    if (!programs)
      throw new SaidFailure('The server programs of PostgreSQL are not installed, and nothing was measured.');
    const postgres = await step(`PostgreSQL of ${programs}`, () => startPostgres(programs));
    const kit = await step('The kit with passkeys on', () => makeKit(root, { build: only.includes('kit') }));
    if (only.some((name) => name.startsWith('stock')))
      await step('Stock', () => makeStock(root, { build: only.includes('stock-next') }));
    const template = await postgres.createDatabase('template');
    await pnpm(kit, ['--filter', '@kit/database', 'drizzle:migrate'], { DATABASE_URL: template });
    const profiles = options.profile ? join(root, '.latchkey', 'bench', 'profiles') : undefined;
    return measure({ options, template, kit, profiles, browser: findBrowser() });
  });
}

/** Resolves with the exit code of the measurement, which prints for itself. */
function measure(assignment) {
  const folder = join(root, 'bench');
  const child = startChild(process.execPath, ['--import', 'tsx', join(folder, 'src', 'run.ts')], {
    cwd: folder,
    env: cleanEnvironment({ BENCH: JSON.stringify(assignment) }),
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
