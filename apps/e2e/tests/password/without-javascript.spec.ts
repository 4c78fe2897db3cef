import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { PasswordResetPage } from '../../pages/password-reset.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';
import { VerifyEmailPage } from '../../pages/verify-email.po';

test.use({ javaScriptEnabled: false });

test('everything but passkeys works before JavaScript arrives: sign-up, link, name, sign-out, sign-in, reset', async ({
  page,
  outbox,
  person,
}) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);

  await page.goto(await outbox.linkTo(person.email, subjects.proof));
  await new VerifyEmailPage(page).confirm.click();
  await expect(page).toHaveURL(/\/home$/);

  await page.goto('/settings');
  await page.getByLabel('Name', { exact: true }).fill('Ada Byron');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada Byron');

  const security = new SecurityPage(page);
  await security.goto();
  await security.signOut();
  await page.goto('/home');
  await expect(page).toHaveURL(/\/auth\/sign-in/);

  const signIn = new SignInPage(page);
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
  await page.context().clearCookies();

  const reset = new PasswordResetPage(page);
  await reset.goto();
  await reset.request(person.email);
  await page.goto(await outbox.linkTo(person.email, subjects.reset));
  await reset.newPassword.fill('meadow-lantern-otter-9');
  await reset.save.click();
  await expect(page).toHaveURL(/\/auth\/sign-in\?notice=password-changed$/);
  await signIn.signIn({ ...person, password: 'meadow-lantern-otter-9' });
  await expect(page).toHaveURL(/\/home$/);
});

test('a refused form comes back with what was typed, and with a sentence beside the field', async ({
  page,
  person,
}) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.fill({ ...person, password: 'short' });
  await page
    .locator('form')
    .first()
    .evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''));
  await signUp.submit.click();
  await expect(signUp.name).toHaveValue(person.name);
  await expect(signUp.email).toHaveValue(person.email);
  await expect(signUp.password).toHaveValue('');
  await expect(signUp.password).toHaveAttribute('aria-invalid', 'true');
});
