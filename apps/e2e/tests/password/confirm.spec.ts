import type { Page } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { mailedCode, otherThan } from '../../fixtures/mailed-code';
import { type Outbox, subjects } from '../../fixtures/outbox';
import type { Person } from '../../fixtures/person';
import { ageSessions } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { ConfirmPage } from '../../pages/confirm.po';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';
import { VerifyEmailPage } from '../../pages/verify-email.po';

const newPassword = 'meadow-lantern-otter-9';
const stale = { returnTo: '/settings', maxAge: '0' };

test.beforeEach(({ consoleGuard }) => consoleGuard.allowStatus(400, 401, 403));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the password confirms, and a wrong one is refused beside its field', async ({ page, outbox, person }) => {
      await signUp(page, outbox, person, javaScriptEnabled);
      const confirm = new ConfirmPage(page);
      await confirm.goto(stale);
      await confirm.withPassword('not-the-right-password');
      await expect(confirm.password).toHaveAccessibleDescription('This is not your password. Try again.');
      await confirm.withPassword(person.password);
      await expect(page).toHaveURL(/\/settings$/);
    });

    test('a code by mail confirms, and a wrong one is refused beside its field', async ({ page, outbox, person }) => {
      await signUp(page, outbox, person, javaScriptEnabled);
      const confirm = new ConfirmPage(page);
      await confirm.goto(stale);
      await confirm.sendCode.click();
      await expect(page.getByText(`We sent a code to ${person.email}.`)).toBeVisible();
      const code = await mailedCode(outbox, person.email);
      await confirm.withCode(otherThan(code));
      await expect(confirm.code).toHaveAccessibleDescription(/^This code is not right/);
      await confirm.withCode('12');
      await expect(confirm.code).toHaveAccessibleDescription('The code has six digits. Check it and try again.');
      await confirm.otherWay.click();
      await expect(confirm.password).toBeVisible();
      await page.goBack();
      await confirm.withCode(code);
      await expect(page).toHaveURL(/\/settings$/);
    });

    test('a password form sent too late leads here and back, with everything but the passwords', async ({
      page,
      outbox,
      person,
      target,
    }) => {
      test.skip(!target.database, 'the age of a session can be set on PostgreSQL only');
      await signUp(page, outbox, person, javaScriptEnabled);
      await page.goto('/settings/security');
      const others = page.getByLabel('Sign out all my other browsers');
      await others.uncheck();
      await ageSessions(target.database ?? '', person.email, 11);
      await changePassword(page, person.password);
      const confirm = new ConfirmPage(page);
      await confirm.withPassword(person.password);
      await expect(page.getByText('You confirmed it is you.')).toBeVisible();
      await expect(others).not.toBeChecked();
      await expect(page.getByLabel('Current password', { exact: true })).toHaveValue('');
      await changePassword(page, person.password);
      await expect(page.getByText('Your password is changed.')).toBeVisible();
    });
  });
}

test('who signed in long ago is asked before typing a new password', async ({ page, person, longAgo }) => {
  await longAgo.withPassword();
  await expect(page.getByLabel('New password', { exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Confirm it’s you' }).click();
  await new ConfirmPage(page).withPassword(person.password);
  await expect(page).toHaveURL(/\/settings\/security\?change=password$/);
  await expect(page.getByLabel('Current password', { exact: true })).toBeFocused();
  await changePassword(page, person.password);
  await expect(page.getByText('Your password is changed.')).toBeVisible();
});

test('who has confirmed goes on at once, who is signed out signs in first, and nobody leaves the site', async ({
  page,
  outbox,
  person,
}) => {
  await signUpAndProve(page, outbox, person);
  const confirm = new ConfirmPage(page);
  await confirm.goto({ returnTo: '/settings', maxAge: '600' });
  await expect(page).toHaveURL(/\/settings$/);
  await confirm.goto({ returnTo: '//evil.example/', maxAge: '0' });
  await confirm.withPassword(person.password);
  await expect(page).toHaveURL(/\/home$/);
  await page.context().clearCookies();
  await confirm.goto({ returnTo: '/settings', maxAge: '0' });
  await expect(page).toHaveURL(/\/auth\/sign-in\?returnTo=%2Fsettings$/);
  await new SignInPage(page).signIn(person);
  await expect(page).toHaveURL(/\/settings$/);
});

test('what a session is asked for is answered in JSON to a script, from the store', async ({
  page,
  outbox,
  person,
}) => {
  expect((await page.request.get('/api/session')).status()).toBe(401);
  await signUpAndProve(page, outbox, person);
  const answer = await page.request.get('/api/session');
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(await answer.json()).toMatchObject({ user: { email: person.email }, steppedUp: null });
  await new ConfirmPage(page).goto(stale);
  await new ConfirmPage(page).withPassword(person.password);
  await expect(page).toHaveURL(/\/settings$/);
  const facts = await (await page.request.get('/api/session')).json();
  expect(facts.steppedUp).toMatchObject({ with: 'password' });
});

async function changePassword(page: Page, current: string) {
  await page.getByLabel('Current password', { exact: true }).fill(current);
  await page.getByLabel('New password', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
}

/** Without JavaScript the page behind the mail's link waits for a press. */
async function signUp(page: Page, outbox: Outbox, person: Person, javaScriptEnabled: boolean) {
  if (javaScriptEnabled) return signUpAndProve(page, outbox, person);
  const form = new SignUpPage(page);
  await form.goto();
  await form.signUp(person);
  await page.goto(await outbox.linkTo(person.email, subjects.proof));
  await new VerifyEmailPage(page).confirm.click();
  await expect(page).toHaveURL(/\/home$/);
}
