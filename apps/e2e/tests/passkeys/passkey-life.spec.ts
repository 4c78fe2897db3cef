import { signUpWithPasskey } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('the life of a passkey: sign up, add, sign out, sign in with it, list, rename, remove, refused afterwards', {
  tag: '@main',
}, async ({ page, outbox, person, authenticator, consoleGuard }) => {
  const security = await signUpWithPasskey(page, outbox, person);
  const [credential] = await authenticator.credentials();
  expect(credential?.rpId).toBe('localhost');

  await security.signOut();
  const signIn = new SignInPage(page);
  await signIn.pressPasskey(authenticator);
  await expect(page).toHaveURL(/\/home$/);

  await security.goto();
  await security.expectPasskeys(1);
  await security.rename('Key of the harbour');
  await expect(security.optionsFor('Key of the harbour')).toBeVisible();
  await page.reload();
  await expect(security.optionsFor('Key of the harbour')).toBeVisible();

  await security.remove();
  await security.expectPasskeys(0);
  await page.reload();
  await security.expectPasskeys(0);

  await security.signOut();
  // The device may have been told to forget the passkey; somebody who kept a copy is refused all the same.
  await authenticator.clearCredentials();
  if (credential) await authenticator.addCredential(credential);
  consoleGuard.allowStatus(404);
  await signIn.pressPasskey(authenticator);
  await expect(signIn.alert).toBeVisible();
  await page.goto('/home');
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});
