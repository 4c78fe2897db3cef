import { signUpAndProve } from '../../fixtures/account';
import { subjects } from '../../fixtures/outbox';
import { tableNames } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { PasswordResetPage } from '../../pages/password-reset.po';
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
  await page.goto('/auth/sign-in?notice=passkey-unknown');
  await expect(page.getByText(/passkey/i)).toHaveCount(0);
  expect(await page.content(), 'no script asks for one').not.toContain('PublicKeyCredential');
  await expect(signIn.submit).toBeVisible();
  await expect(signIn.passkey).toHaveCount(0);
  await expect(signIn.email).not.toHaveAttribute('autocomplete', /webauthn/);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await expect(security.signOutButton).toBeVisible();
  await expect(security.addPasskey).toHaveCount(0);
  await expect(page.getByRole('button', { name: /passkey/i })).toHaveCount(0);
  expect((await page.request.get('/.well-known/passkey-endpoints')).status()).toBe(404);
});

test('constant on, flag off: a forgotten password is replaced by another one only', async ({
  page,
  outbox,
  person,
  baseURL,
}) => {
  await signUpAndProve(page, outbox, person);
  await page.context().clearCookies();
  const reset = new PasswordResetPage(page);
  await reset.goto();
  await reset.request(person.email);
  await page.goto(await outbox.linkTo(person.email, subjects.reset));
  await expect(reset.save).toBeVisible();
  await expect(reset.passkeyInstead).toHaveCount(0);
  const token = new URL(page.url()).searchParams.get('token') ?? '';
  const direct = { data: { token }, headers: { origin: baseURL ?? '' } };
  expect((await page.request.post('/api/auth/password/replace', direct)).status()).toBe(404);
});
