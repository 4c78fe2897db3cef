import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Browser, origin } from '../../test/browser';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';
import type { PasskeyOptions } from './plugin';

// Two processes as far as they share: one database and one secret.
let here: TestApp;
let there: TestApp;
beforeAll(async () => {
  here = await createTestApp();
  there = await createTestApp();
});
afterEach(() => {
  vi.useRealTimers();
});

const notValid = { status: 400, code: 'CHALLENGE_NOT_VALID' };

/** The same browser, its next request answered by another process. */
const at = (target: TestApp, browser: Browser) => {
  const same = target.openBrowser();
  for (const [name, value] of browser.cookies) same.cookies.set(name, value);
  return same;
};
const withPasskey = async () => {
  const { person, browser: home } = await here.signedIn();
  const authenticator = new SoftwareAuthenticator();
  const { body: passkey } = await home.register(authenticator);
  return { person, home, authenticator, passkey, visitor: here.openBrowser() };
};

describe('a challenge is the same to every process', () => {
  test('issued by one it signs in at another, and then nowhere again', async () => {
    const { authenticator, visitor } = await withPasskey();
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect((await at(there, visitor).verifyAuthentication(response)).status).toBe(200);
    expect(await at(here, visitor).verifyAuthentication(response)).toMatchObject(notValid);
    expect(await at(there, visitor).verifyAuthentication(response)).toMatchObject(notValid);
  });

  test('burned by a failure at one, it is burned at the other', async () => {
    const { authenticator, visitor } = await withPasskey();
    const options = await visitor.authenticationOptions();
    const bad = authenticator.get(options, { origin, flags: { uv: false } });
    expect((await at(there, visitor).verifyAuthentication(bad)).status).toBe(401);
    expect(await visitor.verifyAuthentication(authenticator.get(options, { origin }))).toMatchObject(notValid);
  });

  test('answered at both at once, it is honoured by one', async () => {
    const { authenticator, visitor } = await withPasskey();
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    const answers = await Promise.all(
      [here, there, here, there].map((target) => at(target, visitor).verifyAuthentication(response)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
  });

  test('for a registration and a step-up too', async () => {
    const { person, home, authenticator } = await withPasskey();
    const creation = new SoftwareAuthenticator().create(await home.registrationOptions(), { origin });
    expect((await at(there, home).verifyRegistration(creation)).status).toBe(200);
    expect(await home.verifyRegistration(creation)).toMatchObject(notValid);
    await here.age(person.id, 3600);
    const { body } = await home.get('/passkey/generate-step-up-options');
    const response = authenticator.get(body as never, { origin });
    expect((await at(there, home).post('/passkey/verify-step-up', { response })).status).toBe(200);
    expect(await home.post('/passkey/verify-step-up', { response })).toMatchObject(notValid);
  });
});

describe('a challenge is bound to what the policy demands', () => {
  const other = (passkey: Partial<PasskeyOptions>) => createTestApp({ passkey });

  test.each<[string, Partial<PasskeyOptions>]>([
    ['user verification', { requireUserVerification: false }],
    ['algorithms', { algorithms: [-7] }],
    ['origins', { origins: [origin, 'http://app.localhost:3000'] }],
    ['related origins', { relatedOrigins: ['https://example.org'] }],
  ])('and is refused once other %s are demanded (A11, R8)', async (_, policy) => {
    const { home, authenticator, visitor } = await withPasskey();
    const changed = await other(policy);
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect(await at(changed, visitor).verifyAuthentication(response)).toMatchObject(notValid);
    const creation = new SoftwareAuthenticator().create(await home.registrationOptions(), { origin });
    expect(await at(changed, home).verifyRegistration(creation)).toMatchObject(notValid);
    expect((await visitor.verifyAuthentication(response)).status).toBe(200);
  });

  test('and is honoured where the same is demanded in other words, or something changed that no answer shows', async () => {
    const same = await other({ algorithms: [-257, -7, -8], maxPasskeys: 3, hints: ['hybrid'], timeout: 60_000 });
    const { authenticator, visitor } = await withPasskey();
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect((await at(same, visitor).verifyAuthentication(response)).status).toBe(200);
  });
});

describe('what challenges leave behind', () => {
  test('is nothing where nobody answers: options of every kind write no row', async () => {
    const { home, visitor } = await withPasskey();
    const rows = async () => [await here.census(), await here.count('verification')];
    const before = await rows();
    await Promise.all([visitor.authenticationOptions(), here.openBrowser().authenticationOptions()]);
    await Promise.all([home.authenticationOptions(), home.registrationOptions(), home.registrationOptions()]);
    await home.get('/passkey/generate-register-options?mode=automatic');
    await home.get('/passkey/generate-step-up-options');
    expect(await rows()).toEqual(before);
  });

  test('is one claim where somebody does, gone some time after the challenge has expired', async () => {
    const { authenticator, visitor } = await withPasskey();
    const ids = async () => {
      const { rows } = await here.client.query<{ id: string }>('select id from verification');
      return rows.map(({ id }) => id);
    };
    const before = await ids();
    expect((await visitor.signIn(authenticator)).status).toBe(200);
    const claims = (await ids()).filter((id) => !before.includes(id));
    expect(claims).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60_000 });
    await at(there, visitor).signIn(authenticator);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await ids()).not.toContain(claims[0]));
  });
});

test('two tabs, an autofill that waits, a step-up and a new passkey pend in one browser, and none breaks another', async () => {
  const { home, authenticator } = await withPasskey();
  const autofill = await home.authenticationOptions();
  const [tab, otherTab] = [await home.registrationOptions(), await home.registrationOptions()];
  const { body: stepUp } = await home.get('/passkey/generate-step-up-options');
  const create = (options: typeof tab) =>
    home.verifyRegistration(new SoftwareAuthenticator().create(options, { origin }));
  expect((await create(otherTab)).status).toBe(200);
  const response = authenticator.get(stepUp as never, { origin });
  expect((await home.post('/passkey/verify-step-up', { response })).status).toBe(200);
  expect((await create(tab)).status).toBe(200);
  expect((await home.verifyAuthentication(authenticator.get(autofill, { origin }))).status).toBe(200);
});
