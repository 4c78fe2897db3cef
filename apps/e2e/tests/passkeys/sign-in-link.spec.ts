import { ceremoniesOf, waitingOf } from '@kit/passkey/testing/playwright';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('“Sign in” signs in at once where a passkey is at hand, without the sign-in page', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await authenticator.setAutomaticPresenceSimulation(true);
  const pages: string[] = [];
  page.on('framenavigated', (frame) => pages.push(new URL(frame.url()).pathname));
  const forgetSession = async () => {
    for (const name of ['session_token', 'session_data'])
      await page.context().clearCookies({ name: `latchkey.${name}` });
  };
  for (const name of ['header', 'main']) {
    await forgetSession();
    await page.goto('/');
    await page.locator(name).getByRole('link', { name: 'Sign in', exact: true }).click();
    await expect(page).toHaveURL(/\/home$/);
  }
  await forgetSession();
  await page.goto('/auth/sign-up?returnTo=%2Fsettings%2Fsecurity');
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await expect(page, 'where the person was going').toHaveURL(/\/settings\/security$/);
  expect(new Set(pages)).toEqual(new Set(['/', '/home', '/auth/sign-up', '/settings/security']));
});

test('with no passkey at hand it leads to the sign-in page, and the way back is kept', async ({
  page,
  authenticator,
}) => {
  expect(await authenticator.credentials()).toEqual([]);
  await page.goto('/auth/sign-up?returnTo=%2Fsettings%2Fsecurity');
  const asked = page.waitForRequest(/generate-authenticate-options/);
  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await asked;
  await expect(page).toHaveURL(/\/auth\/sign-in\?returnTo=%2Fsettings%2Fsecurity$/);
  await expect(new SignInPage(page).alert).toHaveCount(0);
});

test('a passkey that nobody knows any more leads to the sign-in page, which says so', async ({
  page,
  authenticator,
  consoleGuard,
  outbox,
  person,
}) => {
  consoleGuard.allowStatus(404);
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const [known] = await authenticator.credentials();
  if (!known) throw new Error('there is no passkey');
  await authenticator.clearCredentials();
  await authenticator.addCredential({ ...known, credentialId: btoa('nobody knows this passkey') });
  await authenticator.setAutomaticPresenceSimulation(true);
  await page.clock.install();
  await page.goto('/');
  // The page's patience is not what is looked at.
  await page.clock.pauseAt(Date.now() + 1000);
  const order: string[] = [];
  page.on('requestfinished', (request) => request.url().endsWith('/passkey/signals') && order.push('signals'));
  page.on('request', (request) => request.isNavigationRequest() && order.push('the next page'));
  await page.locator('header').getByRole('link', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/auth\/sign-in$/);
  expect(order[0], 'the page waits until the device is told').toBe('signals');
  await expect(page.getByText(/^This passkey is no longer known here\./)).toBeVisible();
  await expect.poll(() => authenticator.credentials(), { message: 'the device forgets it' }).toEqual([]);
});

test('opened in a new tab it is a link like any other, and in a browser that cannot ask at once', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await page.goto('/');
  const link = page.locator('header').getByRole('link', { name: 'Sign in', exact: true });
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab).toHaveURL(/\/auth\/sign-in$/);
  expect(await ceremoniesOf(page)).toEqual([]);

  await page.evaluate(() => {
    PublicKeyCredential.getClientCapabilities = async () => ({ conditionalGet: true });
  });
  await link.click();
  await expect(page).toHaveURL(/\/auth\/sign-in$/);
});

test('a second click while the browser asks leads where the link says', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await page.goto('/auth/sign-up?returnTo=%2Fsettings');
  const link = page.getByRole('link', { name: 'Sign in', exact: true });
  await link.click();
  await expect.poll(() => waitingOf(page)).toMatchObject({ way: 'immediate' });
  await link.click();
  await expect(page).toHaveURL(/\/auth\/sign-in\?returnTo=%2Fsettings$/);
});
