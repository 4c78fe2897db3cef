import type { Page } from '@playwright/test';
import { signUpWithPasskey } from '../../fixtures/account';
import { test as base, expect } from '../../fixtures/test';
import type { SecurityPage } from '../../pages/security.po';

const test = base.extend<{ security: SecurityPage }>({
  /** Shows two passkeys. */
  security: async ({ page, outbox, person, authenticator }, use) => {
    const security = await signUpWithPasskey(page, outbox, person);
    // The authenticator holds one passkey an account: a second takes one that forgot the first.
    await authenticator.clearCredentials();
    await page.reload();
    await security.add();
    await security.expectPasskeys(2);
    await use(security);
  },
});

test('a removal that is answered late is done, and leaves the question about the next passkey open', async ({
  page,
  security,
}) => {
  const late = await holdBack(page, '**/passkey/delete-passkey');
  await security.remove();
  await late.asked;
  await page.keyboard.press('Escape');
  await expect(security.removeDialog).toBeHidden();
  await security.allOptions.last().click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(security.removeDialog).toBeVisible();
  await late.letGo();
  await expect(page.getByRole('status').filter({ hasText: /removed/i }), 'the removal is told').toHaveCount(1);
  await expect(security.removeDialog).toBeVisible();
  await security.removeDialog.getByRole('button', { name: 'Remove passkey' }).click();
  await security.expectPasskeys(0);
});

test('a rename that is answered late takes neither focus nor words from the next one', async ({ page, security }) => {
  const late = await holdBack(page, '**/passkey/update-passkey');
  await security.rename('Key of the harbour');
  await late.asked;
  await security.allOptions.last().click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const next = page.getByLabel(/^New name for /).last();
  await next.fill('Key of the');
  await late.letGo();
  await expect(security.optionsFor('Key of the harbour')).toBeVisible();
  await expect(page.getByLabel(/^New name for /)).toHaveCount(1);
  await expect(next).toBeFocused();
  await expect(next).toHaveValue('Key of the');
});

/** Holds the next request to this address back until it is let go, which resolves once it was answered. */
async function holdBack(page: Page, address: string) {
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(address, (route) => gone.then(() => route.continue()), { times: 1 });
  const [asked, answered] = [page.waitForRequest(address), page.waitForResponse(address)];
  const letGo = async () => {
    go();
    await (await answered).finished();
  };
  return { asked, letGo };
}
