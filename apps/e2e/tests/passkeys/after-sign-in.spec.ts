import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('after a sign-in the device forgets what the account no longer has, and learns its name, once in a session', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const [known] = await authenticator.credentials();
  if (!known) throw new Error('there is no passkey');
  await authenticator.clearCredentials();
  await authenticator.addCredential({ ...known, userName: 'an older address', userDisplayName: 'An older name' });
  await authenticator.addCredential({ ...known, credentialId: btoa('removed on another device') });
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/passkey/signals') && asked.push(request.url()));

  const signIn = new SignInPage(page);
  await signIn.goto();
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
  await expect
    .poll(async () => (await authenticator.credentials()).map(({ credentialId }) => credentialId))
    .toEqual([known.credentialId]);
  await expect
    .poll(async () =>
      (await authenticator.credentials()).map(({ userName, userDisplayName }) => [userName, userDisplayName]),
    )
    .toEqual([[person.email, person.name]]);
  const before = asked.length;
  await page.goto('/');
  await page.goto('/home');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(asked).toHaveLength(before);
});
