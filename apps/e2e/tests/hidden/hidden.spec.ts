import { signUpAndProve } from '../../fixtures/account';
import { tableNames } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('constant on, flag off: endpoints and table exist', async ({ request, target }) => {
  expect((await request.get('/api/auth/passkey/list-user-passkeys')).status()).toBe(401);
  const options = await request.get('/api/auth/passkey/generate-authenticate-options', {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  expect(options.status()).toBe(200);
  test.skip(!target.database, 'the embedded database cannot be asked from outside');
  expect(await tableNames(target.database ?? '')).toContain('passkey');
});

test('constant on, flag off: nothing is shown', async ({ page, outbox, person }) => {
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.submit).toBeVisible();
  await expect(signIn.passkey).toHaveCount(0);
  await expect(signIn.email).not.toHaveAttribute('autocomplete', /webauthn/);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await expect(security.signOutButton).toBeVisible();
  await expect(security.addPasskey).toHaveCount(0);
  await expect(page.getByRole('button', { name: /passkey/i })).toHaveCount(0);
  const endpoints = await page.request.get('/.well-known/passkey-endpoints');
  expect([200, 404]).toContain(endpoints.status());
  if (endpoints.ok()) expect(await endpoints.json()).toEqual({});
});
