import type { Page } from '@playwright/test';
import { expectAccessible, expectNarrow } from '../../fixtures/accessible';
import { signUpAndProve } from '../../fixtures/account';
import { type Outbox, subjects } from '../../fixtures/outbox';
import type { Person } from '../../fixtures/person';
import { postForm } from '../../fixtures/post-form';
import { test } from '../../fixtures/test';

const signedOut = [
  '/',
  '/auth/sign-in',
  '/auth/sign-up',
  '/auth/verify-email',
  '/auth/password-reset',
  '/auth/password-reset/new?token=x',
  '/auth/password-reset/new?token=x&notice=signed-out',
  '/auth/not-me?token=x',
  '/nowhere',
];
const signedIn = [
  '/home',
  '/settings',
  '/settings/security',
  '/auth/confirm?maxAge=0',
  '/auth/confirm?maxAge=0&code=sent',
  '/auth/confirm?method=passkey',
  '/dev/outbox',
];

test.beforeEach(({ consoleGuard }) => consoleGuard.allowStatus(404));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test(`axe finds nothing on the signed-out pages, ${colorScheme}`, async ({ page }) => {
      for (const path of signedOut) await expectAccessible(page, path);
    });

    test(`axe finds nothing on the signed-in pages, ${colorScheme}`, async ({ page, outbox, person }) => {
      await signUpAndProve(page, outbox, person);
      for (const path of [...signedIn, await noticeLink(page, outbox, person)]) await expectAccessible(page, path);
    });

    test(`no page is wider than a 320 px screen, ${colorScheme}`, async ({ page, outbox, person }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const path of signedOut) await expectNarrow(page, path);
      await signUpAndProve(page, outbox, person);
      for (const path of [...signedIn, await noticeLink(page, outbox, person)]) await expectNarrow(page, path);
    });
  });
}

/** Where the mail about a changed password leads. */
async function noticeLink(page: Page, outbox: Outbox, { email, password }: Person): Promise<string> {
  const form = { currentPassword: password, newPassword: `${password}-new` };
  await postForm(page.request, new URL('/settings/security/password', page.url()).href, form);
  return outbox.linkTo(email, subjects.passwordChanged);
}
