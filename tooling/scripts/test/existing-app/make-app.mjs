import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followGuide } from '../../../guide/follow-guide.mjs';
import { installDependencies } from '../../install-dependencies.mjs';
import { atEnd } from '../../process/main-program.mjs';
import { pnpm } from '../make-state.mjs';
import { installing } from '../outside-suite.mjs';

const made = /[\\/](node_modules|\.next|\.latchkey)$/;

/**
 * Copies `interop/existing-app` out of the copy of the repository `kit`, for the address and the database given, and installs what
 * its lockfile names. Resolves with its folder, which is gone at the end of the program.
 */
export async function makeApp(kit, { url, database }) {
  const app = mkdtempSync(join(tmpdir(), 'latchkey-existing-app-'));
  atEnd(() => rmSync(app, { recursive: true, force: true }));
  cpSync(join(kit, 'interop', 'existing-app'), app, { recursive: true, filter: (path) => !made.test(path) });
  const secret = 'a secret of the existing app, long enough 0123456789';
  const settings = [`BETTER_AUTH_SECRET="${secret}"`, `BETTER_AUTH_URL="${url}"`, `DATABASE_URL="${database}"`, ''];
  writeFileSync(join(app, '.env'), settings.join('\n'), { mode: 0o600 });
  await installing(() => installDependencies(app));
  return app;
}

/**
 * Has the app be one that people use already, its tables made by Better Auth, and follows `docs/existing-app.md` in it, which ends with
 * a production build. Throws where a step fails, or where the calls the guide brings have lost their types.
 */
export async function addPasskeys(kit, app) {
  await pnpm(app, ['exec', 'auth', 'migrate', '--yes']);
  await followGuide(readFileSync(join(kit, 'docs', 'existing-app.md'), 'utf8'), {
    app,
    places: { 'your app': app, Latchkey: kit },
    fill: { '/path/to/your-app': app },
    pnpm: (folder, words) => (words[0] === 'add' ? installing(() => pnpm(folder, words)) : pnpm(folder, words)),
  });
  copyFileSync(join(kit, 'interop', 'typed-passkeys.ts'), join(app, 'typed-passkeys.ts'));
  await pnpm(app, ['exec', 'tsc']);
}
