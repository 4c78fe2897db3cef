import type { Locator } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { PasskeyOfferCard } from '../../pages/passkey-offer.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';
import { StepUpDialog } from '../../pages/step-up-dialog.po';

test('while a prompt to sign in is open and when it ended, a live region that was there says so', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(404);
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.ready).toBeAttached();
  const said = await listenTo(page.locator('[data-slot=sign-in-with-passkey]'));
  expect(await said.status()).toBe('');
  await signIn.passkey.click();
  await expect.poll(said.status).toMatch(/^Look for your browser’s prompt/);
  await signIn.stopWaiting.click();
  await expect.poll(said.status).toMatch(/^Cancelled\./);
  expect(await said.alert()).toBe('');

  // The passkey is right, its signature is none; said before the autofill, which waits again, can have an honest one.
  await authenticator.setResponseOverrideBits({ isBogusSignature: true });
  await authenticator.setAutomaticPresenceSimulation(true);
  consoleGuard.allowStatus(401);
  await signIn.passkey.click();
  await expect.poll(said.alert).not.toBe('');
  expect(await said.status()).toBe('');
});

test('while a prompt to add a passkey is open and when it ended, a live region that was there says so', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await authenticator.setAutomaticPresenceSimulation(false);
  const security = new SecurityPage(page);
  await security.goto();
  await security.addPasskey.first().click();
  const goOn = security.addDialog.getByRole('button', { name: 'Continue' });
  await expect(goOn).toBeFocused();
  const said = await listenTo(security.addDialog);
  const ended = await listenTo(security.addDialog.locator('[data-slot=ceremony-message]'));
  expect([await said.status(), await ended.status()]).toEqual(['', '']);
  await goOn.click();
  await expect.poll(said.status).toMatch(/^Use your fingerprint, face or screen lock/);
  await security.addDialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(ended.status).toMatch(/^Nothing was added/);
  expect(await said.status()).toBe('');
  await authenticator.setAutomaticPresenceSimulation(true);
  await goOn.click();
  await expect.poll(said.status).toMatch(/^From now on/);
});

test('while a prompt to confirm is open and when it ended, a live region that was there says so', async ({
  longAgo,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(403);
  const security = await longAgo.withPasskey();
  await authenticator.setAutomaticPresenceSimulation(false);
  await security.remove();
  const stepUp = new StepUpDialog(security.page);
  await expect(stepUp.passkey).toBeFocused();
  const said = await listenTo(stepUp.dialog.locator('[data-slot=step-up-with-passkey]'));
  expect(await said.status()).toBe('');
  await stepUp.passkey.click();
  await expect.poll(said.status).toMatch(/^Look for your browser’s prompt/);
  await stepUp.dialog.getByRole('button', { name: 'Stop waiting' }).click();
  await expect.poll(said.status).toMatch(/^Cancelled/);
  await expect(stepUp.passkey).toBeFocused();
});

test('while the prompt of an offer is open and when it ended, a live region that was there says so', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await page.reload();
  const offer = new PasskeyOfferCard(page);
  await authenticator.setAutomaticPresenceSimulation(false);
  const said = await listenTo(offer.region.locator('[data-slot=ceremony-message]'));
  expect(await said.status()).toBe('');
  await offer.create.click();
  await expect.poll(said.status).toMatch(/^Look for your browser’s prompt/);
  await offer.region.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(said.status).toMatch(/^Nothing was created/);
  await expect(offer.create).toBeFocused();
  const title = await listenTo(offer.region);
  await authenticator.setAutomaticPresenceSimulation(true);
  await offer.create.click();
  await expect.poll(title.status).toMatch(/^Your passkey is ready/);
  await expect(offer.done, 'the focus is where the buttons were').toBeFocused();
});

/** The live regions that are in this part of the page now: what they say later is read out, what comes with a new one may not be. */
async function listenTo(part: Locator) {
  const regions = { status: part.getByRole('status').first(), alert: part.getByRole('alert').first() };
  const [status, alert] = [await regions.status.elementHandle(), await regions.alert.elementHandle()];
  const wordsOf = (region: typeof status) => async () =>
    (await region?.evaluate((element) => (element.isConnected ? element.textContent : 'gone'))) ?? 'none';
  return { status: wordsOf(status), alert: wordsOf(alert) };
}
