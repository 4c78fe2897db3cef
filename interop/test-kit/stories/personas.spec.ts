import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { expect, test } from '@kit/passkey/testing/playwright-test';
import { Site } from './site.js';

for (const persona of ['synced-phone', 'device-bound', 'security-key'] as const) {
  test.describe(persona, () => {
    test.use({ persona });

    test(`${persona} makes a passkey and signs in with it`, async ({ page, authenticator }) => {
      const site = await Site.withPasskey(page);
      await site.signIn('Signed in');
      const passkeys = await authenticator.credentials();
      expect(passkeys).toMatchObject([{ rpId: 'localhost', signCount: 2, backupState: persona === 'synced-phone' }]);
    });
  });
}

test.describe('without-verification', () => {
  test.use({ persona: 'without-verification' });

  test('without-verification makes no passkey where verification is required', async ({ page, authenticator }) => {
    const site = await Site.signedUp(page);
    await site.press('Add a passkey', 'CANCELLED');
    expect(await authenticator.credentials()).toEqual([]);
  });
});

test('cloned is refused once the owner has used the passkey', async ({ page, browser, baseURL, authenticator }) => {
  const site = await Site.withPasskey(page);
  const elsewhere = await browser.newPage({ baseURL });
  await addAuthenticator(elsewhere, 'cloned', { of: authenticator });
  await site.signIn('Signed in');
  const thief = await Site.open(elsewhere);
  await thief.press('Sign in with a passkey', 'AUTHENTICATION_FAILED');
  await elsewhere.close();
});

test.describe('tampering', () => {
  test.use({ persona: 'tampering' });

  test('tampering signs nobody in, by its signature or by a flag it leaves out', async ({ page, authenticator }) => {
    const site = await Site.withPasskey(page);
    await site.signIn('AUTHENTICATION_FAILED');
    for (const bits of [{ isBadUV: true }, { isBadUP: true }]) {
      await authenticator.setResponseOverrideBits({ isBogusSignature: false, ...bits });
      await site.press('Sign in with a passkey', 'AUTHENTICATION_FAILED');
      await authenticator.setResponseOverrideBits({});
    }
    await site.press('Sign in with a passkey', 'Signed in');
  });
});

test.describe('cancelling', () => {
  test.use({ persona: 'cancelling' });

  test('cancelling makes nothing, and whoever has a change of mind goes on', async ({
    page,
    authenticator,
    ceremonies,
  }) => {
    const site = await Site.signedUp(page);
    await site.press('Add a passkey', 'CANCELLED');
    expect(await ceremonies()).toMatchObject([{ kind: 'create', way: 'modal', error: 'NotAllowedError' }]);
    await authenticator.setUserVerified(true);
    await site.press('Add a passkey', 'Passkey added');
  });
});

test('what the site tells the browser is heard, and the authenticator forgets a removed passkey', async ({
  page,
  authenticator,
  signals,
}) => {
  const site = await Site.withPasskey(page);
  expect(await authenticator.credentials()).toHaveLength(1);
  await site.press('Remove passkey', 'Passkey removed');
  const options = { rpId: 'localhost', allAcceptedCredentialIds: [] };
  const told = { signal: 'signalAllAcceptedCredentials', options, outcome: 'heard', held: [] };
  await expect.poll(() => signals).toMatchObject([told]);
});
