import { ceremoniesOf, waitingOf } from '@kit/passkey/testing/playwright';
import type { Page } from '@playwright/test';
import { autofillWaits } from '../../fixtures/autofill';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('every prompt opens while the browser takes it for what was pressed, on a slow network too', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const signIn = new SignInPage(page);
  await signIn.goto('/settings/security');
  await slowDown(page, 1000);
  await signIn.passkey.click();
  await expect.poll(() => waitingOf(page)).toMatchObject({ kind: 'get', way: 'modal', inTheClick: true });

  await signIn.stopWaiting.click();
  // One that begins to wait with somebody there is answered at once, beside the button.
  await autofillWaits(page);
  await authenticator.setAutomaticPresenceSimulation(true);
  await signIn.passkey.click();
  await page.waitForURL(/\/settings\/security$/);
  await new SecurityPage(page).startAdding();
  await expect
    .poll(async () => (await ceremoniesOf(page)).at(-1))
    .toMatchObject({ kind: 'create', way: 'modal', inTheClick: true });
});

/** Lets every answer come so many milliseconds later. */
async function slowDown(page: Page, latency: number): Promise<void> {
  const network = await page.context().newCDPSession(page);
  const throughput = { downloadThroughput: -1, uploadThroughput: -1 };
  await network.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
}
