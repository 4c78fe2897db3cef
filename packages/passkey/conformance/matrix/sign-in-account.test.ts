import { beforeAll, describe, expect, test } from 'vitest';
import type { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from './conformance-app';
import { clientData, lie, type MatrixCase } from './matrix-case';

let app: TestApp;
beforeAll(async () => {
  app = await createConformanceApp();
});
const failed = { status: 401, code: 'AUTHENTICATION_FAILED' };
const refusedFor = (reason: string) => expect(app.lastRefusal()).toMatchObject({ ceremony: 'authentication', reason });

describe('whose passkey it is (A5, A6)', () => {
  test('A5: signed in as one, the passkey of another is refused, and whether it exists is not said', async () => {
    const [a, b] = [await app.withPasskey(), await app.withPasskey()];
    const before = await app.census();
    const answer = async (authenticator: SoftwareAuthenticator) =>
      a.home.verifyAuthentication(
        authenticator.get({ ...(await a.home.authenticationOptions()), allowCredentials: [] }, { origin }),
      );
    const known = await answer(b.authenticator);
    refusedFor('A5');
    await app.client.query('delete from passkey where id = $1', [b.passkey.id]);
    const unknown = await answer(b.authenticator);
    refusedFor('A5');
    expect(known).toMatchObject(failed);
    expect(unknown.text).toBe(known.text);
    expect(await app.census()).toEqual({ ...before, passkey: (before.passkey ?? 0) - 1 });
    expect((await a.home.get('/get-session')).body).toMatchObject({ user: { id: a.person.id } });
  });

  test('A6: a passkey that is not known has a code of its own, and only after a valid challenge', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query('delete from passkey where id = $1', [passkey.id]);
    const before = await app.census();
    const response = authenticator.get(await browser.authenticationOptions(), { origin });
    expect(await browser.verifyAuthentication(response)).toMatchObject({ status: 404, code: 'PASSKEY_NOT_FOUND' });
    refusedFor('A6');
    expect(await browser.verifyAuthentication(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
    refusedFor('A11');
    expect(await app.census()).toEqual(before);
  });

  test('A6: the handle of another account with the key of this one, and the other way round', async () => {
    const [a, b] = [await app.withPasskey(), await app.withPasskey()];
    const before = await app.census();
    for (const [mine, theirs] of [
      [a, b],
      [b, a],
    ] as const) {
      const userHandle = String(theirs.passkey.userHandle ?? (await app.storedPasskey(theirs.passkey.id))?.userHandle);
      expect(await mine.browser.signIn(mine.authenticator, { userHandle })).toMatchObject(failed);
      refusedFor('A6');
    }
    expect(await app.census()).toEqual(before);
  });

  test('A21: the signature of another key under this credential id', async () => {
    const [a, b] = [await app.withPasskey(), await app.withPasskey()];
    const { userHandle } = (await app.storedPasskey(a.passkey.id)) ?? {};
    const before = await app.census();
    const made = b.authenticator.get(await a.browser.authenticationOptions(), {
      origin,
      userHandle: String(userHandle),
    });
    const id = String(a.passkey.credentialID);
    expect(await a.browser.verifyAuthentication({ ...made, id, rawId: id })).toMatchObject(failed);
    refusedFor('A20');
    expect(await app.census()).toEqual(before);
  });
});

describe('challenges of other ceremonies (A11)', () => {
  test('A11: that of a registration, of a step-up and of another browser sign nobody in', async () => {
    const { home, browser, authenticator } = await app.withPasskey();
    const before = await app.census();
    const options = await browser.authenticationOptions();
    const foreign = [
      (await home.registrationOptions()).challenge,
      (await home.stepUpOptions()).challenge,
      (await app.openBrowser().authenticationOptions()).challenge,
    ];
    for (const challenge of foreign) {
      const response = authenticator.get({ ...options, challenge }, { origin });
      expect(await browser.verifyAuthentication(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
      refusedFor('A11');
    }
    expect(browser.sessionToken).toBeUndefined();
    expect(await app.census()).toEqual(before);
  });
});

describe('challenges of the same session (A11)', () => {
  test('A11: that of a step-up does not sign in, that of a sign-in does not step up', async () => {
    const { home, authenticator } = await app.withPasskey();
    const [signIn, stepUp] = [await home.authenticationOptions(), await home.stepUpOptions()];
    const before = await app.census();
    const notValid = { status: 400, code: 'CHALLENGE_NOT_VALID' };
    expect(await home.verifyAuthentication(authenticator.get(stepUp, { origin }))).toMatchObject(notValid);
    expect(await home.verifyStepUp(authenticator.get(signIn, { origin }))).toMatchObject(notValid);
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'step-up', reason: 'A11' });
    expect(await app.census()).toEqual(before);
  });
});

describe('the counter (A22)', () => {
  test.each([
    ['equal', 9],
    ['lower', 5],
    ['zero', 0],
  ])('A22: one that is %s is refused and reported as a suspected clone', async (_, counter) => {
    const { browser, authenticator, passkey } = await app.withPasskey({ counts: true });
    expect((await browser.signIn(authenticator, { counter: 9 })).status).toBe(200);
    const before = await app.census();
    expect(await app.openBrowser().signIn(authenticator, { counter })).toMatchObject(failed);
    refusedFor('A22');
    expect(app.events.findLast(({ type }) => type === 'clone-suspected')).toMatchObject({
      passkeyId: passkey.id,
      stored: 9,
      received: counter,
    });
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ counter: 9 });
    expect(await app.census()).toEqual(before);
  });

  test.each([1, 2_147_483_648, 4_294_967_295])('A22, A24: one raised to %i is accepted and stored', async (counter) => {
    const { browser, authenticator, passkey } = await app.withPasskey({ counts: true });
    expect((await browser.signIn(authenticator, { counter })).status).toBe(200);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ counter });
  });
});

describe('what a sign-in may look like, and is accepted', () => {
  const results = (clientExtensionResults: unknown) => ({
    answer: (answer: object) => ({ ...answer, clientExtensionResults }),
  });
  const accepted: MatrixCase[] = [
    { row: 'A4', what: 'no extension results', ...results(undefined) },
    { row: 'A4', what: 'extension results that are a list', ...results([1]) },
    { row: 'A4', what: 'extension results nobody asked for', ...results({ appid: true, prf: { results: null } }) },
    lie('A8', 'a byte order mark before the client data', {
      clientDataBytes: (data) => Uint8Array.from([0xef, 0xbb, 0xbf, ...data]),
    }),
    lie('A9', 'client data with fields that may come some day', clientData({ extra: [{}] })),
    lie('A13', 'client data that says nothing of framing', clientData({ crossOrigin: undefined })),
    lie('A22', 'a counter that stays zero', { counter: 0 }),
    lie('A24', 'a passkey that is no longer backed up', { flags: { bs: false } }),
  ];
  test.each(accepted.map((it) => [it.row, it.what, it] as const))('%s: %s', async (_, __, it) => {
    const { person, browser, authenticator } = await app.withPasskey(it.settings);
    const made = authenticator.get(await browser.authenticationOptions(), { origin, ...it.tampering });
    const answer = await browser.post('/passkey/verify-authentication', { response: it.answer?.(made) ?? made });
    expect(answer).toMatchObject({ status: 200, body: { user: { id: person.id } } });
  });
});
