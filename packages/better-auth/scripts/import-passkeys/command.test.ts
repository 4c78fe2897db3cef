import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SoftwareAuthenticator } from '@kit/passkey/testing';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { ENABLE_PASSKEY } from '../../src/features';
import { postgresAuth } from '../../test/postgres-auth';
import { bringAccount, noUsualApp, signIn, startUsualApp } from '../../test/usual-app';

const enabled: boolean = ENABLE_PASSKEY;
const program = fileURLToPath(new URL('../../../../tooling/passkey-cli/import.mjs', import.meta.url));
const lines = (...each: string[]) => `${each.join('\n')}\n`;
const command = (args: string[], settings: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('passkey:import', () => {
  it('says with --help how it is used', () => {
    const { status, stdout, stderr } = command(['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: pnpm passkey:import --from .* \[--dry-run\]\n$/);
  });

  if (!enabled) {
    it('says in one sentence that passkeys are off', () => {
      const stderr = 'Passkeys are off: run `pnpm passkey:enable` first. Nothing was imported.\n';
      expect(command(['--table', 'old.passkey'])).toEqual({ status: 1, stdout: '', stderr });
    });
    return;
  }

  it('says in one sentence that the database cannot be reached', () => {
    const settings = { DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' };
    const { status, stdout, stderr } = command(['--table', 'old.passkey'], settings);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Cannot use the PostgreSQL server at 127\.0\.0\.1:1 that DATABASE_URL names: .*\n$/);
  });

  // Each run of the command starts a process of its own.
  it('adopts from another database, says what it did, and fails where something is left', {
    timeout: 90_000,
  }, async (context) => {
    context.skip(
      !inject('postgresUrl'),
      'there is no PostgreSQL server, and only one process opens the embedded database',
    );
    if (noUsualApp) return context.skip(noUsualApp);
    const [there, here] = [await postgresAuth(), await postgresAuth()];
    if (!there || !here) return;
    const app = await here.connect({ variables: { NEXT_PUBLIC_AUTH_PASSKEY: 'true' } });
    const pool = new pg.Pool({ connectionString: there.url });
    // Its connections may end with their database, before their own goodbye arrived.
    pool.on('error', () => {}).on('connect', (connection) => connection.on('error', () => {}));
    try {
      const usual = await startUsualApp(pool, app.env.siteUrl);
      const [ada, stranger] = [await usual.signUp(), await usual.signUp()];
      const authenticator = new SoftwareAuthenticator();
      await ada.register(authenticator);
      const lost = await stranger.register(new SoftwareAuthenticator());
      await pool.query('update "user" set "emailVerified" = true');
      await bringAccount(app, ada);
      const run = (...more: string[]) => command(['--from', there.url, ...more], { DATABASE_URL: here.url });

      const day = new Date().toISOString().slice(0, 10);
      expect(run()).toEqual({
        status: 1,
        stdout: lines(
          '2 rows in passkey:',
          '  1 imported',
          '  0 here already',
          '  1 not imported',
          '',
          'Not imported:',
          `  - row ${lost.id} (account ${stranger.id}, added ${day}): it has no account here.`,
        ),
        stderr: '',
      });
      expect((await signIn(app.openBrowser(), authenticator)).body).toMatchObject({ user: { id: ada.id } });

      await bringAccount(app, stranger);
      const counts = (...each: string[]) => lines('2 rows in passkey:', ...each);
      const came = `  - row ${lost.id} (account ${stranger.id}, added ${day})`;
      expect(run('--dry-run')).toEqual({
        status: 0,
        stdout: counts(
          '  1 would be imported',
          '  1 here already',
          '  0 would not be imported',
          '',
          'Would be imported (one that was removed here since an earlier import is back):',
          came,
        ),
        stderr: '',
      });
      const { status, stdout } = run();
      expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining(`is back):\n${came}\n`) });
      expect(run()).toMatchObject({
        status: 0,
        stdout: counts('  0 imported', '  2 here already', '  0 not imported'),
      });
    } finally {
      await pool.end();
      await there.close();
      await here.close();
    }
  });
});
