import { removeWebAuthn } from '@kit/passkey/testing/playwright';
import { look } from '../../../fixtures/look';
import { say } from '../../../fixtures/say';
import { signedOutWithPasskey } from '../../../fixtures/signed-out';
import { expect, test } from '../../../fixtures/test';
import { SignInPage } from '../../../pages/sign-in.po';

const pages = {
  landing: '/',
  'sign-in': '/auth/sign-in',
  'sign-in-returning': '/auth/sign-in?returnTo=%2Fsettings',
  'sign-in-password-changed': '/auth/sign-in?notice=password-changed',
  'sign-in-passkey-unknown': '/auth/sign-in?notice=passkey-unknown',
  'password-reset': '/auth/password-reset',
  'password-reset-used-link': '/auth/password-reset/new?token=x',
  'password-reset-reported': '/auth/password-reset/new?token=x&notice=signed-out',
  'not-me-used-link': '/auth/not-me?token=x',
  'verify-email-used-link': '/auth/verify-email?token=x',
  'verify-email-without-link': '/auth/verify-email',
  'not-found': '/nowhere',
};

for (const [name, path] of Object.entries(pages)) {
  test(`everyone can use ${name}`, async ({ page, consoleGuard }) => {
    consoleGuard.allowStatus(404);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, name);
  });
}

test('everyone can use a sign-in that fails', async ({ page, person, consoleGuard }) => {
  consoleGuard.allowStatus(400, 401);
  const signIn = new SignInPage(page);
  await signIn.goto();
  await signIn.email.fill('nobody');
  await signIn.submit.click();
  await expect(signIn.alert.first()).toBeVisible();
  await look(page, 'sign-in-invalid');
  await signIn.signIn(person);
  await expect(signIn.alert).toHaveText(say(/do not match/));
  await look(page, 'sign-in-refused');
});

test('everyone can use a browser without passkeys', async ({ page }) => {
  await removeWebAuthn(page);
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(page.getByText(say(/^This browser cannot use passkeys/))).toBeVisible();
  await look(page, 'sign-in-unsupported');
});

test('everyone can use the passkey button', async ({ page, outbox, person, authenticator }) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const signIn = new SignInPage(page);
  await signIn.goto();
  await signIn.passkey.click();
  await expect(signIn.stopWaiting).toBeVisible();
  await look(page, 'sign-in-waiting');
  await signIn.stopWaiting.click();
  await expect(page.getByText(say(/^Cancelled/))).toBeVisible();
  await look(page, 'sign-in-cancelled');

  const { hostname } = new URL(page.url());
  const used = (value: string) =>
    page.context().addCookies([{ name: 'latchkey.used_ways', value, domain: hostname, path: '/' }]);
  await used('passkey');
  await signIn.goto();
  await look(page, 'sign-in-passkey-first');
  await signIn.passkey.click();
  await expect(signIn.stopWaiting).toBeVisible();
  await look(page, 'sign-in-passkey-first-waiting');
  await used('password.passkey');
  await signIn.goto();
  await look(page, 'sign-in-password-last');
});
