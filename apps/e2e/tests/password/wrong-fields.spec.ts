import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('the first wrong field has the focus, and each is described by its own error', async ({ page, consoleGuard }) => {
  consoleGuard.allowStatus(400);
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.ready).toBeAttached();
  await signIn.email.fill('nobody');
  await signIn.submit.click();
  for (const [field, error] of [
    [signIn.email, /email address/],
    [signIn.password, /password/],
  ] as const) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(error);
  }
  await expect(signIn.email).toBeFocused();
  await signIn.email.fill('ada@example.test');
  await signIn.submit.click();
  await expect(signIn.password, 'the other one is right now').toBeFocused();
  await expect(signIn.email).not.toHaveAttribute('aria-invalid', 'true');
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
