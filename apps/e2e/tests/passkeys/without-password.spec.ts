import { signUpWithPasskey } from '../../fixtures/account';
import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { CreatePasskeyPage } from '../../pages/create-passkey.po';
import { PasswordResetPage } from '../../pages/password-reset.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('a person does without a password: a reset leads back in instead of setting one, and one can be chosen again', async ({
  page,
  outbox,
  person,
  authenticator,
  otherBrowser,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(401);
  const security = await signUpWithPasskey(page, outbox, person);
  await page.reload();
  await expect(page.getByText('You can also sign in with a passkey, so you can remove your password.')).toBeVisible();
  await security.removePassword.click();
  await expect(security.removePasswordDialog).toContainText('It stops working at once, everywhere.');
  await security.removePasswordDialog.getByRole('button', { name: 'Keep it' }).click();
  await security.removePassword.click();
  await security.confirmRemovePassword();
  await expect(page.getByText('Your password is removed.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Set a password' })).toBeVisible();
  await expect(page.getByText('Your password is removed.'), 'said once').toBeHidden();
  await outbox.newestTo(person.email, subjects.passwordRemoved);
  expect(await authenticator.credentials()).toHaveLength(1);

  const elsewhere = await otherBrowser.newPage();
  const signIn = new SignInPage(elsewhere);
  await signIn.goto();
  await signIn.signIn(person);
  await expect(signIn.alert).toBeVisible();
  const reset = new PasswordResetPage(elsewhere);
  await reset.goto();
  await reset.request(person.email);
  await elsewhere.goto(await outbox.linkTo(person.email, subjects.recoveryLink));
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(new CreatePasskeyPage(elsewhere).heading).toBeVisible();
  await new CreatePasskeyPage(elsewhere).skip.click();
  await expect(elsewhere).toHaveURL(/\/home$/);
  await outbox.newestTo(person.email, subjects.recovered);

  await security.goto();
  await page.getByLabel('New password', { exact: true }).fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: 'Set a password' }).click();
  await expect(page.getByText('Your password is set.')).toBeVisible();
  await outbox.newestTo(person.email, subjects.passwordSet);
});

test('the only way in cannot be removed: there is no button for it', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await page.reload();
  await expect(security.removePassword).toBeVisible();
  await security.remove();
  await security.expectPasskeys(0);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Change password' })).toBeVisible();
  await expect(security.removePassword).toHaveCount(0);
});

test('without JavaScript the page asks in the dialog’s place before it removes the password', async ({
  page,
  outbox,
  person,
  authenticator,
  browser,
  baseURL,
}) => {
  await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  const scriptless = await browser.newContext({ baseURL, javaScriptEnabled: false });
  await scriptless.addCookies(await page.context().cookies());
  const security = new SecurityPage(await scriptless.newPage());
  await security.goto();
  await security.removePassword.click();
  await expect(security.page.getByText('It stops working at once, everywhere.')).toBeVisible();
  await security.page.getByRole('link', { name: 'Keep it' }).click();
  await security.removePassword.click();
  await security.removePassword.click();
  await expect(security.page.getByText('Your password is removed.')).toBeVisible();
  await scriptless.close();
});
