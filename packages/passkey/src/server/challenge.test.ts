import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';
import { isChallengeOurs, readChallenge, sealChallenge } from './challenge';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterEach(() => {
  vi.useRealTimers();
});

const notValid = { status: 400, code: 'CHALLENGE_NOT_VALID' };

test('a challenge is honoured once, and the same answer a second time is refused (A11)', async () => {
  const { browser, authenticator } = await app.withPasskey();
  const response = authenticator.get(await browser.authenticationOptions(), { origin });
  expect((await browser.verifyAuthentication(response)).status).toBe(200);
  expect(await browser.verifyAuthentication(response)).toMatchObject(notValid);
});

test('a failed answer burns its challenge (A25)', async () => {
  const { browser, authenticator } = await app.withPasskey();
  const options = await browser.authenticationOptions();
  expect(
    (await browser.verifyAuthentication(authenticator.get(options, { origin, flags: { uv: false } }))).status,
  ).toBe(401);
  expect(await browser.verifyAuthentication(authenticator.get(options, { origin }))).toMatchObject(notValid);
});

test('any number may be pending in one browser, and none breaks another', async () => {
  const { browser, authenticator } = await app.withPasskey();
  const pending = [];
  for (let index = 0; index < 5; index++) pending.push(await browser.authenticationOptions());
  for (const options of pending.reverse()) {
    const token = browser.sessionToken;
    expect((await browser.verifyAuthentication(authenticator.get(options, { origin }))).status).toBe(200);
    expect(browser.sessionToken).not.toBe(token);
  }
});

test('a challenge is honoured only in the browser it was issued to', async () => {
  const { browser, authenticator } = await app.withPasskey();
  const response = authenticator.get(await browser.authenticationOptions(), { origin });
  const other = app.openBrowser();
  await other.authenticationOptions();
  expect(await other.verifyAuthentication(response)).toMatchObject(notValid);
  expect(await app.openBrowser().verifyAuthentication(response)).toMatchObject(notValid);
  expect((await browser.verifyAuthentication(response)).status).toBe(200);
});

test('a challenge is honoured for five minutes', async () => {
  const { browser, authenticator } = await app.withPasskey();
  const [early, late] = [await browser.authenticationOptions(), await browser.authenticationOptions()];
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 298_000 });
  expect((await browser.verifyAuthentication(authenticator.get(early, { origin }))).status).toBe(200);
  vi.setSystemTime(Date.now() + 3000);
  expect(await browser.verifyAuthentication(authenticator.get(late, { origin }))).toMatchObject(notValid);
});

test('a challenge for registration does not sign in, nor the other way round (A11)', async () => {
  const { home, authenticator } = await app.withPasskey();
  const { challenge } = await home.registrationOptions();
  const options = await home.authenticationOptions();
  expect(await home.verifyAuthentication(authenticator.get({ ...options, challenge }, { origin }))).toMatchObject(
    notValid,
  );
  const creation = await home.registrationOptions();
  const response = new SoftwareAuthenticator().create({ ...creation, challenge: options.challenge }, { origin });
  expect(await home.verifyRegistration(response)).toMatchObject(notValid);
});

test('a challenge bound to a session is refused once that session has ended', async () => {
  const { home, authenticator } = await app.withPasskey();
  const response = authenticator.get(await home.authenticationOptions(), { origin });
  await home.post('/sign-out', {});
  expect(await home.verifyAuthentication(response)).toMatchObject(notValid);
});

test('a challenge that is not ours costs no write', async () => {
  const { browser, authenticator } = await app.withPasskey();
  await browser.authenticationOptions();
  const before = await app.count('verification');
  const foreign = authenticator.get(
    { challenge: Buffer.alloc(91, 1).toString('base64url'), rpId: 'localhost' },
    { origin },
  );
  expect(await browser.verifyAuthentication(foreign)).toMatchObject(notValid);
  expect(await app.count('verification')).toBe(before);
});

test('a new secret does not break a pending ceremony, a removed one does', async () => {
  const [old, next] = [1, 2].map((version) => ({
    version,
    value: `secret number ${version} that is long enough 0123456789`,
  }));
  const versions = (...secrets: (typeof old)[]) =>
    createTestApp({ options: { secrets: secrets as { version: number; value: string }[] } });
  const before = await versions(old);
  const { authenticator, browser } = await before.withPasskey();
  const [one, two] = [await browser.authenticationOptions(), await browser.authenticationOptions()];
  const answerAt = (target: TestApp, options: typeof one) =>
    target.openBrowser(browser).verifyAuthentication(authenticator.get(options, { origin }));
  expect((await answerAt(await versions(next, old), one)).status).toBe(200);
  expect(await answerAt(await versions(next), two)).toMatchObject(notValid);
});

test('ten thousand challenges are ten thousand, each with 24 random bytes (R1)', () => {
  const binding = { policy: 'p', browser: 'b', subject: null };
  const seal = () => sealChallenge('a secret for this test', { ...binding, ceremony: 'authentication', lifetime: 300 });
  const nonces = Array.from({ length: 10_000 }, () => readChallenge(seal())?.nonce ?? '');
  expect(new Set(nonces).size).toBe(10_000);
  expect(nonces.every((nonce) => Buffer.from(nonce, 'base64url').length === 24)).toBe(true);
});

test('the seal covers every byte and every binding', () => {
  const secret = 'a secret for this test';
  const binding = { policy: 'p', browser: 'b', subject: { userId: 'u', sessionId: 's' }, handle: 'h' };
  const token = sealChallenge(secret, { ...binding, ceremony: 'registration', automatic: true, lifetime: 300 });
  const challenge = readChallenge(token);
  expect(challenge).toMatchObject({ ceremony: 'registration', automatic: true, bound: true });
  const isOurs = (changes: object) => challenge && isChallengeOurs(secret, challenge, { ...binding, ...changes });
  expect(isOurs({})).toBe(true);
  for (const changes of [
    { policy: 'x' },
    { browser: 'x' },
    { subject: null },
    { subject: { userId: 'u', sessionId: 'x' } },
    { handle: 'x' },
  ]) {
    expect(isOurs(changes)).toBe(false);
  }
  const raw = Buffer.from(token, 'base64url');
  for (let index = 0; index < raw.length; index++) {
    const changed = Buffer.from(raw);
    changed[index] = (changed[index] ?? 0) ^ 1;
    const read = readChallenge(changed.toString('base64url'));
    expect(read !== null && isChallengeOurs(secret, read, binding)).toBe(false);
  }
});
