import { encodeCBOR } from '@levischuck/tiny-cbor';
import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

/** Outputs of the authenticator that nobody asked for, behind the data they are signed with. */
const withOutputs = (data: Uint8Array) => {
  const outputs = encodeCBOR(
    new Map<string, string | number>([
      ['credProtect', 2],
      ['example.unheard-of', 'yes'],
    ]),
  );
  const copy = Uint8Array.from([...data, ...outputs]);
  copy[32] = (data[32] ?? 0) | 0x80;
  return copy;
};

describe('extension outputs', () => {
  test('of a new passkey are asked for by one extension: whether it is discoverable', async () => {
    const { browser } = await app.signedIn();
    expect((await browser.registrationOptions()).extensions).toEqual({ credProps: true });
    expect((await app.openBrowser().authenticationOptions()).extensions).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['none at all', undefined],
    ['null', null],
    ['an empty object', {}],
    ['no word of whether it is discoverable', { credProps: {} }],
    ['one that is not discoverable, which it says it is not', { credProps: { rk: false } }],
    ['some that nobody asked for', { appid: true, prf: { enabled: true, results: { first: 'AAAA' } }, payment: [] }],
    ['some that nobody knows', { 'example.unheard-of': { deep: [[[{}]]] } }],
    ['a list', ['credProps']],
    ['text', 'credProps'],
  ])('from the browser are tolerated at a registration and at a sign-in: %s', async (_, clientExtensionResults) => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    const made = authenticator.create(await browser.registrationOptions(), { origin });
    const { status, text } = await browser.verifyRegistration({ ...made, clientExtensionResults } as never);
    expect(status).toBe(200);
    expect(text).not.toMatch(/prf|appid|unheard/);
    const visitor = app.openBrowser();
    const answer = authenticator.get(await visitor.authenticationOptions(), { origin });
    expect((await visitor.verifyAuthentication({ ...answer, clientExtensionResults } as never)).status).toBe(200);
  });

  test('from the authenticator are tolerated, asked for or not', async () => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    expect((await browser.register(authenticator, { authenticatorData: withOutputs })).status).toBe(200);
    expect((await app.openBrowser().signIn(authenticator, { authenticatorData: withOutputs })).status).toBe(200);
  });
});
