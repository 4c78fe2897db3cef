import { removeWebAuthn } from '@kit/passkey/testing/playwright';
import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('in a browser without WebAuthn the buttons explain, and the password works', async ({ page, outbox, person }) => {
  await removeWebAuthn(page);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await expect(security.addPasskey).toHaveAccessibleDescription(/^This browser cannot use passkeys\./);
  await security.signOut();

  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.passkey).toHaveAccessibleDescription(/^This browser cannot use passkeys\./);
  await expect(page).toHaveURL(/\/auth\/sign-in/);
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
});
