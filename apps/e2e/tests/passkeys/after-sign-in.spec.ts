import type { VirtualCredential } from '@kit/passkey/testing/playwright';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('after a sign-in the device learns the account’s name, once in a session, and forgets what the account no longer has', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const [known] = await authenticator.credentials();
  if (!known) throw new Error('there is no passkey');
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/passkey/signals') && asked.push(request.url()));
  const signIn = new SignInPage(page);
  const arriveWith = async (changed: Partial<VirtualCredential>) => {
    await authenticator.clearCredentials();
    await authenticator.addCredential({ ...known, ...changed });
    await page.context().clearCookies();
    await signIn.goto();
    await signIn.signIn(person);
    await expect(page).toHaveURL(/\/home$/);
  };

  await arriveWith({ userName: 'an older address', userDisplayName: 'An older name' });
  const names = async () =>
    (await authenticator.credentials()).map(({ userName, userDisplayName }) => [userName, userDisplayName]);
  await expect.poll(names).toEqual([[person.email, person.name]]);
  const before = asked.length;
  await page.goto('/');
  await page.goto('/home');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(asked).toHaveLength(before);

  await arriveWith({ credentialId: btoa('removed on another device') });
  await expect.poll(() => authenticator.credentials()).toEqual([]);
});
