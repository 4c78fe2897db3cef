import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../test/browser';
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

describe('a challenge is the same to every process', () => {
  test('issued by one it signs in at another, and then nowhere again', async () => {
    const { authenticator, browser: visitor } = await here.withPasskey();
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect((await there.openBrowser(visitor).verifyAuthentication(response)).status).toBe(200);
    expect(await here.openBrowser(visitor).verifyAuthentication(response)).toMatchObject(notValid);
    expect(await there.openBrowser(visitor).verifyAuthentication(response)).toMatchObject(notValid);
  });

  test('burned by a failure at one, it is burned at the other', async () => {
    const { authenticator, browser: visitor } = await here.withPasskey();
    const options = await visitor.authenticationOptions();
    const bad = authenticator.get(options, { origin, flags: { uv: false } });
    expect((await there.openBrowser(visitor).verifyAuthentication(bad)).status).toBe(401);
    expect(await visitor.verifyAuthentication(authenticator.get(options, { origin }))).toMatchObject(notValid);
  });

  test('for a registration and a step-up too', async () => {
    const { person, home, authenticator } = await here.withPasskey();
    const creation = new SoftwareAuthenticator().create(await home.registrationOptions(), { origin });
    expect((await there.openBrowser(home).verifyRegistration(creation)).status).toBe(200);
    expect(await home.verifyRegistration(creation)).toMatchObject(notValid);
    await here.age(person.id, 3600);
    const response = authenticator.get(await home.stepUpOptions(), { origin });
    expect((await there.openBrowser(home).verifyStepUp(response)).status).toBe(200);
    expect(await home.verifyStepUp(response)).toMatchObject(notValid);
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
    const { home, authenticator, browser: visitor } = await here.withPasskey();
    const changed = await other(policy);
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect(await changed.openBrowser(visitor).verifyAuthentication(response)).toMatchObject(notValid);
    const creation = new SoftwareAuthenticator().create(await home.registrationOptions(), { origin });
    expect(await changed.openBrowser(home).verifyRegistration(creation)).toMatchObject(notValid);
    expect((await visitor.verifyAuthentication(response)).status).toBe(200);
  });

  test('and one for a step-up stays good, whatever a sign-in demands meanwhile', async () => {
    const { home, authenticator } = await here.withPasskey();
    const lenient = (await other({ requireUserVerification: false })).openBrowser(home);
    const touch = { origin, flags: { uv: false } };
    expect((await lenient.verifyStepUp(authenticator.get(await home.stepUpOptions(), touch))).status).toBe(401);
    const response = authenticator.get(await home.stepUpOptions(), { origin });
    expect((await lenient.verifyStepUp(response)).status).toBe(200);
  });

  test('and is honoured where the same is demanded in other words, or something changed that no answer shows', async () => {
    const same = await other({ algorithms: [-257, -7, -8], maxPasskeys: 3, hints: ['hybrid'], timeout: 60_000 });
    const { authenticator, browser: visitor } = await here.withPasskey();
    const response = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect((await same.openBrowser(visitor).verifyAuthentication(response)).status).toBe(200);
  });
});

describe('what challenges leave behind', () => {
  test('is nothing where nobody answers: options of every kind write no row', async () => {
    const { home, browser: visitor } = await here.withPasskey();
    const rows = async () => [await here.census(), await here.count('verification')];
    const before = await rows();
    await Promise.all([visitor.authenticationOptions(), here.openBrowser().authenticationOptions()]);
    await Promise.all([home.authenticationOptions(), home.registrationOptions(), home.registrationOptions()]);
    await home.get('/passkey/generate-register-options?mode=automatic');
    await home.stepUpOptions();
    expect(await rows()).toEqual(before);
  });

  test('is one claim where somebody does, gone some time after the challenge has expired', async () => {
    const { authenticator, browser: visitor } = await here.withPasskey();
    const ids = async () => {
      const { rows } = await here.client.query<{ id: string }>('select id from verification');
      return rows.map(({ id }) => id);
    };
    const before = await ids();
    expect((await visitor.signIn(authenticator)).status).toBe(200);
    const claims = (await ids()).filter((id) => !before.includes(id));
    expect(claims).toHaveLength(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60_000 });
    await there.openBrowser(visitor).signIn(authenticator);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await ids()).not.toContain(claims[0]), 10_000);
  });
});

test('two tabs, an autofill that waits, a step-up and a new passkey pend in one browser, and none breaks another', async () => {
  const { home, authenticator } = await here.withPasskey();
  const autofill = await home.authenticationOptions();
  const [tab, otherTab] = [await home.registrationOptions(), await home.registrationOptions()];
  const stepUp = await home.stepUpOptions();
  const create = (options: typeof tab) =>
    home.verifyRegistration(new SoftwareAuthenticator().create(options, { origin }));
  expect((await create(otherTab)).status).toBe(200);
  expect((await home.verifyStepUp(authenticator.get(stepUp, { origin }))).status).toBe(200);
  expect((await create(tab)).status).toBe(200);
  expect((await home.verifyAuthentication(authenticator.get(autofill, { origin }))).status).toBe(200);
});
