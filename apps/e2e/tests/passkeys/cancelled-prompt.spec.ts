import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { ageSessions } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test.describe('somebody who closes the prompt', () => {
  test.use({ persona: 'cancelling' });

  test('a cancelled prompt while adding is a calm state, and the next try works', async ({
    page,
    outbox,
    person,
    authenticator,
  }) => {
    await signUpAndProve(page, outbox, person);
    const security = new SecurityPage(page);
    await security.goto();
    await security.startAdding();
    await expect(page.getByText(/^Nothing was added\./)).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
    await authenticator.setUserVerified(true);
    await security.addDialog.getByRole('button', { name: 'Continue' }).click();
    await security.finishAdding();
    await security.expectPasskeys(1);
  });
});

test('a cancelled prompt while signing in is a calm state; the next try and the password work', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  await security.signOut();

  const signIn = new SignInPage(page);
  await authenticator.setUserVerified(false);
  await signIn.pressPasskey(authenticator);
  await expect(signIn.passkey).toBeEnabled();
  await expect(page.getByText(/^Cancelled\./)).toBeVisible();
  await expect(signIn.alert).toHaveCount(0);
  await expect(page).toHaveURL(/\/auth\/sign-in/);
  await authenticator.setUserVerified(true);
  await signIn.pressPasskey(authenticator);
  await expect(page).toHaveURL(/\/home$/);
});

test('a cancelled prompt of the confirming dialog leaves the passkey where it is', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
  consoleGuard,
}) => {
  test.skip(!target.database, 'the age of a session can be set on PostgreSQL only');
  consoleGuard.allowStatus(403);
  const security = await signUpWithPasskey(page, outbox, person);
  await ageSessions(target.database ?? '', person.email, 11);
  await security.remove();
  await expect(security.confirmIdentity).toBeVisible();
  await authenticator.setUserVerified(false);
  await security.confirmWithPasskey();
  await expect(security.confirmIdentity.getByText(/^Cancelled/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(security.confirmIdentity).toBeHidden();
  await security.expectPasskeys(1);
});
