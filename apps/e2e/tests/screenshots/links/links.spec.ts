import { subjects } from '../../../fixtures/outbox';
import { shoot } from '../../../fixtures/shoot';
import { expect, test } from '../../../fixtures/test';
import { LinkSignInPage } from '../../../pages/link-sign-in.po';

test('pictures of links in place of passwords', async ({ page, person }) => {
  for (const name of ['sign-in', 'sign-up']) {
    await page.goto(`/auth/${name}`);
    await shoot(page, `links-${name}`);
  }
  await page.goto('/auth/magic-link?token=x');
  await shoot(page, 'links-used-link');
  const signIn = new LinkSignInPage(page);
  await signIn.ask(person.email);
  await shoot(page, 'links-sent');
});

test('pictures of an account whose only way in is a link', async ({ page, outbox, person, otherBrowser }) => {
  const signIn = new LinkSignInPage(page);
  await signIn.signUp(person);
  const link = await outbox.linkTo(person.email, subjects.magicLink);
  const elsewhere = await otherBrowser.newPage();
  await elsewhere.goto(link);
  await expect(new LinkSignInPage(elsewhere).confirm).toBeVisible();
  await shoot(elsewhere, 'links-elsewhere');
  await page.goto(link);
  await expect(page).not.toHaveURL(/magic-link/);
  await shoot(page, 'links-first-page');
  await page.goto('/home');
  await shoot(page, 'links-home');
  await page.goto('/settings/security');
  await shoot(page, 'links-security');
});
