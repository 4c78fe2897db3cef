import { shoot } from '../../../fixtures/shoot';
import { test } from '../../../fixtures/test';
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
