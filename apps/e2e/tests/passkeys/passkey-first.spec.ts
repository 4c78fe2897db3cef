import { watchCeremonies } from '@kit/passkey/testing/playwright';
import { signUpWithPasskey } from '../../fixtures/account';
import { autofillWaits } from '../../fixtures/autofill';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

const lastTime = 'You used this last time.';

test('where this browser signed in by a passkey, its button comes first, from the server on', async ({
  page,
  outbox,
  person,
  authenticator,
  browser,
}) => {
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.passkey).not.toHaveAccessibleDescription(lastTime);
  expect(await isAbove(signIn)).toBe(false);

  const security = await signUpWithPasskey(page, outbox, person);
  await security.signOut();
  await authenticator.setAutomaticPresenceSimulation(false);
  await watchCeremonies(page);
  await signIn.goto();
  expect(await isAbove(signIn), 'a passkey was added, and none was used').toBe(false);
  await autofillWaits(page);
  await authenticator.setAutomaticPresenceSimulation(true);
  await signIn.passkey.click();
  await expect(page).toHaveURL(/\/home$/);

  const { cookies } = await page.context().storageState();
  const kept = cookies.filter(({ name }) => !name.includes('session'));
  const used = kept.find(({ name }) => name === 'latchkey.used_ways');
  expect(used).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  expect(used?.value).not.toContain('@');
  const withoutScript = await browser.newContext({
    javaScriptEnabled: false,
    storageState: { cookies: kept, origins: [] },
  });
  const still = new SignInPage(await withoutScript.newPage());
  await still.page.goto(new URL('/auth/sign-in', page.url()).href);
  expect(await isAbove(still), 'no script moves it there').toBe(true);
  await expect(still.passkey, 'and says what it lacks').toHaveAccessibleDescription(
    `${lastTime} Passkeys need JavaScript. Please sign in another way, or turn it on.`,
  );
  await expect(still.passkey).toHaveCSS('cursor', 'not-allowed');
  await still.page.emulateMedia({ forcedColors: 'active' });
  await expect(still.passkey, 'in the colour of what cannot be pressed').not.toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(still.email).toBeVisible();
  await withoutScript.close();
});

test('the way that was used last is marked, and the passkey stays first', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  await security.signOut();
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(page).toHaveURL(/\/home$/);
  await security.goto();
  await security.signOut();
  await authenticator.setAutomaticPresenceSimulation(false);
  await signIn.goto();
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
  await security.goto();
  await security.signOut();
  await signIn.goto();
  expect(await isAbove(signIn)).toBe(true);
  await expect(signIn.submit).toHaveAccessibleDescription(lastTime);
  await expect(signIn.passkey).not.toHaveAccessibleDescription(lastTime);
});

/** Whether the passkey button stands above the form. */
async function isAbove({ passkey, email }: SignInPage): Promise<boolean> {
  const [button, field] = [await passkey.boundingBox(), await email.boundingBox()];
  return (button?.y ?? 0) < (field?.y ?? 0);
}
