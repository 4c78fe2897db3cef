import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { signUpAndProve, signUpWithPasskey } from '../../../fixtures/account';
import { look } from '../../../fixtures/look';
import { say } from '../../../fixtures/say';
import { expect, test } from '../../../fixtures/test';
import { PasskeyOfferCard } from '../../../pages/passkey-offer.po';
import { SignInPage } from '../../../pages/sign-in.po';

test('everyone can use the offer', async ({ page, outbox, person, authenticator }) => {
  await signUpAndProve(page, outbox, person);
  const offer = new PasskeyOfferCard(page);
  // On the second page of a session nothing is tried without a prompt any more.
  await page.reload();
  await expect(offer.region).toBeVisible();
  await look(page, 'offer');
  await authenticator.setAutomaticPresenceSimulation(false);
  await offer.create.click();
  await look(page, 'offer-waiting');
  await offer.region.getByRole('button', { name: say('Cancel') }).click();
  await expect(offer.region.getByText(say(/^Nothing was created/))).toBeVisible();
  await look(page, 'offer-cancelled');
  await authenticator.setAutomaticPresenceSimulation(true);
  await offer.create.click();
  await expect(offer.done).toBeVisible();
  await look(page, 'offer-done');
});

test('everyone can use the offer after another device', async ({ page, outbox, person }) => {
  await addAuthenticator(page, 'synced-phone', { transport: 'hybrid' });
  const security = await signUpWithPasskey(page, outbox, person);
  await security.signOut();
  await new SignInPage(page).goto();
  await expect(page).toHaveURL(/\/home$/);
  await expect(new PasskeyOfferCard(page).region).toBeVisible();
  await look(page, 'offer-here');
});
