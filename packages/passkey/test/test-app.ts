import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type PasskeyEvent, type PasskeyOptions, passkey } from '../src/server/plugin';
import { stepUp } from '../src/server/step-up/plugin';
import { SoftwareAuthenticator } from '../src/testing/software-authenticator';
import { Browser, origin } from './browser';
import { type TestDatabase, testDatabase } from './test-database';

type Settings = {
  passkey?: Partial<PasskeyOptions>;
  stepUp?: Parameters<typeof stepUp>[0];
  options?: Partial<BetterAuthOptions>;
  withoutPasskeys?: boolean;
  withoutTransactions?: boolean;
  /** Default the embedded one of this run. */
  database?: TestDatabase | undefined;
};

const secret = 'a secret of the test suite that is long enough 0123456789';
const defaults: PasskeyOptions = { rpID: 'localhost', rpName: 'Test', origins: [origin] };
let people = 0;

/** What decides the tables of every app here. */
export const schemaOptions = {
  plugins: [stepUp(), passkey(defaults)],
  rateLimit: { storage: 'database' },
} satisfies BetterAuthOptions;

/** A real Better Auth on a real database, with every event and every check that a test environment would switch off. */
export const createTestApp = async (settings: Settings = {}) => {
  const events: PasskeyEvent[] = [];
  const onEvent = (event: PasskeyEvent) => void events.push(event);
  const { client, db, schema } = settings.database ?? (await testDatabase(schemaOptions));
  const auth = betterAuth({
    baseURL: origin,
    ...(settings.options?.secrets ? {} : { secret }),
    database: drizzleAdapter(db, { provider: 'pg', schema, transaction: !settings.withoutTransactions }),
    // Plain on purpose: what is measured here is who may ask, not how hard hashing is.
    emailAndPassword: {
      enabled: true,
      password: { hash: async (text) => `#${text}`, verify: async ({ hash, password }) => hash === `#${password}` },
    },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    verification: { storeInDatabase: true },
    advanced: { disableOriginCheck: false, disableCSRFCheck: false, database: { joins: true } },
    ...settings.options,
    plugins: [
      stepUp({ onEvent, ...settings.stepUp }),
      ...(settings.withoutPasskeys ? [] : [passkey({ ...defaults, ...settings.passkey, onEvent })]),
      ...(settings.options?.plugins ?? []),
    ],
  });
  const context = await auth.$context;

  const count = async (table: string, where = 'true') => {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}" where ${where}`);
    return rows[0]?.n ?? 0;
  };

  /** An account with a password; its address proven unless said otherwise. */
  const createPerson = async ({ verified = true } = {}) => {
    const email = `person-${++people}@example.test`;
    const user = await context.internalAdapter.createUser(
      { email, name: `Person ${people}`, emailVerified: verified },
      { method: 'email-password' },
    );
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: '#right password',
    });
    return { ...user, password: 'right password' };
  };

  /** A new browser; or the same one, its requests answered by this app from now on. */
  const openBrowser = (same?: Browser) => {
    const browser = new Browser((request) => auth.handler(request));
    for (const [name, value] of same?.cookies ?? []) browser.cookies.set(name, value);
    return browser;
  };

  /** A person in a browser, signed in with the password just now. */
  const signedIn = async (settings?: { verified?: boolean }) => {
    const person = await createPerson(settings);
    const browser = openBrowser();
    const answer = await browser.post('/sign-in/email', { email: person.email, password: person.password });
    if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status} ${answer.text}`);
    return { person, browser };
  };

  /** A person with one passkey, at home in one browser and unknown to another. */
  const withPasskey = async (settings?: ConstructorParameters<typeof SoftwareAuthenticator>[0]) => {
    const { person, browser: home } = await signedIn();
    const authenticator = new SoftwareAuthenticator(settings);
    const { status, body: passkey, text } = await home.register(authenticator);
    if (status !== 200) throw new Error(`registration answered ${status} ${text}`);
    return { person, home, authenticator, passkey, browser: openBrowser() };
  };

  return {
    auth,
    client,
    count,
    createPerson,
    events,
    openBrowser,
    signedIn,
    withPasskey,
    /** Everything the database knows of a passkey. */
    storedPasskey: async (id: unknown) => {
      const { rows } = await client.query<Record<string, unknown>>('select * from passkey where id = $1', [id]);
      return rows[0];
    },
    /** Rows of everything a refused attempt must not add to. */
    census: async () =>
      Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(table)] as const))),
    lastRefusal: () => events.findLast((event) => event.type === 'refused'),
    /** Makes every session of a person so many seconds older. */
    age: (userId: string, seconds: number) =>
      client.query(`update session set "createdAt" = "createdAt" - interval '${seconds} seconds' where "userId" = $1`, [
        userId,
      ]),
  };
};

const tables = ['user', 'session', 'account', 'passkey', 'passkeyUserHandle'];

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;
