import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('passkey endpoints are told, without a redirect and without a cookie', async ({ request, baseURL }) => {
  const answer = await request.get('/.well-known/passkey-endpoints', { maxRedirects: 0 });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/json');
  expect(answer.headers()['set-cookie']).toBeUndefined();
  expect(await answer.json()).toEqual({
    enroll: `${baseURL}/settings/security?add=passkey#passkeys`,
    manage: `${baseURL}/settings/security#passkeys`,
  });
});

test('"enroll" leads by way of the sign-in to the dialog that adds a passkey, "manage" to the list', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  const { enroll, manage } = await (await page.request.get('/.well-known/passkey-endpoints')).json();
  await page.context().clearCookies();
  await page.goto(enroll);
  await new SignInPage(page).signIn(person);
  const security = new SecurityPage(page);
  await expect(security.addDialog).toBeVisible();
  await security.addDialog.getByRole('button', { name: 'Continue' }).click();
  await security.finishAdding();
  await security.expectPasskeys(1);
  expect(await authenticator.credentials()).toHaveLength(1);

  await page.goto(manage);
  await security.expectPasskeys(1);
  await expect(security.addDialog).toBeHidden();
});
