import { waitingOf } from '@kit/passkey/testing/playwright';
import type { Page } from '@playwright/test';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test.beforeEach(({ page, outbox, person, authenticator }) =>
  signedOutWithPasskey({ page, outbox, person, authenticator }),
);

/** The sign-in page as the server makes it when it has no options to seal. */
async function withoutSealedOptions(page: Page): Promise<void> {
  await page.route('**/auth/sign-in', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/<script nonce="[^"]*">\(options=>[\s\S]*?<\/script>/, '');
    expect(body.length, 'the script was there').toBeLessThan(html.length);
    await route.fulfill({ response, body });
  });
}

test('a page without options of its own asks for them, and waits in the autofill all the same', async ({
  page,
  authenticator,
}) => {
  await withoutSealedOptions(page);
  const asked = page.waitForRequest(/generate-authenticate-options/);
  await new SignInPage(page).goto();
  await asked;
  await expect.poll(() => waitingOf(page)).toMatchObject({ way: 'conditional' });
  await authenticator.setAutomaticPresenceSimulation(true);
  await page.reload();
  await expect(page).toHaveURL(/\/home$/);
});

test('where there are none to be had at all, nothing is said of it, and the form signs in', async ({
  page,
  person,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(503);
  await withoutSealedOptions(page);
  await page.route('**/generate-authenticate-options', (route) =>
    route.fulfill({ status: 503, json: { code: 'UNAVAILABLE' } }),
  );
  const signIn = new SignInPage(page);
  const refused = page.waitForResponse(/generate-authenticate-options/);
  await signIn.goto();
  await refused;
  await expect(signIn.alert).toHaveCount(0);
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
});
