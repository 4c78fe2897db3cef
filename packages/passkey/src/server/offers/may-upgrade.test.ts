import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';
import { mayUpgrade } from './read-offer';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

type Person = Awaited<ReturnType<TestApp['signedIn']>>;
type Current = Parameters<typeof mayUpgrade>[1];
const automaticPath = '/passkey/generate-register-options?mode=automatic';
const notAllowed = { status: 403, code: 'UPGRADE_NOT_ALLOWED' };

/** What a page is told, and what the server does: one must never promise what the other refuses. */
const may = async ({ browser }: Person, here = app) => {
  const { body } = await browser.get('/get-session');
  const told = await mayUpgrade({ context: await here.auth.$context }, body as Current);
  const { status } = await browser.get(automaticPath);
  expect(status === 200).toBe(told);
  return told;
};

const createSilently = async ({ browser }: Person) => {
  const { body } = await browser.get(automaticPath);
  const response = new SoftwareAuthenticator().create(body as never, { origin, flags: { up: false, uv: false } });
  return { response, verify: () => browser.verifyRegistration(response) };
};

describe('a passkey made without a prompt', () => {
  test('is let after a sign-in by password, for a while, and by no other sign-in', async () => {
    const somebody = await app.signedIn();
    expect(await may(somebody)).toBe(true);
    await app.age(somebody.person.id, 301);
    expect(await may(somebody)).toBe(false);
    const { browser, authenticator, person } = await app.withPasskey();
    await browser.signIn(authenticator);
    expect(await may({ browser, person })).toBe(false);
    expect(await may(await app.signedIn({ verified: false }))).toBe(false);
  });

  test('is not let where the site turned it off, at options or at verify', async () => {
    const off = await createTestApp({ passkey: { automaticUpgrade: false } });
    expect(await may(await off.signedIn(), off)).toBe(false);
    const somebody = await app.signedIn();
    const { response } = await createSilently(somebody);
    expect(await off.openBrowser(somebody.browser).verifyRegistration(response)).toMatchObject(notAllowed);
    expect(off.lastRefusal()).toMatchObject({ reason: 'automatic-off' });
  });

  test('is let as long as the account may have more', async () => {
    const full = await createTestApp({ passkey: { maxPasskeys: 1 } });
    const { person, home: browser } = await full.withPasskey();
    expect(await may({ person, browser }, full)).toBe(false);
  });

  test('is never let again once its owner removed such a one, also where one was on its way', async () => {
    const somebody = await app.signedIn();
    const first = await (await createSilently(somebody)).verify();
    const onItsWay = await createSilently(somebody);
    await somebody.browser.post('/passkey/delete-passkey', { id: first.body.id });
    expect(await onItsWay.verify()).toMatchObject(notAllowed);
    expect(app.lastRefusal()).toMatchObject({ reason: 'removed-before' });
    expect(await may(somebody)).toBe(false);
    expect(await app.count('passkey', `"userId" = '${somebody.person.id}'`)).toBe(0);
    expect((await somebody.browser.register(new SoftwareAuthenticator())).status).toBe(200);
  });

  test('is never let once its owner said "don’t ask again", also where one was on its way; "not now" is no word on it', async () => {
    const somebody = await app.signedIn();
    await somebody.browser.post('/passkey/answer-offer', { answer: 'later' });
    expect(await may(somebody)).toBe(true);
    const onItsWay = await createSilently(somebody);
    await somebody.browser.post('/passkey/answer-offer', { answer: 'never' });
    expect(await onItsWay.verify()).toMatchObject(notAllowed);
    expect(app.lastRefusal()).toMatchObject({ reason: 'declined' });
    expect(await may(somebody)).toBe(false);
    expect((await somebody.browser.register(new SoftwareAuthenticator())).status).toBe(200);
  });

  test('is let after the removal of a passkey that was made with a prompt', async () => {
    const { person, home: browser, passkey } = await app.withPasskey();
    await browser.post('/passkey/delete-passkey', { id: passkey.id });
    expect(await may({ person, browser })).toBe(true);
    expect(await app.count('passkeyOffer', `"userId" = '${person.id}'`)).toBe(0);
  });
});
