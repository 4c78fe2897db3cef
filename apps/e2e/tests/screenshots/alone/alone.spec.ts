import { shoot } from '../../../fixtures/shoot';
import { expect, test } from '../../../fixtures/test';

test('pictures of passkeys alone', async ({ page }) => {
  for (const name of ['sign-in', 'sign-up', 'recover', 'code']) {
    await page.goto(`/auth/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await shoot(page, `alone-${name}`);
  }
});
