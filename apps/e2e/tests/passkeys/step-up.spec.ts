import { expect, test } from '../../fixtures/test';

test.beforeEach(({ consoleGuard }) => consoleGuard.allowStatus(403));

test('ten minutes after sign-in adding a passkey asks for the password first, then resumes', async ({
  person,
  authenticator,
  longAgo,
}) => {
  const security = await longAgo.withPassword();
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
  authenticator,
  longAgo,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400, 401);
  const security = await longAgo.withPassword();
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
  authenticator,
  longAgo,
}) => {
  const security = await longAgo.withPasskey();
  expect(await authenticator.credentials()).toHaveLength(1);
  await security.remove();
  await security.confirmWithPasskey();
  await expect(security.confirmIdentity).toBeHidden();
  await security.expectPasskeys(0);
});
