import { signUpWithPasskey } from '../../fixtures/account';
import { forgetPassword } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';

test('the only way in stays: the card says what to add first, the endpoint refuses, a second passkey sets it free', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
  baseURL,
}) => {
  test.skip(!target.database, 'needs to look into the server’s database');
  const security = await signUpWithPasskey(page, outbox, person);
  const [first] = await authenticator.credentials();
  await forgetPassword(target.database ?? '', person.email);
  await page.reload();

  await security.choose('Remove');
  await expect(security.onlyWayDialog).toContainText('another passkey or a password');
  await expect(security.onlyWayDialog.getByRole('button', { name: 'Remove passkey' })).toHaveCount(0);
  await security.onlyWayDialog.getByRole('button', { name: 'Keep it' }).click();

  const [passkey] = await (await page.request.get('/api/auth/passkey/list-user-passkeys')).json();
  const removal = () =>
    page.request.post('/api/auth/passkey/delete-passkey', {
      data: { id: passkey.id },
      headers: { origin: baseURL ?? '' },
    });
  const refused = await removal();
  expect([refused.status(), (await refused.json()).code]).toEqual([409, 'LAST_WAY_IN']);

  await security.choose('Remove');
  // Another authenticator, as another device is: one keeps one passkey of an account.
  await authenticator.clearCredentials();
  await security.onlyWayDialog.getByRole('button', { name: 'Add another passkey' }).click();
  await security.addDialog.getByRole('button', { name: 'Continue' }).click();
  await security.finishAdding();
  await security.expectPasskeys(2);
  expect((await authenticator.credentials())[0]?.credentialId).not.toBe(first?.credentialId);
  expect((await removal()).status()).toBe(200);
});
