import { expectAccessible, expectNarrow } from '../../fixtures/accessible';
import { subjects } from '../../fixtures/outbox';
import { test } from '../../fixtures/test';
import { LinkSignInPage } from '../../pages/link-sign-in.po';

const pages = ['/auth/sign-in', '/auth/sign-up', '/auth/magic-link?token=x', '/auth/magic-link/sent'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test(`axe finds nothing on the pages of links, and each fits 320 px, ${colorScheme}`, async ({
      page,
      outbox,
      person,
      otherBrowser,
    }) => {
      await new LinkSignInPage(page).ask(person.email);
      const link = await outbox.linkTo(person.email, subjects.magicLink);
      const elsewhere = await otherBrowser.newPage();
      await elsewhere.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const check of [expectAccessible, expectNarrow]) {
        for (const path of pages) await check(page, path);
        await check(elsewhere, link);
        await page.setViewportSize({ width: 320, height: 640 });
        await elsewhere.setViewportSize({ width: 320, height: 640 });
      }
      await page.goto(link);
      await page.waitForURL(/create-passkey/);
      await expectNarrow(page, '/auth/create-passkey');
      await expectAccessible(page, '/auth/create-passkey');
    });
  });
}
