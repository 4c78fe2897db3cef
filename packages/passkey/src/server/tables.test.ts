import { PGlite } from '@electric-sql/pglite';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Browser, origin } from '../../test/browser';
import { SoftwareAuthenticator } from '../testing/software-authenticator';
import { passkey } from './plugin';
import { stepUp } from './step-up/plugin';
import { passkeyTables } from './tables';

const plugins = [stepUp(), passkey({ rpID: 'localhost', rpName: 'Test', origins: [origin] })];

describe("Better Auth's own migrate, in an app with people in it", () => {
  test('adds all that passkeys need in two runs, and who was signed in adds a passkey and signs in by it', async () => {
    const { client, options, browser } = await appWithSomebody();
    await migrate({ ...options, plugins: [passkeyTables()] });
    await migrate({ ...options, plugins });
    const { rows } = await client.query<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where conrelid = 'session'::regclass and contype = 'f'`,
    );
    expect(rows.map(({ rule }) => rule)).toContain(
      'FOREIGN KEY ("passkeyId") REFERENCES passkey(id) ON DELETE SET NULL',
    );

    const { handler } = betterAuth({ ...options, plugins });
    const home = new Browser(handler);
    for (const [name, value] of browser.cookies) home.cookies.set(name, value);
    const authenticator = new SoftwareAuthenticator();
    expect(await home.register(authenticator)).toMatchObject({ status: 200 });
    expect(await new Browser(handler).signIn(authenticator)).toMatchObject({ status: 200 });
  });

  test('needs the first of them: a session cannot refer to a table that is not there yet', async () => {
    const { options } = await appWithSomebody();
    await expect(migrate({ ...options, plugins })).rejects.toThrow('relation "passkey" does not exist');
    await migrate({ ...options, plugins: [passkeyTables()] });
    await migrate({ ...options, plugins });
    expect((await getMigrations({ ...options, plugins })).toBeAdded).toEqual([]);
  });
});

/** An app with passwords on a database that Better Auth migrated, and somebody whose address is proven, signed in. */
const appWithSomebody = async () => {
  const client = await PGlite.create();
  onTestFinished(() => client.close());
  const options = {
    baseURL: origin,
    secret: 'a secret of an app with people in it 0123456789',
    database: poolOf(client),
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    rateLimit: { enabled: false },
  } satisfies BetterAuthOptions;
  await migrate(options);
  const browser = new Browser(betterAuth(options).handler);
  const answer = await browser.post('/sign-up/email', {
    name: 'Ada',
    email: 'ada@example.test',
    password: 'right password',
  });
  expect(answer.status).toBe(200);
  await client.query('update "user" set "emailVerified" = true');
  return { client, options, browser };
};

const migrate = async (options: BetterAuthOptions) => (await getMigrations(options)).runMigrations();

/** The embedded database as the pool of connections that Better Auth takes. */
const poolOf = (client: PGlite) => ({
  connect: async () => ({
    query: (statement: string, values: unknown[]) => client.query(statement, values),
    release: () => {},
  }),
  end: () => client.close(),
});
