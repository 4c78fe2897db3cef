import { expectAccessible, expectNarrow } from '../../fixtures/accessible';
import { subjects } from '../../fixtures/outbox';
import { test } from '../../fixtures/test';
import { CodePage } from '../../pages/code.po';

const pages = ['/auth/sign-in', '/auth/sign-up', '/auth/recover', '/auth/code'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test(`axe finds nothing on the pages of codes, and each fits 320 px, ${colorScheme}`, async ({
      page,
      person,
      outbox,
      otherBrowser,
    }) => {
      for (const path of pages) await expectAccessible(page, path);
      const code = new CodePage(page);
      await code.recover(person.email);
      await code.heading.waitFor();
      await expectAccessible(page, '/auth/code');
      await page.goto('/auth/sign-up');
      await page.getByLabel('Name', { exact: true }).fill(person.name);
      await page.getByLabel('Email', { exact: true }).fill(person.email);
      await page.getByRole('button', { name: 'Email me a code' }).click();
      const link = await outbox.linkTo(person.email, subjects.emailCode);
      const elsewhere = await otherBrowser.newPage();
      await elsewhere.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(elsewhere, link);
      await elsewhere.setViewportSize({ width: 320, height: 640 });
      await expectNarrow(elsewhere, link);
      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of pages) await expectNarrow(page, path);
    });
  });
}
