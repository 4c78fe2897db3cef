import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { ageSessions } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

test.beforeEach(({ target, consoleGuard }) => {
  test.skip(!target.database, 'the age of a session can be set on PostgreSQL only');
  consoleGuard.allowStatus(403);
});

test('ten minutes after sign-in adding a passkey asks for the password first, then resumes', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
}) => {
  await signUpAndProve(page, outbox, person);
  await ageSessions(target.database ?? '', person.email, 11);
  const security = new SecurityPage(page);
  await security.goto();
  await security.startAdding();
  await expect(security.confirmIdentity).toBeVisible();
  expect(await authenticator.credentials()).toHaveLength(0);
  await security.confirmWithPassword(person.password);
  await expect(security.confirmIdentity).toBeHidden();
  await security.finishAdding();
  await security.expectPasskeys(1);
});

test('a wrong password in the dialog is refused there, and closing it adds nothing', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400, 401);
  await signUpAndProve(page, outbox, person);
  await ageSessions(target.database ?? '', person.email, 11);
  const security = new SecurityPage(page);
  await security.goto();
  await security.startAdding();
  await security.confirmWithPassword('not-the-right-password');
  await expect(security.confirmIdentity.getByText('This is not your password.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(security.confirmIdentity).toBeHidden();
  await page.reload();
  await security.expectPasskeys(0);
  expect(await authenticator.credentials()).toHaveLength(0);
});

test('ten minutes after sign-in removing a passkey asks for it once more, then resumes', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await ageSessions(target.database ?? '', person.email, 11);
  await security.remove();
  await security.confirmWithPasskey();
  await expect(security.confirmIdentity).toBeHidden();
  await security.expectPasskeys(0);
});
