import type { Page } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';

const sentences = {
  en: { dir: 'ltr', welcome: 'Welcome back', wrong: 'That is not an email address yet. Check its spelling.' },
  de: {
    dir: 'ltr',
    welcome: 'Willkommen zurück',
    wrong: 'Das ist noch keine E-Mail-Adresse. Prüfen Sie die Schreibweise.',
  },
  ar: { dir: 'rtl', welcome: 'أهلًا بعودتك', wrong: 'هذا ليس عنوان بريد إلكتروني صحيحًا. تحقق من كتابته.' },
} as const;

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');

for (const [locale, { dir, welcome, wrong }] of Object.entries(sentences)) {
  test.describe(`a browser that asks for ${locale}`, () => {
    test.use({ locale });

    test('is spoken to in it, at the same address, in its direction, also by what a form answers', async ({
      page,
      consoleGuard,
    }) => {
      consoleGuard.allowStatus(400, 404);
      await page.goto('/auth/sign-up');
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await page.locator('input[type=email]').fill('nobody@');
      await page.locator('main button[type=submit]').first().click();
      await expect(page.getByRole('alert').filter({ hasText: wrong })).toBeVisible();

      await page.goto('/auth/sign-in');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(welcome);
      await page.goto('/nowhere');
      expect(await languageOf(page)).toBe(locale);
    });
  });
}

test('who is signed out chooses a language, and it stays', async ({ page, browser }) => {
  await page.goto('/auth/sign-in?returnTo=%2Fsettings');
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page).toHaveURL('/auth/sign-in?returnTo=%2Fsettings');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('button', { name: 'العربية' })).toHaveAttribute('aria-current', 'true');
  await page.goto('/');
  expect(await languageOf(page)).toBe('ar');

  const plain = await browser.newContext({ baseURL: new URL(page.url()).origin, javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto('/auth/sign-in');
  await other.getByRole('button', { name: 'Deutsch' }).click();
  await expect(other.getByRole('heading', { level: 1 }), 'without JavaScript').toHaveText('Willkommen zurück');
  await plain.close();
});

test('who was signed out elsewhere chooses a language where they sign in', async ({
  page,
  context,
  outbox,
  person,
}) => {
  await signUpAndProve(page, outbox, person);
  await page.goto('/settings');
  const switches = page.getByRole('form', { name: 'Language' });
  await expect(switches).toBeHidden();
  const kept = await context.cookies();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL('/');
  await context.addCookies(kept);
  await page.goto('/auth/sign-in');
  await switches.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Willkommen zurück');
});

test('an account has a language: its pages, its mails, and every browser that signs in to it', async ({
  page,
  outbox,
  person,
  otherBrowser,
}) => {
  await signUpAndProve(page, outbox, person);
  await page.goto('/settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('region', { name: 'Language' }).getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profil');

  await page.context().addCookies([{ name: 'latchkey.language', value: 'ar', url: page.url() }]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const marked = page.getByRole('region').locator('button[aria-current=true]');
  await expect(marked, 'the setting is the account’s, whatever this browser speaks').toHaveText('Deutsch');
  await marked.click();
  await expect(page.locator('html'), 'and this browser hears of it').toHaveAttribute('lang', 'de');

  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Abmelden' }).last().click();
  await expect(page).toHaveURL('/');
  expect(await languageOf(page), 'signed out again').toBe('de');

  const other = await otherBrowser.newPage();
  await other.goto('/auth/sign-in');
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await other.locator('input[type=email]').fill(person.email);
  await other.locator('input[type=password]').fill(person.password);
  await other.locator('main button[type=submit]').first().click();
  await expect(other).toHaveURL(/\/home|create-passkey/);
  await expect(other.locator('html')).toHaveAttribute('lang', 'de');
});
