import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { passkeyOfSession } from './passkey-of-session';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const sessionOf = async (browser: Browser) => {
  const { body } = await browser.get('/get-session');
  return passkeyOfSession({ context: await app.auth.$context }, (body.session as { id: string }).id);
};

test('a session made by a passkey of this device knows it', async () => {
  const { passkey, authenticator, browser } = await app.withPasskey();
  await browser.signIn(authenticator);
  expect(await sessionOf(browser)).toBe(passkey.id);
});

test('one made by a passkey of another device, or by a password, knows none', async () => {
  const phone = await app.withPasskey({ attachment: 'cross-platform', transports: ['hybrid', 'internal'] });
  await phone.browser.signIn(phone.authenticator);
  expect(await sessionOf(phone.browser)).toBeNull();
  expect(await sessionOf(phone.home)).toBeNull();
});
