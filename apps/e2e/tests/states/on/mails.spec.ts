import { signUpAndProve, signUpWithPasskey } from '../../../fixtures/account';
import { axeFindings, ofWcag } from '../../../fixtures/for-everyone/axe';
import { look } from '../../../fixtures/look';
import { subjects } from '../../../fixtures/outbox';
import { newPerson } from '../../../fixtures/person';
import { say } from '../../../fixtures/say';
import { expect, test } from '../../../fixtures/test';
import { NotMePage } from '../../../pages/not-me.po';
import { SignUpPage } from '../../../pages/sign-up.po';
import { VerifyEmailPage } from '../../../pages/verify-email.po';

test('everyone can use every mail', async ({ page, context }) => {
  const alone = await context.newPage();
  await page.goto('/dev/mails');
  const links = await page
    .locator('a[href^="/dev/mails/"]')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  const names = [...new Set(links.map((href) => /^\/dev\/mails\/([\w-]+)/.exec(href ?? '')?.[1]))].filter(Boolean);
  expect(names.length).toBeGreaterThan(3);
  for (const name of names) {
    await page.goto(`/dev/mails/${name}`);
    await look(page, `mail-${name}`);
    // In its frame no script runs, and so no check.
    await alone.setContent((await page.locator('iframe').getAttribute('srcdoc')) ?? '');
    for (const colorScheme of ['light', 'dark'] as const) {
      await alone.emulateMedia({ colorScheme });
      expect.soft(await axeFindings(alone, ofWcag), `${name}, ${colorScheme}`).toEqual([]);
    }
  }
  await page.getByRole('link', { name: say('Plain text') }).click();
  await expect(page).toHaveURL(/view=text/);
  await look(page, 'mail-plain-text');
});

test('everyone can use a mail in the outbox', async ({ page, outbox, person }) => {
  await signUpAndProve(page, outbox, person);
  await page.goto('/dev/outbox');
  await page
    .getByRole('navigation', { name: say('Mails, newest first') })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/outbox\/./);
  await look(page, 'outbox-mail');
});

test('everyone can use where the links of mails lead', async ({
  page,
  outbox,
  person,
  otherBrowser,
  authenticator,
}) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);
  const elsewhere = await otherBrowser.newPage();
  await elsewhere.goto(await outbox.linkTo(person.email, subjects.proof));
  const verify = new VerifyEmailPage(elsewhere);
  await expect(verify.password).toBeVisible();
  await look(elsewhere, 'verify-email-elsewhere');
  await verify.choosePassword.click();
  await expect(verify.newPassword).toBeVisible();
  await look(elsewhere, 'verify-email-new-password');

  await page.context().clearCookies();
  const other = newPerson();
  await signUpWithPasskey(page, outbox, other);
  expect(await authenticator.credentials()).toHaveLength(1);
  await page.goto(await outbox.linkTo(other.email, subjects.passkeyAdded));
  await expect(new NotMePage(page).submit).toBeVisible();
  await look(page, 'not-me');
});
