import { look } from '../../../fixtures/look';
import { subjects } from '../../../fixtures/outbox';
import { expect, test } from '../../../fixtures/test';
import { LinkSignInPage } from '../../../pages/link-sign-in.po';

test('everyone can use links in place of passwords', async ({ page, person }) => {
  for (const name of ['sign-in', 'sign-up']) {
    await page.goto(`/auth/${name}`);
    await look(page, `links-${name}`);
  }
  await page.goto('/auth/magic-link?token=x');
  await look(page, 'links-used-link');
  const signIn = new LinkSignInPage(page);
  await signIn.ask(person.email);
  await look(page, 'links-sent');
});

test('everyone can use an account whose only way in is a link', async ({ page, outbox, person, otherBrowser }) => {
  const signIn = new LinkSignInPage(page);
  await signIn.signUp(person);
  const link = await outbox.linkTo(person.email, subjects.magicLink);
  const elsewhere = await otherBrowser.newPage();
  await elsewhere.goto(link);
  await expect(new LinkSignInPage(elsewhere).confirm).toBeVisible();
  await look(elsewhere, 'links-elsewhere');
  await page.goto(link, { waitUntil: 'commit' });
  await expect(page).not.toHaveURL(/magic-link/);
  await look(page, 'links-first-page');
  await page.goto('/home');
  await look(page, 'links-home');
  await page.goto('/settings/security');
  await look(page, 'links-security');
});
