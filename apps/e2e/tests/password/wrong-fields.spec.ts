import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';

test('the first wrong field has the focus, and each is described by its own error', async ({ page, consoleGuard }) => {
  consoleGuard.allowStatus(400);
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.fill({ name: 'Ada Lindqvist', email: 'nobody', password: 'short' });
  await signUp.submit.click();
  await expect(signUp.email).toBeFocused();
  await expect(signUp.email).toHaveAttribute('aria-invalid', 'true');
  await expect(signUp.email).toHaveAccessibleDescription(/email address/);
  await expect(signUp.password).toHaveAttribute('aria-invalid', 'true');
  await expect(signUp.password).toHaveAccessibleDescription(/at least/i);
  await expect(signUp.name).not.toHaveAttribute('aria-invalid', 'true');
});

test('a password can be pasted and shown, and says so', async ({ page, context, baseURL, person }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseURL });
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.ready).toBeAttached();
  await page.evaluate((password) => navigator.clipboard.writeText(password), person.password);
  await signIn.password.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(signIn.password).toHaveValue(person.password);
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(signIn.password).toHaveAttribute('type', 'text');
  await expect(page.getByRole('button', { name: 'Hide password' })).toBeFocused();
});
