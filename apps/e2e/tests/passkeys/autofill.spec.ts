import { ceremoniesOf, waitingOf } from '@kit/passkey/testing/playwright';
import { autofillWaits } from '../../fixtures/autofill';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test.beforeEach(({ page, outbox, person, authenticator }) =>
  signedOutWithPasskey({ page, outbox, person, authenticator }),
);

test('a passkey chosen in the autofill signs in, and goes where the person was going', async ({
  page,
  authenticator,
}) => {
  await authenticator.setAutomaticPresenceSimulation(true);
  await new SignInPage(page).goto('/settings/security');
  await expect(page).toHaveURL(/\/settings\/security$/);
});

test('it waits before React is there, with options that came with the page, and asks nobody for others', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/api/auth/passkey/') && asked.push(request.url()));
  await page.waitForLoadState('load');
  await page.route('**/_next/static/**/*.js', async (route) => {
    await expect.poll(() => waitingOf(page)).toBeDefined();
    await route.continue();
  });
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.email).toBeFocused();
  await expect(signIn.email).toHaveAttribute('autocomplete', 'username webauthn');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const ceremonies = await ceremoniesOf(page);
  expect(ceremonies).toMatchObject([{ kind: 'get', way: 'conditional' }]);
  expect(ceremonies[0]?.endedAt).toBeUndefined();
  expect(asked).toEqual([]);
});

test('the button ends what waits in the autofill before it asks by itself', async ({ page, authenticator }) => {
  const signIn = new SignInPage(page);
  await signIn.goto('/settings/security');
  await autofillWaits(page);
  await signIn.passkey.click();
  await expect.poll(() => waitingOf(page)).toMatchObject({ way: 'modal' });
  const [first, second] = await ceremoniesOf(page);
  expect(first).toMatchObject({ way: 'conditional', error: 'AbortError' });
  expect(second?.beganAt).toBeGreaterThanOrEqual(first?.endedAt ?? Number.POSITIVE_INFINITY);
  await expect(page.getByText(/^Look for your browser’s prompt/)).toBeVisible();

  await signIn.stopWaiting.click();
  await expect(page.getByText(/^Cancelled\./)).toBeVisible();
  await expect(signIn.passkey).toBeFocused();
  await autofillWaits(page);
  await authenticator.setAutomaticPresenceSimulation(true);
  await signIn.passkey.click();
  await expect(page).toHaveURL(/\/settings\/security$/);
});

test('a press of the button in the very moment the page is ready clashes with nothing', async ({
  page,
  authenticator,
}) => {
  await page.addInitScript(() => {
    const press = () => {
      const ready = document.querySelector('form[novalidate]');
      if (!ready) return requestAnimationFrame(press);
      document.querySelector<HTMLElement>('[data-slot=sign-in-with-passkey] button')?.click();
    };
    requestAnimationFrame(press);
  });
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect.poll(() => waitingOf(page)).toMatchObject({ way: 'modal' });
  const errors = (await ceremoniesOf(page)).map(({ error }) => error);
  expect(errors).toEqual(['AbortError', undefined]);
  await signIn.stopWaiting.click();
  await autofillWaits(page);
  await authenticator.setAutomaticPresenceSimulation(true);
  await signIn.passkey.click();
  await expect(page).toHaveURL(/\/home$/);
});

test('a cancel, a refusal and a server that is down show nothing, and it is armed again', async ({
  page,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(503);
  let refusals = 0;
  await page.route('**/passkey/verify-authentication', (route) => {
    refusals += 1;
    return refusals > 1 ? route.continue() : route.fulfill({ status: 503, json: { code: 'UNAVAILABLE' } });
  });
  // Nobody passes verification: the browser ends each prompt as it does a cancelled one.
  await authenticator.setUserVerified(false);
  await authenticator.setAutomaticPresenceSimulation(true);
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect
    .poll(async () => (await ceremoniesOf(page)).filter(({ error }) => error === 'NotAllowedError').length)
    .toBeGreaterThan(1);
  await expect(signIn.alert).toHaveCount(0);
  await expect(page.getByText(/^Cancelled/)).toHaveCount(0);
  await authenticator.setUserVerified(true);
  await expect.poll(() => refusals, { timeout: 30_000 }).toBeGreaterThan(0);
  await expect(signIn.alert).toHaveCount(0);
  await expect(page).toHaveURL(/\/home$/, { timeout: 30_000 });
});
