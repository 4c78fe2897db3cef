import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe('registration', () => {
  test('stores what the passkey says of itself and answers without its key (R27)', async () => {
    const { person, browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({ aaguid: '01020304050607080102030405060708', counts: true });
    const { body, text } = await browser.register(authenticator, { counter: 7 }, 'MacBook Touch ID');
    expect(body).toMatchObject({
      name: 'MacBook Touch ID',
      userId: person.id,
      credentialID: authenticator.credentials[0]?.id,
      counter: 7,
      transports: 'hybrid,internal',
      aaguid: '01020304-0506-0708-0102-030405060708',
      uvInitialized: true,
      attachment: 'platform',
      createdAutomatically: false,
    });
    expect(text).not.toContain('publicKey');
  });

  test('cuts and cleans a nickname and keeps only known transports, each once', async () => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({ transports: ['internal', 'internal', 'carrier-pigeon'] });
    const { body } = await browser.register(authenticator, {}, `\u202e\u200bMy\u0000  key\u2066 ${'x'.repeat(80)}`);
    expect(body.transports).toBe('internal');
    expect(body.name).toBe(`My key ${'x'.repeat(57)}`);
  });
});

describe('registration refuses', () => {
  test('R3: the body of an assertion', async () => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    await browser.register(authenticator);
    const { challenge } = await browser.registrationOptions();
    const response = authenticator.get({ ...(await browser.authenticationOptions()), challenge }, { origin });
    const before = await app.census();
    expect(await browser.post('/passkey/verify-registration', { response })).toMatchObject({
      status: 401,
      code: 'REGISTRATION_FAILED',
    });
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'registration', reason: 'R3' });
    expect(await app.census()).toEqual(before);
  });

  test('R8: a challenge twice, also after a failure', async () => {
    const { browser } = await app.signedIn();
    const options = await browser.registrationOptions();
    const bad = new SoftwareAuthenticator().create(options, { origin, flags: { uv: false } });
    expect((await browser.verifyRegistration(bad)).code).toBe('REGISTRATION_FAILED');
    const good = new SoftwareAuthenticator().create(options, { origin });
    expect((await browser.verifyRegistration(good)).code).toBe('CHALLENGE_NOT_VALID');
  });

  test('an account whose address is not proven, and a sign-in that is too old, at verify too', async () => {
    const { person, browser } = await app.signedIn();
    const options = await browser.registrationOptions();
    await app.age(person.id, 601);
    expect((await browser.verifyRegistration(new SoftwareAuthenticator().create(options, { origin }))).code).toBe(
      'STEP_UP_REQUIRED',
    );
    const fresh = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await fresh.browser.registrationOptions(), { origin });
    await app.client.query('update "user" set "emailVerified" = false where id = $1', [fresh.person.id]);
    expect((await fresh.browser.verifyRegistration(response)).code).toBe('EMAIL_NOT_VERIFIED');
  });

  test('more passkeys than the limit, though all options were issued before', async () => {
    const small = await createTestApp({ passkey: { maxPasskeys: 2 } });
    const { person, browser } = await small.signedIn();
    await browser.register(new SoftwareAuthenticator());
    const create = (options: Awaited<ReturnType<typeof browser.registrationOptions>>) =>
      browser.verifyRegistration(new SoftwareAuthenticator().create(options, { origin }));
    const [one, two] = [await browser.registrationOptions(), await browser.registrationOptions()];
    expect((await create(one)).status).toBe(200);
    expect(await create(two)).toMatchObject({ status: 409, code: 'PASSKEY_LIMIT_REACHED' });
    expect(await small.count('passkey', `"userId" = '${person.id}'`)).toBe(2);
  });
});
