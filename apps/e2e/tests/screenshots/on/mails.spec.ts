import { signUpAndProve, signUpWithPasskey } from '../../../fixtures/account';
import { subjects } from '../../../fixtures/outbox';
import { newPerson } from '../../../fixtures/person';
import { shoot } from '../../../fixtures/shoot';
import { expect, test } from '../../../fixtures/test';
import { NotMePage } from '../../../pages/not-me.po';
import { SignUpPage } from '../../../pages/sign-up.po';
import { VerifyEmailPage } from '../../../pages/verify-email.po';

test('pictures of every mail', async ({ page }) => {
  await page.goto('/dev/mails');
  const links = await page
    .locator('a[href^="/dev/mails/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const names = [...new Set(links.map((href) => /^\/dev\/mails\/([\w-]+)/.exec(href ?? '')?.[1]))].filter(Boolean);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    await page.goto(`/dev/mails/${name}`);
    await shoot(page, `mail-${name}`);
  }
  await page.getByRole('link', { name: 'Plain text' }).click();
  await shoot(page, 'mail-plain-text');
});

test('pictures of a mail in the outbox', async ({ page, outbox, person }) => {
  await signUpAndProve(page, outbox, person);
  await page.goto('/dev/outbox');
  await page.getByRole('navigation', { name: 'Mails, newest first' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/outbox\/./);
  await shoot(page, 'outbox-mail');
});

test('pictures of where the links of mails lead', async ({ page, outbox, person, otherBrowser, authenticator }) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);
  await expect(signUp.checkInbox).toBeVisible();
  const elsewhere = await otherBrowser.newPage();
  await elsewhere.goto(await outbox.linkTo(person.email, subjects.proof));
  const verify = new VerifyEmailPage(elsewhere);
  await expect(verify.password).toBeVisible();
  await shoot(elsewhere, 'verify-email-elsewhere');
  await verify.choosePassword.click();
  await expect(verify.newPassword).toBeVisible();
  await shoot(elsewhere, 'verify-email-new-password');

  await page.context().clearCookies();
  const other = newPerson();
  await signUpWithPasskey(page, outbox, other);
  expect(await authenticator.credentials()).toHaveLength(1);
  await page.goto(await outbox.linkTo(other.email, subjects.passkeyAdded));
  await expect(new NotMePage(page).submit).toBeVisible();
  await shoot(page, 'not-me');
});
