import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser } from '../../../test/browser';
import { pauseAt } from '../../../test/pause-at';
import { postgresAuth } from '../../../test/postgres-auth';
import { createTestAuth, mailedResetToken, password, type TestAuth } from '../../../test/test-auth';
import { sealReport } from '../not-me/report';

const rounds = 6;
const newPassword = 'another password of theirs';
const postgres = await postgresAuth();
afterAll(() => postgres?.close());
afterEach(() => {
  vi.restoreAllMocks();
});

type Person = { browser: Browser; email: string };

/** The ways to get rid of whoever knows the password, each prepared and then answered by an app. */
const ways: [string, (app: TestAuth, person: Person) => Promise<() => ReturnType<Browser['post']>>][] = [
  [
    'a reset',
    async (app, { email }) => {
      await app.openBrowser().post('/request-password-reset', { email });
      const token = await mailedResetToken(email, app.db);
      return () => app.openBrowser().post('/reset-password', { token, newPassword });
    },
  ],
  [
    'a change that ends the other sessions',
    async (app, { email }) => {
      const owner = app.openBrowser();
      await owner.post('/sign-in/email', { email, password });
      return () =>
        owner.post('/change-password', { currentPassword: password, newPassword, revokeOtherSessions: true });
    },
  ],
  [
    '"this was not me"',
    async (app, { email }) => {
      const user = (await app.findUser(email)) ?? { id: '', email };
      const report = { kind: 'passwordChanged', credentialId: null, issuedAt: new Date() } as const;
      const token = sealReport(app.context, user, report);
      return () => app.openBrowser().post('/not-me', { token });
    },
  ],
];

/** Two processes on one database; the embedded one is shared, with its one connection. */
const kinds: [string, () => Promise<TestAuth>][] = [['the embedded database', () => createTestAuth()]];
if (postgres) kinds.push(['PostgreSQL', () => postgres.connect()]);

const signIn = (browser: Browser, email: string) => browser.post('/sign-in/email', { email, password });
const refused = { status: 401, code: 'INVALID_EMAIL_OR_PASSWORD', cookies: [] };

describe.each(kinds)('on %s', (_kind, open) => {
  let here: TestAuth;
  let there: TestAuth;
  beforeAll(async () => {
    [here, there] = [await open(), await open()];
  });

  describe.each(ways)('%s', (_way, prepare) => {
    it('refuses a sign-in that had looked at the old password before', async () => {
      const person = await here.signedIn();
      const getRid = await prepare(there, person);
      const stranger = here.openBrowser();
      const { reached, goOn } = pauseAt(here.context.password, 'verify', 'after');
      const answer = signIn(stranger, person.email);
      await reached;
      expect((await getRid()).status).toBe(200);
      goOn();
      expect(await answer).toMatchObject(refused);
      expect(await stranger.user()).toBeNull();
    });

    it('leaves no session of the old password, however the two fall together', async () => {
      for (let round = 0; round < rounds; round++) {
        const person = await here.signedIn();
        const getRid = await prepare(there, person);
        const strangers = Array.from({ length: 6 }, (_, index) => (index % 2 ? here : there).openBrowser());
        const answers = strangers.map((stranger) => signIn(stranger, person.email));
        if (round > 0) await Promise.race(answers.slice(0, round));
        expect((await getRid()).status).toBe(200);
        for (const { status } of await Promise.all(answers)) expect([200, 401]).toContain(status);
        for (const stranger of [...strangers, person.browser]) expect(await stranger.user()).toBeNull();
      }
    });
  });

  describe('a change of the password that confirmed the old one', () => {
    const theirs = { currentPassword: password, newPassword: 'the password of a stranger' };

    it.each(ways)('changes nothing any more after %s', async (_way, prepare) => {
      const person = await here.signedIn();
      const getRid = await prepare(there, person);
      const { reached, goOn } = pauseAt(here.context.password, 'verify', 'after');
      const answer = person.browser.post('/change-password', theirs);
      await reached;
      expect((await getRid()).status).toBe(200);
      goOn();
      expect(await answer).toMatchObject({ status: 401, code: 'UNAUTHORIZED', cookies: [] });
      const tried = { email: person.email, password: theirs.newPassword };
      expect(await here.openBrowser().post('/sign-in/email', tried)).toMatchObject(refused);
    });

    it('changes nothing any more after another change, or after its session was ended', async () => {
      for (const path of ['/change-password', '/sign-out']) {
        const { browser, email } = await here.signedIn();
        const other = path === '/sign-out' ? browser : here.openBrowser();
        if (other !== browser) await signIn(other, email);
        const { reached, goOn } = pauseAt(here.context.password, 'verify', 'after');
        const answer = browser.post('/change-password', theirs);
        await reached;
        const body = path === '/sign-out' ? {} : { currentPassword: password, newPassword };
        expect((await other.post(path, body)).status).toBe(200);
        goOn();
        expect(await answer).toMatchObject(
          path === '/sign-out' ? { status: 401, code: 'UNAUTHORIZED' } : { status: 400, code: 'INVALID_PASSWORD' },
        );
        const tried = { email, password: theirs.newPassword };
        expect(await here.openBrowser().post('/sign-in/email', tried)).toMatchObject(refused);
      }
    });
  });
});

// The embedded database has one connection, so there nothing is committed while a transaction is open.
if (postgres) {
  describe('while its transaction is open', () => {
    let here: TestAuth;
    let there: TestAuth;
    beforeAll(async () => {
      [here, there] = [await postgres.connect(), await postgres.connect()];
    });

    it.each(ways)('%s misses no session that is committed and looked at', async (_way, prepare) => {
      const person = await here.signedIn();
      const getRid = await prepare(there, person);
      const stranger = here.openBrowser();
      const { reached, goOn } = pauseAt(there.context.internalAdapter, 'deleteUserSessions', 'after');
      const answer = getRid();
      await reached;
      expect((await signIn(stranger, person.email)).status).toBe(200);
      goOn();
      expect((await answer).status).toBe(200);
      expect(await stranger.user()).toBeNull();
    });

    it('a change is waited for by a reset, and neither waits for the other for ever', async () => {
      const { email } = await here.signedIn();
      const later = here.openBrowser();
      await signIn(later, email);
      await here.openBrowser().post('/request-password-reset', { email });
      const token = await mailedResetToken(email, here.db);
      const { reached, goOn } = pauseAt(here.context.internalAdapter, 'deleteUserSessions', 'before');
      const body = { currentPassword: password, newPassword: 'a third password', revokeOtherSessions: true };
      const change = later.post('/change-password', body);
      await reached;
      const reset = there.openBrowser().post('/reset-password', { token, newPassword });
      await vi.waitFor(async () => {
        const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        expect((await here.db.execute(waiting)).rows).toHaveLength(1);
      }, 5000);
      goOn();
      expect((await reset).status).toBe(200);
      // Where PostgreSQL had to part them, the change comes again after the reset, which ended its session.
      expect([200, 401]).toContain((await change).status);
      expect(await later.user()).toBeNull();
      const tried = { email, password: newPassword };
      expect((await here.openBrowser().post('/sign-in/email', tried)).status).toBe(200);
    });
  });
}
