import { addAuthenticator, ceremoniesOf, watchCeremonies } from '@kit/passkey/testing/playwright';
import type { Page } from '@playwright/test';
import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import type { Person } from '../../fixtures/person';
import { ageSessions, forbidUpgrades, letDaysPass } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { PasskeyOfferCard } from '../../pages/passkey-offer.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test.beforeEach(({ target }) => test.skip(!target.database, 'what an account said can be set on PostgreSQL only'));

/** A password signs in, and no passkey may be made without a prompt, so the offer is there at once. */
async function arrive(page: Page, person: Person, path = '/home') {
  await page.context().clearCookies();
  const signIn = new SignInPage(page);
  await signIn.goto(path);
  await signIn.signIn(person);
  await page.waitForURL(new RegExp(`${path}$`));
}

test.describe('the offer after a sign-in', () => {
  test.beforeEach(async ({ page, outbox, person, target }) => {
    await signUpAndProve(page, outbox, person);
    await forbidUpgrades(target.database ?? '', person.email);
  });

  test('stands on top of the page and waits for nobody; one press creates a passkey on this device', async ({
    page,
    person,
    authenticator,
  }) => {
    await watchCeremonies(page);
    await arrive(page, person);
    const offer = new PasskeyOfferCard(page);
    await expect(offer.region).toContainText('Anyone who can unlock the device can sign in with it.');
    expect(await ceremoniesOf(page), 'nothing opens by itself').toEqual([]);
    const options = page.waitForRequest(/generate-register-options/);
    await offer.create.click();
    expect((await options).url()).toContain('authenticatorAttachment=platform');
    await expect(offer.done).toBeVisible();
    expect(await authenticator.credentials()).toHaveLength(1);
    await page.reload();
    await expect(offer.region).toHaveCount(0);
    const security = new SecurityPage(page);
    await security.goto();
    await expect(security.card.getByText('This browser', { exact: true })).toBeVisible();
  });

  test('“Not now” is kept on the account for two weeks', async ({ page, person, target }) => {
    const offer = new PasskeyOfferCard(page);
    await arrive(page, person);
    await offer.later.click();
    await expect(offer.region).toHaveCount(0);
    await expect(page).toHaveURL(/\/home$/);
    await letDaysPass(target.database ?? '', person.email, 13);
    await arrive(page, person);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(offer.region).toHaveCount(0);
    await letDaysPass(target.database ?? '', person.email, 1);
    await arrive(page, person);
    await expect(offer.region).toBeVisible();
  });

  test('“Don’t ask again” is kept for good, on every device', async ({ page, person, otherBrowser, target }) => {
    await arrive(page, person);
    await new PasskeyOfferCard(page).never.click();
    await expect(new PasskeyOfferCard(page).region).toHaveCount(0);
    await letDaysPass(target.database ?? '', person.email, 1000);
    const elsewhere = await otherBrowser.newPage();
    await arrive(elsewhere, person);
    await expect(elsewhere.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(new PasskeyOfferCard(elsewhere).region).toHaveCount(0);
  });

  test('is not made on the page that is about passkeys, nor minutes later', async ({ page, person, target }) => {
    const offer = new PasskeyOfferCard(page);
    await arrive(page, person, '/settings/security');
    await expect(new SecurityPage(page).addPasskey.first()).toBeVisible();
    await expect(offer.region).toHaveCount(0);
    await page.goto('/home');
    await expect(offer.region).toBeVisible();
    await ageSessions(target.database ?? '', person.email, 6);
    await page.reload();
    await expect(offer.region).toHaveCount(0);
  });

  test('a cancelled prompt leaves it as it was, and an offer that was open for too long leads to where one confirms', async ({
    page,
    person,
    authenticator,
    target,
    consoleGuard,
  }) => {
    consoleGuard.allowStatus(403);
    await arrive(page, person);
    const offer = new PasskeyOfferCard(page);
    await authenticator.setUserVerified(false);
    await offer.create.click();
    await expect(offer.region.getByText(/^Nothing was created\./)).toBeVisible();
    await expect(offer.create).toBeFocused();
    await ageSessions(target.database ?? '', person.email, 20);
    await offer.create.click();
    await expect(page).toHaveURL(/\/settings\/security\?returnTo=%2Fhome$/);
  });

  test('both ways to decline work without JavaScript', async ({ page, person, browser, baseURL }) => {
    await arrive(page, person);
    const storageState = await page.context().storageState();
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, storageState });
    const plain = await context.newPage();
    await plain.goto('/home');
    await new PasskeyOfferCard(plain).later.click();
    await expect(plain).toHaveURL(/\/home$/);
    await expect(new PasskeyOfferCard(plain).region).toHaveCount(0);
    await context.close();
  });
});

test('after a sign-in with another device’s passkey one is offered for this device', async ({
  page,
  outbox,
  person,
}) => {
  const phone = await addAuthenticator(page, 'synced-phone', { transport: 'hybrid' });
  const security = await signUpWithPasskey(page, outbox, person);
  await security.signOut();
  await new SignInPage(page).goto();
  await page.waitForURL(/\/home$/);
  const offer = new PasskeyOfferCard(page);
  await expect(offer.region).toHaveAccessibleName('Create a passkey on this device, too');
  await phone.remove();
  const laptop = await addAuthenticator(page, 'device-bound');
  await offer.create.click();
  await expect(offer.done).toBeVisible();
  expect(await laptop.credentials()).toHaveLength(1);
  await security.goto();
  await security.expectPasskeys(2);
});
