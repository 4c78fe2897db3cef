import { addAuthenticator, ceremoniesOf, waitingOf, watchCeremonies } from '@kit/passkey/testing/playwright';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { autofillWaits } from '../../fixtures/autofill';
import { launchOptions } from '../../fixtures/launch-options';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('six idle minutes: no challenge that waits is older than the server honours, and it signs in', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await page.clock.install();
  await new SignInPage(page).goto('/settings/security');
  await autofillWaits(page);
  const challenges = new Set<string>();
  for (let minute = 0; minute < 6; minute++) {
    const waiting = await waitingOf(page);
    if (waiting) challenges.add(waiting.challenge);
    await page.clock.fastForward('01:00');
    await autofillWaits(page);
  }
  expect(challenges.size, 'one from the page, one in the fifth minute').toBe(2);
  const errors = (await ceremoniesOf(page)).map(({ error }) => error);
  expect(errors).toEqual(['AbortError', undefined]);

  await authenticator.setAutomaticPresenceSimulation(true);
  await page.clock.fastForward('04:30');
  await expect(page).toHaveURL(/\/settings\/security$/);
});

test('back in the tab it is armed again, with a challenge that is young', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await page.clock.install();
  await new SignInPage(page).goto();
  await autofillWaits(page);
  await setVisible(page, false);
  // The machine slept, and no timer ran.
  await page.clock.setSystemTime(Date.now() + 10 * 60_000);
  await setVisible(page, true);
  await page.clock.runFor(1500);
  await expect.poll(async () => (await ceremoniesOf(page)).length).toBe(2);
  await autofillWaits(page);
  const [first, second] = await ceremoniesOf(page);
  expect(first?.error).toBe('AbortError');
  expect(second?.challenge).not.toBe(first?.challenge);
});

test('two tabs that were opened at once in a new browser both sign in', async ({
  page,
  outbox,
  person,
  authenticator,
  otherBrowser,
  consoleGuard,
}) => {
  // Of two cookies that were given at once one stands; the other tab's first challenge is refused, and nobody sees that.
  consoleGuard.allowStatus(400);
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const tabs = await Promise.all([tabWith(otherBrowser), tabWith(otherBrowser)]);
  const [credential] = await authenticator.credentials();
  if (!credential) throw new Error('there is no passkey to copy');
  await Promise.all(tabs.map(({ tab }) => tab.goto('/auth/sign-in')));
  for (const [at, { tab, device }] of tabs.entries()) {
    await autofillWaits(tab);
    // Each copy counts on from where the other one is.
    await device.addCredential({ ...credential, signCount: credential.signCount + 10 * at });
    await device.setAutomaticPresenceSimulation(true);
    await signsInOnceArmedAnew(tab);
  }
});

test('back from the next page, by the browser’s cache where it has one, it waits again', async ({
  page,
  outbox,
  person,
  authenticator,
  baseURL,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  const [credential] = await authenticator.credentials();
  if (!credential) throw new Error('there is no passkey to copy');
  const browser = await chromium.launch({
    ...launchOptions(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const context = await browser.newContext({ baseURL });
  const { tab, device } = await tabWith(context);
  await tab.goto('/auth/sign-in?returnTo=%2Fsettings');
  await expect(new SignInPage(tab).ready).toBeAttached();
  await autofillWaits(tab);
  await tab.goto('/auth/sign-up');
  await device.addCredential(credential);
  await device.setAutomaticPresenceSimulation(true);
  await tab.goBack();
  await expect(tab).toHaveURL(/\/settings$/);
  await browser.close();
});

test('a page that the browser kept as it was is armed again', async ({ page, outbox, person, authenticator }) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await new SignInPage(page).goto();
  await autofillWaits(page);
  await authenticator.setAutomaticPresenceSimulation(true);
  await signsInOnceArmedAnew(page);
});

async function tabWith(context: BrowserContext) {
  const tab = await context.newPage();
  await watchCeremonies(tab);
  return { tab, device: await addAuthenticator(tab, 'synced-phone', { automaticPresenceSimulation: false }) };
}

/**
 * Tells the page that it is back from the browser’s cache: what waits is begun anew, and sees the presence that is there by now. Told
 * again where nothing comes of it, because what waits at first was begun before the page listens.
 */
const signsInOnceArmedAnew = (page: Page) =>
  expect(async () => {
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect(page).toHaveURL(/\/home$/, { timeout: 5000 });
  }).toPass({ timeout: 30_000 });

/** What the page is told when somebody turns to another tab, and back. */
async function setVisible(page: Page, visible: boolean): Promise<void> {
  await page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );
}
