import { signUpAndProve } from '../../fixtures/account';
import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { PasswordResetPage } from '../../pages/password-reset.po';
import { SignInPage } from '../../pages/sign-in.po';

test('a forgotten password is replaced by mail: the old one and the old sessions end, the link works once', async ({
  page,
  outbox,
  person,
  otherBrowser,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400, 401);
  await signUpAndProve(page, outbox, person);
  const fresh = { ...person, password: 'meadow-lantern-otter-9' };

  const elsewhere = await otherBrowser.newPage();
  const reset = new PasswordResetPage(elsewhere);
  await reset.goto();
  await reset.request(person.email);
  const link = await outbox.linkTo(person.email, subjects.reset);
  await elsewhere.goto(link);
  await reset.newPassword.fill(fresh.password);
  await reset.save.click();
  await outbox.newestTo(person.email, subjects.passwordChanged);

  await page.goto('/settings/security');
  await expect(page, 'the session from before is over').toHaveURL(/\/auth\/sign-in/);
  const signIn = new SignInPage(page);
  await signIn.signIn(person);
  await expect(signIn.alert).toBeVisible();
  await signIn.signIn(fresh);
  await expect(page).toHaveURL(/\/settings\/security$/);

  await elsewhere.goto(link);
  if (await reset.newPassword.isVisible()) {
    await reset.newPassword.fill('another-password-entirely');
    await reset.save.click();
  }
  await expect(elsewhere.getByText(/used|expired|no longer|not valid|does not work/i).first()).toBeVisible();
});

test('a password that is too short is refused beside its field', async ({ page, outbox, person, consoleGuard }) => {
  consoleGuard.allowStatus(400, 422);
  await signUpAndProve(page, outbox, person);
  const reset = new PasswordResetPage(page);
  await page.context().clearCookies();
  await reset.goto();
  await reset.request(person.email);
  await page.goto(await outbox.linkTo(person.email, subjects.reset));
  await reset.newPassword.evaluate((input: HTMLInputElement) => input.removeAttribute('minlength'));
  await reset.newPassword.fill('short');
  await reset.save.click();
  await expect(reset.newPassword).toHaveAttribute('aria-invalid', 'true');
});
