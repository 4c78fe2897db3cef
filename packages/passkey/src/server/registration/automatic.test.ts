import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.useRealTimers();
});

type Person = Awaited<ReturnType<TestApp['signedIn']>>;
type CreationOptions = Awaited<ReturnType<Person['browser']['registrationOptions']>>;

const automaticPath = '/passkey/generate-register-options?mode=automatic';
const silent = { up: false, uv: false };
const automaticOptions = async ({ browser }: Person) =>
  (await browser.get(automaticPath)).body as unknown as CreationOptions;
/** A passkey made without a prompt: nobody was there, nobody was verified. */
const createSilently = async (person: Person, authenticator = new SoftwareAuthenticator()) => {
  const response = authenticator.create(await automaticOptions(person), { origin, flags: silent });
  return { authenticator, response, answer: await person.browser.verifyRegistration(response) };
};
const notAllowed = { status: 403, code: 'UPGRADE_NOT_ALLOWED' };

describe('an automatic upgrade (conditional create)', () => {
  test('may come without presence and verification, and the record says both (R15, R16, R27)', async () => {
    const person = await app.signedIn();
    expect((await automaticOptions(person)).authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'preferred',
    });
    const { answer } = await createSilently(person);
    expect(answer).toMatchObject({ status: 200, body: { createdAutomatically: true, uvInitialized: false } });
    expect(app.events.findLast(({ type }) => type === 'added')).toMatchObject({ automatic: true, userVerified: false });
  });

  test('signs in with user verification like any passkey, and never without; uvInitialized is not raised (A17, A24)', async () => {
    const { authenticator, answer } = await createSilently(await app.signedIn());
    const visitor = app.openBrowser();
    expect(await visitor.signIn(authenticator, { flags: { uv: false } })).toMatchObject({ status: 401 });
    expect(app.lastRefusal()).toMatchObject({ reason: 'A17' });
    expect(await visitor.signIn(authenticator, { flags: { up: false } })).toMatchObject({ status: 401 });
    expect(app.lastRefusal()).toMatchObject({ reason: 'A16' });
    expect((await visitor.signIn(authenticator)).status).toBe(200);
    expect(await app.count('passkey', `id = '${answer.body.id}' and not "uvInitialized"`)).toBe(1);
  });

  test('is checked like any registration but for the two flags (R9, R14, R17)', async () => {
    for (const [reason, tampering] of [
      ['R9', { origin: 'https://evil.example' }],
      ['R14', { origin, rpId: 'evil.example' }],
      ['R17', { origin, flags: { ...silent, be: false, bs: true } }],
    ] as const) {
      const person = await app.signedIn();
      const before = await app.census();
      const response = new SoftwareAuthenticator().create(await automaticOptions(person), tampering);
      expect((await person.browser.verifyRegistration(response)).code).toBe('REGISTRATION_FAILED');
      expect(app.lastRefusal()).toMatchObject({ reason });
      expect(await app.census()).toEqual(before);
    }
  });
});

describe('the permission is bound to the challenge when it is issued', () => {
  test.each([
    ['R15', { up: false }],
    ['R16', { uv: false }],
    ['R15', silent],
  ])('%s: an ordinary challenge answered with %j is refused, whatever the client adds', async (reason, flags) => {
    const { browser } = await app.signedIn();
    const before = await app.census();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin, flags });
    const says = { response, mode: 'automatic', automatic: true, createdAutomatically: true, mediation: 'conditional' };
    const answer = await browser.post('/passkey/verify-registration?mode=automatic', says);
    expect(answer).toMatchObject({ status: 401, code: 'REGISTRATION_FAILED' });
    expect(app.lastRefusal()).toMatchObject({ reason });
    expect(await app.census()).toEqual(before);
  });

  test('a flag set in an ordinary challenge afterwards breaks its seal (R8)', async () => {
    const { browser } = await app.signedIn();
    const options = await browser.registrationOptions();
    const raw = Buffer.from(options.challenge, 'base64url');
    raw[2] = (raw[2] ?? 0) | 1;
    const forged = { ...options, challenge: raw.toString('base64url') };
    const response = new SoftwareAuthenticator().create(forged, { origin, flags: silent });
    expect(await browser.verifyRegistration(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
  });

  test('a passkey made with a prompt is not marked as made automatically', async () => {
    const { browser } = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await browser.registrationOptions(), { origin });
    const answer = await browser.post('/passkey/verify-registration', { response, createdAutomatically: true });
    expect(answer.body).toMatchObject({ createdAutomatically: false });
  });

  test.each(['', 'AUTOMATIC', 'automatic&mode=automatic', 'conditional'])('mode=%s is no such mode', async (mode) => {
    const { browser } = await app.signedIn();
    const { body } = await browser.get(`/passkey/generate-register-options?mode=${mode}`);
    expect(body).toMatchObject({ authenticatorSelection: { userVerification: 'required' } });
  });
});

describe('only a session made by a password within five minutes may', () => {
  test('ask for it', async () => {
    const person = await app.signedIn();
    await app.age(person.person.id, 299);
    expect((await person.browser.get(automaticPath)).status).toBe(200);
    await app.age(person.person.id, 2);
    expect(await person.browser.get(automaticPath)).toMatchObject(notAllowed);
  });

  test('finish it: five minutes are counted at verify too, and the challenge lives no longer', async () => {
    const [slow, late] = [await app.signedIn(), await app.signedIn()];
    const response = new SoftwareAuthenticator().create(await automaticOptions(slow), { origin, flags: silent });
    const second = new SoftwareAuthenticator().create(await automaticOptions(late), { origin, flags: silent });
    const before = await app.census();
    await app.age(slow.person.id, 301);
    expect(await slow.browser.verifyRegistration(response)).toMatchObject(notAllowed);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 301_000 });
    expect(await late.browser.verifyRegistration(second)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
    expect(await app.census()).toEqual(before);
  });

  test('a session made by a passkey may not, nor may a step-up with the password make it', async () => {
    const { person, browser: home } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    await home.register(authenticator);
    const browser = app.openBrowser();
    expect((await browser.signIn(authenticator)).status).toBe(200);
    expect(await browser.get(automaticPath)).toMatchObject(notAllowed);
    expect((await browser.post('/step-up/password', { password: person.password })).status).toBe(200);
    expect(await browser.get(automaticPath)).toMatchObject(notAllowed);
    expect((await browser.get('/passkey/generate-register-options')).status).toBe(200);
  });

  test('an old session made by a password may not after a step-up either', async () => {
    const { person, browser } = await app.signedIn();
    await app.age(person.id, 301);
    expect((await browser.post('/step-up/password', { password: person.password })).status).toBe(200);
    expect(await browser.get(automaticPath)).toMatchObject(notAllowed);
  });

  test('an account whose address is not proven may not at all', async () => {
    const { browser } = await app.signedIn({ verified: false });
    expect(await browser.get(automaticPath)).toMatchObject({ status: 403, code: 'EMAIL_NOT_VERIFIED' });
  });

  test('how long is an option', async () => {
    const brief = await createTestApp({ passkey: { automaticWithin: 60 } });
    const { person, browser } = await brief.signedIn();
    await brief.age(person.id, 61);
    expect(await browser.get(automaticPath)).toMatchObject(notAllowed);
  });
});
