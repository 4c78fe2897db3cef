import { signUpAndProve } from '../../fixtures/account';
import { ceremoniesOf, watchCeremonies } from '../../fixtures/ceremonies';
import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('after a sign-in by password a passkey is made without a prompt, and its owner is told', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await security.signOut();
  // No virtual authenticator makes a passkey silently: it makes one with a prompt, and leaves out presence and verification.
  await watchCeremonies(page);
  await page.addInitScript(() => {
    const { create } = CredentialsContainer.prototype;
    CredentialsContainer.prototype.create = function ({
      mediation,
      ...options
    }: CredentialCreationOptions & { mediation?: string }) {
      Object.assign(window, { askedFor: mediation });
      return create.call(this, options);
    };
  });
  await authenticator.setResponseOverrideBits({ isBadUP: true, isBadUV: true });
  const signIn = new SignInPage(page);
  await signIn.goto();
  const stored = page.waitForResponse(/verify-registration/);
  await signIn.signIn(person);
  expect((await stored).status()).toBe(200);
  expect(await page.evaluate(() => (window as unknown as { askedFor: string }).askedFor)).toBe('conditional');
  await expect(page.getByRole('region', { name: /unlock your device/ })).toHaveCount(0);

  await security.goto();
  await security.expectPasskeys(1);
  await expect(security.card.getByText('Created automatically')).toBeVisible();
  await outbox.newestTo(person.email, subjects.passkeyAdded);
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
