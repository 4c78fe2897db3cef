import {
  answerConditionalCreate,
  ceremoniesOf,
  refuseConditionalCreate,
  type VirtualAuthenticator,
  watchCeremonies,
} from '@kit/passkey/testing/playwright';
import type { Page } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { type Outbox, subjects } from '../../fixtures/outbox';
import type { Person } from '../../fixtures/person';
import { expect, test } from '../../fixtures/test';
import { PasskeyOfferCard } from '../../pages/passkey-offer.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

type Story = { page: Page; outbox: Outbox; person: Person; authenticator: VirtualAuthenticator };

/** Signs up and out, and stands before the sign-in page in a browser that makes a passkey without a prompt, as far as one can here. */
async function beforeSignIn({ page, outbox, person, authenticator }: Story, returnTo?: string): Promise<SignInPage> {
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await security.signOut();
  await answerConditionalCreate(page, authenticator);
  await watchCeremonies(page);
  const signIn = new SignInPage(page);
  await signIn.goto(returnTo);
  return signIn;
}

test('after a sign-in by password a passkey is made without a prompt, and its owner is told', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const signIn = await beforeSignIn({ page, outbox, person, authenticator });
  const stored = page.waitForResponse(/verify-registration/);
  await signIn.signIn(person);
  expect((await stored).status()).toBe(200);
  expect(await ceremoniesOf(page)).toMatchObject([{ kind: 'create', way: 'conditional' }]);
  await expect(page.getByRole('region', { name: /unlock your device/ })).toHaveCount(0);

  const security = new SecurityPage(page);
  await security.goto();
  await security.expectPasskeys(1);
  await expect(security.card.getByText('Created automatically')).toBeVisible();
  await expect(security.card.getByText('This browser', { exact: true })).toBeVisible();
  await outbox.newestTo(person.email, subjects.passkeyAdded);
});

test('where the list of passkeys is on that page, it has the new one at once', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const signIn = await beforeSignIn({ page, outbox, person, authenticator }, '/settings/security');
  await signIn.signIn(person);
  const security = new SecurityPage(page);
  await security.expectPasskeys(1);
  await expect(security.card.getByText('Created automatically')).toBeVisible();
  await expect(security.card.getByText('This browser', { exact: true })).toBeVisible();
});

test('where the browser cannot, or refuses, one is offered on the page that the sign-in leads to', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const signIn = await beforeSignIn({ page, outbox, person, authenticator });
  const offer = new PasskeyOfferCard(page);
  await refuseConditionalCreate(page);
  // So that it refuses soon on a slow machine, too; timers go on.
  await page.clock.setFixedTime(Date.now());
  await signIn.goto();
  await signIn.signIn(person);
  await expect(offer.region, 'it refuses').toBeVisible();

  await page.context().clearCookies();
  await page.addInitScript(() => {
    PublicKeyCredential.getClientCapabilities = async () => ({ conditionalCreate: false });
  });
  await signIn.goto();
  await signIn.signIn(person);
  await expect(offer.region, 'it cannot').toBeVisible();
  expect(await ceremoniesOf(page)).toEqual([]);
});

test('where the browser makes none, nothing is said of it, the page can be used, and the offer is there', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await watchCeremonies(page);
  const security = new SecurityPage(page);
  await security.goto();
  await security.signOut();
  await authenticator.setAutomaticPresenceSimulation(false);
  const signIn = new SignInPage(page);
  await signIn.goto();
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
  await expect.poll(() => ceremoniesOf(page)).toMatchObject([{ kind: 'create', way: 'conditional' }]);
  await page.reload();
  await expect(page.getByRole('region', { name: /unlock your device/ })).toBeVisible();
  expect(await ceremoniesOf(page), 'once in a session').toEqual([]);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});
