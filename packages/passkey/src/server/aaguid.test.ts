import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

/** What differs between any two passkeys, and what a model is called. */
const own = ['id', 'credentialID', 'userId', 'createdAt', 'aaguid', 'name', 'provider', 'userHandle'];
const common = (passkey: object) => Object.fromEntries(Object.entries(passkey).filter(([key]) => !own.includes(key)));

/** Everything that an account may do with a passkey of this model, and what it is told. */
const lifeOf = async (aaguid: string, attestation: 'none' | 'packed') => {
  const { person, browser } = await app.signedIn();
  const authenticator = new SoftwareAuthenticator({ aaguid, attestation });
  const { status: added, body: passkey } = await browser.register(authenticator);
  const silent = new SoftwareAuthenticator({ aaguid });
  const { body: options } = await browser.get('/passkey/generate-register-options?mode=automatic');
  const made = silent.create(options as never, { origin, flags: { up: false, uv: false } });
  const { status: upgraded } = await browser.verifyRegistration(made);
  await app.age(person.id, 3600);
  const { status: steppedUp, body: grant } = await browser.stepUp(authenticator);
  const { status: signedIn, body } = await app.openBrowser().signIn(authenticator);
  const { authMethod, userVerified } = body.session as Record<string, unknown>;
  const { status: removed } = await browser.post('/passkey/delete-passkey', { id: passkey.id });
  const { steppedUpWith } = grant;
  return {
    ...{ added, upgraded, steppedUp, steppedUpWith, signedIn, authMethod, userVerified, removed },
    passkey: common(passkey),
  };
};

describe('the model that an authenticator says it is (AAGUID)', () => {
  test.each([
    ['a provider that is known', 'ea9b8d664d011d213ce4b6b48cb575d4'],
    ['a security key that is known', 'cb69481e8ff7403993ec0a2729a154a8'],
    ['one that nobody knows', '01020304050607080102030405060708'],
    ['nothing but ones', 'ff'.repeat(16)],
  ])('decides nothing: %s may all that one may which says nothing of itself', async (_, aaguid) => {
    const said = await lifeOf('00'.repeat(16), 'none');
    expect(said).toMatchObject({ added: 200, upgraded: 200, steppedUp: 200, signedIn: 200, removed: 200 });
    expect(await lifeOf(aaguid, 'none')).toEqual(said);
    expect(await lifeOf(aaguid, 'packed')).toEqual(said);
  });

  test('is read by what stores or adopts it, what names a passkey after it and what shows it, and by nothing else', () => {
    const files = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' });
    const reading = files.filter(
      (file) => /(?<!\.test)\.ts$/.test(file) && /aaguid/i.test(readFileSync(new URL(file, import.meta.url), 'utf8')),
    );
    expect(reading.sort()).toEqual([
      'adoption/adopt-row.ts',
      'adoption/usual-row.ts',
      'management/public-passkey.ts',
      'registration/credential-record.ts',
      'registration/name-passkey.ts',
      'registration/verify-attestation.ts',
      'registration/verify.ts',
      'schema.ts',
    ]);
  });
});
