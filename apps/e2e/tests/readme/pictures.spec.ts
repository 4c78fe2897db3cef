import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { signUpWithPasskey } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test.use({ deviceScaleFactor: 2, reducedMotion: 'reduce', colorScheme: 'light' });

test('a picture of the sign-in page', async ({ page }) => {
  await page.setViewportSize({ width: 560, height: 720 });
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.passkey).toBeVisible();
  await save(page, page.locator('body'), 'sign-in.png');
});

test('a picture of the Passkeys card', async ({ page, outbox, person, authenticator }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await page.reload();
  await save(page, security.card, 'passkeys-card.png', 32);
});

async function save(page: Page, part: Locator, name: string, margin = 0) {
  const box = await part.boundingBox();
  if (!box) throw new Error(`${name}: there is nothing to show.`);
  const clip = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  const path = join(process.env.E2E_IMAGES ?? 'test-results', name);
  await page.screenshot({ path, clip, animations: 'disabled', caret: 'hide' });
  expect((await stat(path)).size, 'small enough for a README').toBeLessThan(120_000);
}
