import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { signUpWithPasskey } from '../../../fixtures/account';
import { shoot } from '../../../fixtures/shoot';
import { expect, test } from '../../../fixtures/test';
import { ConfirmPage } from '../../../pages/confirm.po';
import { SecurityPage } from '../../../pages/security.po';

test('pictures of the password beside a passkey', async ({ page, outbox, person, authenticator, consoleGuard }) => {
  consoleGuard.allowStatus(400, 401);
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await security.goto();
  const current = page.getByLabel('Current password', { exact: true });
  const next = page.getByLabel('New password', { exact: true });
  await current.fill('not-the-right-password');
  await next.fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await shoot(page, 'security-password-refused');
  await current.fill(person.password);
  await next.fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();
  await shoot(page, 'security-password-changed');

  await security.removePassword.click();
  await expect(security.removePasswordDialog).toBeVisible();
  await shoot(page, 'security-remove-password');
  await security.confirmRemovePassword();
  await expect(page.getByText('Your password is removed.')).toBeVisible();
  await shoot(page, 'security-password-removed');
  await next.fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: 'Set a password' }).click();
  await expect(page.getByText('Your password is set.')).toBeVisible();
  await shoot(page, 'security-password-set');
});

test('pictures of confirming on a page', async ({ page, outbox, person, authenticator, consoleGuard }) => {
  consoleGuard.allowStatus(400, 401);
  await signUpWithPasskey(page, outbox, person);
  const confirm = new ConfirmPage(page);
  await confirm.goto({ maxAge: '0', returnTo: '/home' });
  await shoot(page, 'confirm-every-way');
  await confirm.withPassword('not-the-right-password');
  await expect(page.getByText('This is not your password.')).toBeVisible();
  await shoot(page, 'confirm-refused');
  await authenticator.setAutomaticPresenceSimulation(false);
  await confirm.passkey.click();
  await expect(page.getByText(/^Look for your browser’s prompt/)).toBeVisible();
  await shoot(page, 'confirm-waiting');
  await confirm.goto({ maxAge: '0', returnTo: '/home' });
  await confirm.sendCode.click();
  await expect(confirm.code).toBeVisible();
  await shoot(page, 'confirm-code');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('pictures of what is left without JavaScript', async ({ page, outbox, person, browser, baseURL }) => {
    const scripted = await browser.newContext({ baseURL, javaScriptEnabled: true });
    const there = await scripted.newPage();
    await addAuthenticator(there, 'synced-phone');
    await signUpWithPasskey(there, outbox, person);
    await page.context().addCookies(await scripted.cookies());
    await scripted.close();
    const security = new SecurityPage(page);
    await security.goto();
    await shoot(page, 'security-no-script');
    await security.removePassword.click();
    await expect(page).toHaveURL(/remove=password/);
    await shoot(page, 'security-remove-password-no-script');
    await page.goto('/auth/create-passkey');
    await shoot(page, 'create-passkey-no-script');
    await page.goto('/auth/confirm?maxAge=0');
    await shoot(page, 'confirm-no-script');
    await page.context().clearCookies();
    await page.goto('/auth/sign-in');
    await shoot(page, 'sign-in-no-script');
  });
});
