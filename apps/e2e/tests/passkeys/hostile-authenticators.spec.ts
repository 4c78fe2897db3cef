import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { signUpWithPasskey } from '../../fixtures/account';
import { withoutAutofill } from '../../fixtures/autofill';
import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

const refused = 'This passkey could not be verified. Try again or sign in another way.';

test.describe('a passkey that never leaves its device', () => {
  test.use({ persona: 'device-bound' });

  test('is refused to whoever copied it, once its owner used it, and the owner is told', async ({
    page,
    outbox,
    person,
    authenticator,
    otherBrowser,
    consoleGuard,
  }) => {
    consoleGuard.allowStatus(401);
    const security = await signUpWithPasskey(page, outbox, person);
    await security.signOut();
    const thief = new SignInPage(await otherBrowser.newPage());
    const copy = await addAuthenticator(thief.page, 'cloned', { of: authenticator });
    await new SignInPage(page).pressPasskey(authenticator);
    await expect(page).toHaveURL(/\/home$/);

    await thief.pressPasskey(copy);
    await expect(thief.alert).toHaveText(refused);
    await expect(thief.page).toHaveURL(/\/auth\/sign-in/);
    await outbox.newestTo(person.email, subjects.passkeyCloned);
  });
});

for (const [lie, overrides] of [
  ['a signature that is none', { isBogusSignature: true }],
  ['an answer without verification', { isBadUV: true }],
  ['an answer without presence', { isBadUP: true }],
] as const) {
  test(`${lie} signs nobody in, and an honest one does right after it`, async ({
    page,
    outbox,
    person,
    authenticator,
    consoleGuard,
  }) => {
    consoleGuard.allowStatus(401);
    const security = await signUpWithPasskey(page, outbox, person);
    await security.signOut();
    await authenticator.setResponseOverrideBits(overrides);
    await withoutAutofill(page);
    const signIn = new SignInPage(page);
    await signIn.goto();
    await signIn.passkey.click();
    await expect(signIn.alert).toHaveText(refused);
    await authenticator.setResponseOverrideBits({});
    await signIn.passkey.click();
    await expect(page).toHaveURL(/\/home$/);
  });
}
