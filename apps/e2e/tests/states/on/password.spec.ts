import { signUpWithPasskey } from '../../../fixtures/account';
import { look } from '../../../fixtures/look';
import { say } from '../../../fixtures/say';
import { expect, test } from '../../../fixtures/test';
import { withoutScript } from '../../../fixtures/without-script';
import { ConfirmPage } from '../../../pages/confirm.po';

test('everyone can use the password beside a passkey', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400, 401);
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await security.goto();
  const current = page.getByLabel(say('Current password'), { exact: true });
  const next = page.getByLabel(say('New password'), { exact: true });
  await current.fill('not-the-right-password');
  await next.fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: say('Change password') }).click();
  await expect(page.getByText(say(/^This is not your password\./))).toBeVisible();
  await look(page, 'security-password-refused');
  await current.fill(person.password);
  await next.fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: say('Change password') }).click();
  await expect(page.getByText(say('Your password is changed.'))).toBeVisible();
  await look(page, 'security-password-changed');

  await security.removePassword.click();
  await expect(security.removePasswordDialog).toBeVisible();
  await look(page, 'security-remove-password');
  await security.confirmRemovePassword();
  await expect(page.getByText(say('Your password is removed.'))).toBeVisible();
  await look(page, 'security-password-removed');
  await next.fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: say('Set a password') }).click();
  await expect(page.getByText(say('Your password is set.'))).toBeVisible();
  await look(page, 'security-password-set');
});

test('everyone can use confirming on a page', async ({ page, outbox, person, authenticator, consoleGuard }) => {
  consoleGuard.allowStatus(400, 401);
  await signUpWithPasskey(page, outbox, person);
  const confirm = new ConfirmPage(page);
  await confirm.goto({ maxAge: '0', returnTo: '/home' });
  await look(page, 'confirm-every-way');
  await confirm.withPassword('not-the-right-password');
  await expect(page.getByText(say(/^This is not your password\./))).toBeVisible();
  await look(page, 'confirm-refused');
  await authenticator.setAutomaticPresenceSimulation(false);
  await confirm.passkey.click();
  await expect(page.getByText(say(/^Look for your browser’s prompt/))).toBeVisible();
  await look(page, 'confirm-waiting');
  await confirm.goto({ maxAge: '0', returnTo: '/home' });
  await confirm.sendCode.click();
  await expect(confirm.code).toBeVisible();
  await look(page, 'confirm-code');
});

test('everyone can use what is left without JavaScript', async ({ page, outbox, person, authenticator }) => {
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  const lookThere = await withoutScript(page);
  await security.goto();
  await lookThere('security-no-script');
  await security.removePassword.click();
  await expect(page).toHaveURL(/remove=password/);
  await lookThere('security-remove-password-no-script');
  await page.goto('/auth/create-passkey');
  await lookThere('create-passkey-no-script');
  await page.goto('/auth/confirm?maxAge=0');
  await lookThere('confirm-no-script');
  await page.context().clearCookies();
  await page.goto('/auth/sign-in');
  await lookThere('sign-in-no-script');
});
