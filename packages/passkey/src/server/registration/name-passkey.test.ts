import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';

const google = 'ea9b8d664d011d213ce4b6b48cb575d4';
const unknown = '01020304050607080102030405060708';
const firefoxOnMac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

/** Registers passkeys of one account in this browser and answers what they are called and who keeps the last one. */
const registered = async (
  passkeys: { aaguid?: string; name?: string }[],
  { userAgent = firefoxOnMac, at = app }: { userAgent?: string; at?: TestApp } = {},
) => {
  const { browser } = await at.signedIn();
  browser.headers['user-agent'] = userAgent;
  const answers = [];
  for (const { aaguid = '00'.repeat(16), name } of passkeys)
    answers.push(await browser.register(new SoftwareAuthenticator({ aaguid }), {}, name));
  return { names: answers.map(({ body }) => body.name), provider: answers.at(-1)?.body.provider, browser };
};

describe('the name of a new passkey', () => {
  test('is that of its provider, and the answer says which kind that is', async () => {
    const { names, provider, browser } = await registered([{ aaguid: google }]);
    expect(names).toEqual(['Google Password Manager']);
    expect(provider).toEqual({ name: 'Google Password Manager', kind: 'password-manager' });
    const { body } = await browser.get('/passkey/list-user-passkeys');
    expect(body).toMatchObject([{ provider }]);
  });

  test.each([
    ['a provider that is not known', unknown],
    ['one that says nothing of itself', '00'.repeat(16)],
  ])('is the browser on its device with %s', async (_, aaguid) => {
    const { names, provider } = await registered([{ aaguid }]);
    expect([names, provider]).toEqual([['Firefox on macOS'], null]);
  });

  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64)', 'Linux'],
    ['curl/8', 'Passkey'],
    ['', 'Passkey'],
  ])('is never blank, whatever sent it: %j', async (userAgent, name) => {
    expect((await registered([{}], { userAgent })).names).toEqual([name]);
  });

  test('gets a number where the account has one of that name, and a gap is filled', async () => {
    const { names } = await registered([{ aaguid: google }, { aaguid: google }, {}, {}, { aaguid: google }]);
    expect(names).toEqual([
      'Google Password Manager',
      'Google Password Manager 2',
      'Firefox on macOS',
      'Firefox on macOS 2',
      'Google Password Manager 3',
    ]);
  });

  test('is what the person wants, if anything of that can be seen', async () => {
    const wanted = [{ aaguid: google, name: 'Mine' }, { name: 'Mine' }, { aaguid: google, name: ' \u200b\u2066' }];
    expect((await registered(wanted)).names).toEqual(['Mine', 'Mine', 'Google Password Manager']);
  });

  test('is given to one made without a prompt too', async () => {
    const { browser } = await app.signedIn();
    const { body: options } = await browser.get('/passkey/generate-register-options?mode=automatic');
    const authenticator = new SoftwareAuthenticator({ aaguid: google });
    const response = authenticator.create(options as never, { origin, flags: { up: false, uv: false } });
    expect((await browser.verifyRegistration(response)).body.name).toBe('Google Password Manager');
  });

  test('is in the words and the length of the site', async () => {
    const nameOf = ({ browser, device }: { browser: string | null; device: string | null }) =>
      `${browser} auf ${device}`;
    const at = await createTestApp({ passkey: { nameOf, maxNameLength: 12 } });
    expect((await registered([{}, {}, { aaguid: google }], { at })).names).toEqual([
      'Firefox auf',
      'Firefox au 2',
      'Google Passw',
    ]);
  });
});
