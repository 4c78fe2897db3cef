import { removeWebAuthn } from '@kit/passkey/testing/playwright';
import type { Page } from '@playwright/test';
import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { type Outbox, subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { CreatePasskeyPage } from '../../pages/create-passkey.po';
import { PasswordResetPage } from '../../pages/password-reset.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

/** Asks for a reset in a browser that is signed out, and opens the mail's link there. */
async function openReset(
  page: Page,
  outbox: Outbox,
  email: string,
): Promise<{ reset: PasswordResetPage; link: string }> {
  await page.context().clearCookies();
  const reset = new PasswordResetPage(page);
  await reset.goto();
  await reset.request(email);
  const link = await outbox.linkTo(email, subjects.reset);
  await page.goto(link);
  return { reset, link };
}

test('who forgot the password takes a passkey instead: the old one is gone, the passkey signs in', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400, 401);
  await signUpAndProve(page, outbox, person);
  const { reset, link } = await openReset(page, outbox, person.email);
  const said = 'Your old password stops working right away, even if you create no passkey.';
  await expect(page.getByText(said)).toBeVisible();
  await reset.passkeyInstead.click();
  const create = new CreatePasskeyPage(page);
  await expect(page.getByText('You will need a link by email each time you sign in.')).toBeVisible();
  await create.createPasskey();
  await expect(page).toHaveURL(/\/home$/);
  expect(await authenticator.credentials()).toHaveLength(1);
  for (const subject of [subjects.recovered, subjects.passwordRemoved, subjects.passkeyAdded])
    await outbox.newestTo(person.email, subject);

  const security = new SecurityPage(page);
  await security.goto();
  await security.expectPasskeys(1);
  await expect(page.getByRole('button', { name: 'Set a password' })).toBeVisible();
  await security.signOut();
  const signIn = new SignInPage(page);
  await authenticator.setAutomaticPresenceSimulation(false);
  await signIn.goto();
  await signIn.signIn(person);
  await expect(signIn.alert).toBeVisible();
  await signIn.pressPasskey(authenticator);
  await expect(page).toHaveURL(/\/home$/);

  await page.goto(link);
  await reset.passkeyInstead.click();
  await expect(page.getByText(/used before|too old|does not work|not valid/i).first(), 'it works once').toBeVisible();
});

test('who then closes the prompt tries again, or chooses a password after all', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await authenticator.setUserVerified(false);
  const { reset } = await openReset(page, outbox, person.email);
  await reset.passkeyInstead.click();
  const create = new CreatePasskeyPage(page);
  await create.createPasskey();
  await expect(page.getByText('Nothing was created. Try again whenever you like.')).toBeVisible();
  await page.getByRole('link', { name: 'Choose a password instead' }).click();
  await page.getByLabel('New password', { exact: true }).fill('meadow-lantern-otter-9');
  await page.getByRole('button', { name: 'Set a password' }).click();
  await expect(page.getByText('Your password is set.')).toBeVisible();
});

test('a passkey instead of a password ends every session the account had', async ({
  page,
  outbox,
  person,
  authenticator,
  otherBrowser,
}) => {
  await signUpWithPasskey(page, outbox, person);
  await authenticator.setAutomaticPresenceSimulation(false);
  const { reset } = await openReset(await otherBrowser.newPage(), outbox, person.email);
  await reset.passkeyInstead.click();
  await expect(new CreatePasskeyPage(reset.page).skip, 'there is a passkey already').toHaveText('Not now');
  await page.goto('/settings/security');
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});

test('in a browser without WebAuthn the password is not taken from anybody', async ({ page, outbox, person }) => {
  await removeWebAuthn(page);
  await signUpAndProve(page, outbox, person);
  const { reset } = await openReset(page, outbox, person.email);
  await expect(page.locator('form[novalidate]')).toBeVisible();
  await expect(reset.passkeyInstead).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no passkey is offered in place of the password, which can be set', async ({
    page,
    outbox,
    person,
    browser,
    baseURL,
  }) => {
    const scripted = await browser.newContext({ baseURL, javaScriptEnabled: true });
    await signUpAndProve(await scripted.newPage(), outbox, person);
    await scripted.close();
    const { reset } = await openReset(page, outbox, person.email);
    await expect(reset.passkeyInstead).toHaveCount(0);
    await reset.newPassword.fill('meadow-lantern-otter-9');
    await reset.save.click();
    await expect(page).toHaveURL(/\/auth\/sign-in\?notice=password-changed$/);
  });
});
