import { mailedCode, otherThan } from '../../fixtures/mailed-code';
import { expect, test } from '../../fixtures/test';
import { StepUpDialog } from '../../pages/step-up-dialog.po';

test.beforeEach(({ consoleGuard }) => consoleGuard.allowStatus(401, 403));

test('whose passkey is on a lost device confirms with the password instead and removes it', async ({
  page,
  person,
  authenticator,
  longAgo,
}) => {
  const security = await longAgo.withPasskey();
  await authenticator.clearCredentials();
  await security.remove();
  const stepUp = new StepUpDialog(page);
  await expect(stepUp.passkey).toBeFocused();
  await expect(stepUp.sendCode).toBeVisible();
  await stepUp.password.fill(person.password);
  await stepUp.confirm.click();
  await expect(stepUp.dialog).toBeHidden();
  await security.expectPasskeys(0);
});

test('whose password is gone too confirms with a code by mail and removes the passkey', async ({
  page,
  outbox,
  person,
  authenticator,
  longAgo,
}) => {
  const security = await longAgo.withPasskey();
  await authenticator.clearCredentials();
  await security.remove();
  const stepUp = new StepUpDialog(page);
  await stepUp.sendCode.click();
  await expect(stepUp.code).toBeFocused();
  await expect(stepUp.code).toHaveAccessibleDescription(/^We sent a code to a…@example\.test\./);
  await expect(stepUp.sendAnother).toHaveAttribute('aria-disabled', 'true');

  const code = await mailedCode(outbox, person.email);
  await stepUp.enterCode(otherThan(code));
  await expect(stepUp.code).toHaveAccessibleDescription(/This code is not right, or no longer good\./);
  await expect(stepUp.code).toBeFocused();

  await stepUp.otherWay.click();
  await expect(stepUp.sendCode).toBeFocused();
  await expect(stepUp.password).toBeVisible();
  await stepUp.sendCode.click();
  await stepUp.enterCode(await mailedCode(outbox, person.email, 2));
  await expect(stepUp.dialog).toBeHidden();
  await security.expectPasskeys(0);
});

test('a dialog that cannot be loaded says so, lets the person leave, and comes when it can', async ({
  page,
  authenticator,
  longAgo,
  consoleGuard,
}) => {
  consoleGuard.allow(/net::ERR_FAILED|ChunkLoadError|Failed to load/);
  const security = await longAgo.withPasskey();
  expect(await authenticator.credentials()).toHaveLength(1);
  await page.reload();
  await security.expectPasskeys(1);
  await page.route('**/_next/static/**', (route) => route.abort());
  await security.remove();
  const stepUp = new StepUpDialog(page);
  await expect(stepUp.dialog.getByText(/^The page could not load what it needs/)).toBeVisible();
  await stepUp.cancel.click();
  await expect(stepUp.dialog).toBeHidden();

  await page.unroute('**/_next/static/**');
  await security.removeDialog.getByRole('button', { name: 'Remove passkey' }).click();
  await stepUp.passkey.click();
  await security.expectPasskeys(0);
});
