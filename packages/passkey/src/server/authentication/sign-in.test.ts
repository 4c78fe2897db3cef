import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../../test/browser';
import { interceptStatements } from '../../../test/intercept-statements';
import { createTestApp, type TestApp } from '../../../test/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const counting = { counts: true };
const sessionsOf = (userId: string) => app.count('session', `"userId" = '${userId}'`);

/** Holds the record of use back until the session is in the table, and lets something happen in between. */
const slowRecord = (meanwhile: (query: TestApp['client']['query']) => Promise<unknown>) => {
  let inserted: () => void;
  const sessionIsThere = new Promise<void>((resolve) => {
    inserted = resolve;
  });
  const query = interceptStatements(app.client, async (sql, run) => {
    if (/^update "passkey"/.test(sql)) {
      await sessionIsThere;
      await meanwhile(query);
    }
    return run().finally(() => /^insert into "session"/.test(sql) && inserted());
  });
};

describe('a record of use that is refused leaves no session, though it was inserted first', () => {
  test('another answer moved the counter meanwhile (A22, A25)', async () => {
    const { person, authenticator, passkey } = await app.withPasskey(counting);
    const before = await sessionsOf(person.id);
    const visitor = app.openBrowser();
    slowRecord((query) => query('update passkey set counter = 900 where id = $1', [passkey.id]));
    expect(await visitor.signIn(authenticator)).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
    expect(app.lastRefusal()).toMatchObject({ reason: 'A22' });
    expect(app.events.findLast(({ type }) => type === 'clone-suspected')).toMatchObject({ stored: 900, received: 1 });
    expect(visitor.sessionToken).toBeUndefined();
    expect(await sessionsOf(person.id)).toBe(before);
  });

  test('the passkey was removed meanwhile (A6)', async () => {
    const { person, authenticator, passkey } = await app.withPasskey(counting);
    const before = await sessionsOf(person.id);
    const visitor = app.openBrowser();
    slowRecord((query) => query('delete from passkey where id = $1', [passkey.id]));
    expect(await visitor.signIn(authenticator)).toMatchObject({ status: 404, code: 'PASSKEY_NOT_FOUND' });
    expect(visitor.sessionToken).toBeUndefined();
    expect(await sessionsOf(person.id)).toBe(before);
  });

  test('the database failed meanwhile, which is 503', async () => {
    const { person, authenticator } = await app.withPasskey(counting);
    const before = await sessionsOf(person.id);
    const visitor = app.openBrowser();
    slowRecord(() => Promise.reject(new Error('connection lost')));
    expect(await visitor.signIn(authenticator)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(visitor.sessionToken).toBeUndefined();
    expect(await sessionsOf(person.id)).toBe(before);
  });

  test('and the session this browser had goes on', async () => {
    const { authenticator, passkey } = await app.withPasskey(counting);
    const anonymous = app.openBrowser();
    const response = authenticator.get(await anonymous.authenticationOptions(), { origin });
    const other = await app.signedIn();
    for (const [name, value] of anonymous.cookies) other.browser.cookies.set(name, value);
    slowRecord((query) => query('update passkey set counter = 900 where id = $1', [passkey.id]));
    expect((await other.browser.verifyAuthentication(response)).status).toBe(401);
    expect((await other.browser.get('/get-session')).body).toMatchObject({ user: { id: other.person.id } });
  });
});

test('ends the session this browser had also where an older secret signed its cookie', async () => {
  const [older, newest] = [1, 2].map((version) => ({ version, value: `secret number ${version}`.padEnd(40, '.') }));
  const at = (...secrets: unknown[]) => createTestApp({ options: { secrets } as object });
  const { person, home, authenticator } = await (await at(older)).withPasskey();
  const rotated = (await at(newest, older)).openBrowser(home);
  expect((await rotated.signIn(authenticator)).status).toBe(200);
  expect(await sessionsOf(person.id)).toBe(1);
});

test('a counter that is known to be too low never comes as far as a session (A22)', async () => {
  const { authenticator } = await app.withPasskey(counting);
  await app.openBrowser().signIn(authenticator, { counter: 9 });
  const query = vi.spyOn(app.client, 'query');
  expect((await app.openBrowser().signIn(authenticator, { counter: 9 })).status).toBe(401);
  expect(query.mock.calls.filter(([sql]) => /"session"|^update/.test(sql))).toEqual([]);
});

test('a site whose hook lets no session be is obeyed, and the answer is a refusal', async () => {
  const create = { before: async ({ authMethod }: { authMethod?: string }) => authMethod !== 'passkey' };
  const strict = await createTestApp({ options: { databaseHooks: { session: { create } } as never } });
  const { person, authenticator } = await strict.withPasskey(counting);
  const visitor = strict.openBrowser();
  expect(await visitor.signIn(authenticator)).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
  expect(strict.lastRefusal()).toMatchObject({ reason: 'session-refused' });
  expect(visitor.sessionToken).toBeUndefined();
  expect(await sessionsOf(person.id)).toBe(1);
});
