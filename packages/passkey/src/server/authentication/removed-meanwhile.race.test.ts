import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../../test/browser';
import { raceDatabases } from '../../../test/race-databases';
import { createTestApp, type TestApp } from '../../../test/test-app';

const rounds = 8;
const { kinds, close } = await raceDatabases();
afterAll(close);
afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(kinds)('a passkey that is removed while it signs in on %s', (_, open) => {
  let app: TestApp;
  let elsewhere: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ database: open() });
    elsewhere = await createTestApp({ database: open() });
  });

  const registered = async () => {
    const { person, authenticator, passkey } = await app.withPasskey();
    return { person, authenticator, id: passkey.id as string };
  };
  /** Removes the passkey and then ends all sessions, as "this was not me" does. */
  const removeAndEnd = async (userId: string, id: string) => {
    const { adapter, internalAdapter } = await elsewhere.auth.$context;
    await adapter.delete({ model: 'passkey', where: [{ field: 'id', value: id }] });
    await internalAdapter.deleteUserSessions(userId);
  };
  const sessionsOf = (userId: string) => app.count('session', `"userId" = '${userId}'`);

  test('makes no session where it was removed between its record and the session (A6)', async () => {
    const { person, authenticator, id } = await registered();
    const visitor = app.openBrowser();
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    const { internalAdapter } = await app.auth.$context;
    const create = internalAdapter.createSession;
    vi.spyOn(internalAdapter, 'createSession').mockImplementation(async (...given) => {
      await vi.waitFor(async () => {
        if ((await app.count('passkey', `id = '${id}' and "lastUsedAt" is not null`)) !== 1) throw new Error('not yet');
      }, 10_000);
      await removeAndEnd(person.id, id);
      return create(...given);
    });
    expect(await visitor.verifyAuthentication(response)).toMatchObject({ status: 404, code: 'PASSKEY_NOT_FOUND' });
    expect(app.lastRefusal()).toMatchObject({ reason: 'A6' });
    expect(visitor.sessionToken).toBeUndefined();
    expect(await sessionsOf(person.id)).toBe(0);
  });

  test('leaves no session, however the two fall together', async () => {
    for (let round = 0; round < rounds; round++) {
      const { person, authenticator, id } = await registered();
      const pending = await Promise.all(
        Array.from({ length: 8 }, async () => {
          const visitor = app.openBrowser();
          return { visitor, response: authenticator.get(await visitor.authenticationOptions(), { origin }) };
        }),
      );
      const answers = pending.map(({ visitor, response }) => visitor.verifyAuthentication(response));
      if (round > 0) await Promise.race(answers.slice(0, round));
      await removeAndEnd(person.id, id);
      for (const { status } of await Promise.all(answers)) expect([200, 404]).toContain(status);
      expect(await sessionsOf(person.id)).toBe(0);
    }
  });
});

test('which passkey made a session is not said over HTTP', async () => {
  const app = await createTestApp({ options: { session: { cookieCache: { enabled: true } } } });
  const { browser: visitor, authenticator, passkey } = await app.withPasskey();
  const { text } = await visitor.signIn(authenticator);
  expect(await app.count('session', `"passkeyId" = '${passkey.id}'`)).toBe(1);
  const session = await visitor.get('/get-session');
  expect(session.body.session).toMatchObject({ authMethod: 'passkey' });
  const cached = Buffer.from(visitor.cookies.get('better-auth.session_data') ?? '', 'base64url').toString();
  expect(cached).toContain('"authMethod":"passkey"');
  expect(`${text}${session.text}${cached}`).not.toContain('passkeyId');
});
