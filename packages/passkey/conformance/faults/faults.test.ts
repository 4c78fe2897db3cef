import { faultyLine } from '@kit/test-postgres/faulty-line';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { type Answer, type Browser, origin } from '../../test/browser';
import { postgresDatabase } from '../../test/postgres-database';
import { schemaOptions, type TestApp } from '../../test/test-app';
import { createConformanceApp } from '../matrix/conformance-app';

type Database = NonNullable<Awaited<ReturnType<typeof postgresDatabase>>>;
let postgres: Database | null = null;
let line: Awaited<ReturnType<typeof faultyLine>> | null = null;
afterEach(() => line?.mend());
afterAll(async () => {
  line?.close();
  await postgres?.close();
});

const timeouts = { connectionTimeoutMillis: 3000, statement_timeout: 3000 };
const unavailable = { status: 503, code: 'UNAVAILABLE' };

describe.skipIf(!inject('postgresUrl'))(
  'a fault in the middle of a ceremony, on PostgreSQL where its server is installed',
  () => {
    /** The app over the line that fails, and one that sees the database whatever happens to that. */
    let app: TestApp;
    let beside: TestApp;
    beforeAll(async () => {
      postgres = await postgresDatabase(schemaOptions);
      line = postgres && (await faultyLine(postgres.url));
      const over = (settings: object) => createConformanceApp({ database: postgres?.connect(settings) });
      app = await over({ connectionString: line?.url, ...timeouts });
      beside = await over({});
    });

    /** Somebody with a sign-in and a registration begun, neither answered yet. */
    const begun = async () => {
      const { person, home, browser, authenticator, passkey } = await app.withPasskey();
      const added = new SoftwareAuthenticator();
      const signIn = authenticator.get(await browser.authenticationOptions(), { origin });
      const registration = added.create(await home.registrationOptions(), { origin });
      const next = async () => {
        const response = authenticator.get(await browser.authenticationOptions(), { origin });
        return browser.verifyAuthentication(response);
      };
      return { person, home, browser, passkey, signIn, registration, next };
    };

    /** The answer to a request that meets a fault: 503, the cookies as they were, and neither row nor change left behind. */
    const meets = async (browser: Browser, request: () => Promise<Answer>) => {
      const [cookies, before] = [new Map(browser.cookies), await beside.census()];
      const answer = await request();
      expect(answer).toMatchObject(unavailable);
      expect(browser.cookies).toEqual(cookies);
      expect(await beside.census()).toEqual(before);
      expect(app.events.findLast(({ type }) => type === 'failed' || type === 'refused')).toMatchObject({
        type: 'failed',
      });
    };

    test.each([
      ['the claim of its challenge', /insert into "verification"/],
      ['its passkey', /from "passkey"/],
      ['the record of its use', /update "passkey"/],
      ['its session', /insert into "session"/],
    ])('a sign-in whose line is cut at %s signs nobody in, and the next one works', async (_, statement) => {
      const { browser, signIn, next } = await begun();
      line?.cutAt(statement);
      await meets(browser, () => browser.verifyAuthentication(signIn));
      expect((await next()).status).toBe(200);
    });

    test.each([
      ['the session that asks', /from "session"/],
      ['the claim of its challenge', /insert into "verification"/],
      ['the lock on its account', /for update|update "user"/],
      ['its count', /count\(/],
      ['its passkey', /insert into "passkey"/],
    ])('a registration whose line is cut at %s stores nothing, and the next one works', async (_, statement) => {
      const { home, registration } = await begun();
      line?.cutAt(statement);
      await meets(home, () => home.verifyRegistration(registration));
      expect((await home.register(new SoftwareAuthenticator())).status).toBe(200);
    });

    test('a registration whose line is cut as it commits is stored whole or not at all', async () => {
      const { person, home, registration } = await begun();
      line?.cutAt(/commit/);
      expect(await home.verifyRegistration(registration)).toMatchObject(unavailable);
      line?.mend();
      const isStored = (await beside.count('passkey', `"credentialID" = '${registration.id}'`)) === 1;
      const listed = await home.get('/passkey/list-user-passkeys');
      expect((listed.body as unknown as unknown[]).length).toBe(isStored ? 2 : 1);
      expect(await beside.count('passkeyUserHandle', `"userId" = '${person.id}'`)).toBe(1);
    });

    test('a database that is down: 503 to every answer, options for visitors, and all is well once it is back', async () => {
      const { home, browser, signIn, registration, next } = await begun();
      line?.cut();
      await meets(browser, () => browser.verifyAuthentication(signIn));
      await meets(home, () => home.verifyRegistration(registration));
      expect((await browser.get('/passkey/generate-authenticate-options')).status).toBe(200);
      line?.mend();
      // Nothing was claimed, so the very same answers are honoured.
      expect((await browser.verifyAuthentication(signIn)).status).toBe(200);
      expect((await home.verifyRegistration(registration)).status).toBe(200);
      expect((await next()).status).toBe(200);
    });

    test('connections that all end between options and verify: the next answer is honoured', async () => {
      const { browser, home, signIn, registration } = await begun();
      line?.cut();
      line?.mend();
      await expect.poll(async () => (await home.get('/passkey/list-user-passkeys')).status).toBe(200);
      const answers = [await browser.verifyAuthentication(signIn), await home.verifyRegistration(registration)];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    });

    test.each(['passkey', 'session', 'verification'])(
      'a table %s that somebody holds: 503 after the time-out, and no longer',
      async (table) => {
        const { browser, signIn, next } = await begun();
        const holder = await postgres?.connectAlone();
        await holder?.query(`begin; lock table "${table}" in access exclusive mode`);
        const answer = await browser.verifyAuthentication(signIn);
        await holder?.end();
        expect(answer).toMatchObject(unavailable);
        expect(browser.sessionToken).toBeUndefined();
        expect((await next()).status).toBe(200);
      },
    );

    test('no connection that is free: 503 after the time-out, and the next one works', async () => {
      const database = postgres?.connect({ max: 1, ...timeouts });
      const small = await createConformanceApp({ database });
      const { browser, authenticator } = await small.withPasskey();
      const response = authenticator.get(await browser.authenticationOptions(), { origin });
      const pool = database?.client as unknown as { connect: () => Promise<{ release: () => void }> };
      const held = await pool.connect();
      expect(await browser.verifyAuthentication(response)).toMatchObject(unavailable);
      held.release();
      // Its claim may have found a connection after all, so this challenge may be used up: the next sign-in has another.
      expect((await browser.signIn(authenticator)).status).toBe(200);
    });

    test('a database that is read-only: 503, and nobody is signed in', async () => {
      const { browser, signIn } = await begun();
      const readOnly = await createConformanceApp({
        database: postgres?.connect({ options: '-c default_transaction_read_only=on' }),
      });
      const there = readOnly.openBrowser(browser);
      expect(await there.verifyAuthentication(signIn)).toMatchObject(unavailable);
      expect(there.sessionToken).toBeUndefined();
      expect((await browser.verifyAuthentication(signIn)).status).toBe(200);
    });

    test('a restart between options and verify breaks no ceremony', async () => {
      const { home, browser, signIn, registration } = await begun();
      const restarted = await createConformanceApp({ database: postgres?.connect() });
      expect((await restarted.openBrowser(browser).verifyAuthentication(signIn)).status).toBe(200);
      expect((await restarted.openBrowser(home).verifyRegistration(registration)).status).toBe(200);
    });
  },
);
