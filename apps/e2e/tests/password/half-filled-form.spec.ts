import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';

test.beforeEach(({ consoleGuard }) => consoleGuard.allowStatus(400, 401, 422));

test('sign-up keeps what was typed and says beside each field what is wrong', async ({ page, person }) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await page
    .locator('form')
    .first()
    .evaluate((form: HTMLFormElement) => form.setAttribute('novalidate', ''));
  await signUp.fill({ ...person, email: 'not an address', password: 'short' });
  await signUp.submit.click();
  await expect(signUp.email).toHaveAttribute('aria-invalid', 'true');
  await expect(signUp.name).toHaveValue(person.name);
  await expect(signUp.email).toHaveValue('not an address');
  await signUp.email.fill(person.email);
  await signUp.submit.click();
  await expect(signUp.password).toHaveAttribute('aria-invalid', 'true');
  await expect(signUp.email).not.toHaveAttribute('aria-invalid', 'true');
  await expect(signUp.name).toHaveValue(person.name);
  await signUp.signUp(person);
  await expect(signUp.checkInbox).toBeVisible();
});

test('sign-in keeps the address after a wrong password', async ({ page, outbox, person }) => {
  await signUpAndProve(page, outbox, person);
  await page.context().clearCookies();
  const signIn = new SignInPage(page);
  await signIn.goto();
  await signIn.signIn({ ...person, password: 'not-the-right-password' });
  await expect(signIn.alert).toBeVisible();
  await expect(signIn.email).toHaveValue(person.email);
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
});

test('markup in a name stays text wherever it is shown', async ({ page, outbox, person }) => {
  const name = '<img src=x onerror=alert(1)><b>Ada</b>';
  await signUpAndProve(page, outbox, { ...person, name });
  await page.goto('/settings');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name);
  await page.goto('/home');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
