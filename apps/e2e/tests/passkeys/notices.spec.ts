import type { Page } from '@playwright/test';
import { signUpWithPasskey } from '../../fixtures/account';
import { subjects } from '../../fixtures/outbox';
import type { Person } from '../../fixtures/person';
import { expect, test } from '../../fixtures/test';
import { NotMePage } from '../../pages/not-me.po';
import { PasswordResetPage } from '../../pages/password-reset.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

const fresh = 'meadow-lantern-otter-9';

/** Uses the link of a notice up to the new password, and signs in with it. */
async function shutOut(page: Page, person: Person, link: string): Promise<void> {
  const notMe = new NotMePage(page);
  await page.goto(link);
  await notMe.submit.click();
  await expect(page).toHaveURL(/\/auth\/password-reset\/new/);
  const reset = new PasswordResetPage(page);
  await reset.newPassword.fill(fresh);
  await reset.save.click();
  await new SignInPage(page).signIn({ ...person, password: fresh });
  await expect(page).toHaveURL(/\/home$/);
}

test('a stranger’s passkey: the mail says so, "not me" removes it, ends every session and leads to a new password', async ({
  page,
  outbox,
  person,
  authenticator,
  otherBrowser,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(404);
  await signUpWithPasskey(page, outbox, person);
  const mail = await outbox.newestTo(person.email, subjects.passkeyAdded);
  expect(mail.text).toMatch(
    /\nPasskey: \S.*\nWhen: \d{1,2} \w+ \d{4} at \d\d:\d\d UTC\nBrowser: Chrome on .+\nNetwork: /,
  );
  const link = await outbox.linkTo(person.email, subjects.passkeyAdded);

  const owner = await otherBrowser.newPage();
  const notMe = new NotMePage(owner);
  await owner.goto(link);
  await expect(notMe.consequences).toContainText('passkey is removed');
  await owner.reload();
  await page.reload();
  await expect(page, 'the link alone changes nothing').toHaveURL(/\/settings\/security$/);

  await authenticator.setAutomaticPresenceSimulation(false);
  await shutOut(owner, person, link);
  await expect(owner.getByText(person.email).first()).toBeVisible();
  const security = new SecurityPage(owner);
  await security.goto();
  await security.expectPasskeys(0);
  await outbox.newestTo(person.email, subjects.passkeyRemoved);

  await page.goto('/settings/security');
  await expect(page, 'the session of the stranger is over').toHaveURL(/\/auth\/sign-in/);
  const signIn = new SignInPage(page);
  await signIn.pressPasskey(authenticator);
  await expect(signIn.alert, 'and so is the passkey').toBeVisible();
  await expect.poll(authenticator.credentials, 'which the browser is told, and offers no more').toHaveLength(0);

  await owner.goto(link);
  await expect(notMe.invalid, 'the link works once').toBeVisible();
  await expect(notMe.submit).toBeHidden();
  await security.goto();
  await expect(owner, 'nobody is signed out by it again').toHaveURL(/\/settings\/security$/);
});

test('a passkey that was removed: the owner is told, and can shut everybody out', async ({
  page,
  outbox,
  person,
  authenticator,
  otherBrowser,
  consoleGuard,
}) => {
  // The autofill of the sign-in page tries the passkey that is gone.
  consoleGuard.allowStatus(404);
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await security.remove();
  await security.expectPasskeys(0);
  const owner = await otherBrowser.newPage();
  await owner.goto(await outbox.linkTo(person.email, subjects.passkeyRemoved));
  await expect(new NotMePage(owner).consequences).not.toContainText('passkey');
  await shutOut(owner, person, await outbox.linkTo(person.email, subjects.passkeyRemoved));
  await page.goto('/home');
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});

test.describe('before JavaScript arrives', () => {
  test('"not me" works, and a used link says so', async ({ page, outbox, person, authenticator, browser, baseURL }) => {
    await signUpWithPasskey(page, outbox, person);
    expect(await authenticator.credentials()).toHaveLength(1);
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const owner = await context.newPage();
    const link = await outbox.linkTo(person.email, subjects.passkeyAdded);
    const twice = await context.newPage();
    await twice.goto(link);
    await shutOut(owner, person, link);
    const notMe = new NotMePage(twice);
    await notMe.submit.click();
    await expect(notMe.invalid).toBeVisible();
    await context.close();
  });
});
