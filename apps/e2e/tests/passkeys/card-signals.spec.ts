import type { VirtualAuthenticator } from '@kit/passkey/testing/playwright';
import type { Page, Request } from '@playwright/test';
import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

const held = async (authenticator: VirtualAuthenticator) =>
  (await authenticator.credentials()).map(({ credentialId }) => credentialId);

/** Removes the account's passkeys as another browser would, past this page. */
async function removeAllElsewhere(page: Page, origin: string) {
  const passkeys = await (await page.request.get('/api/auth/passkey/list-user-passkeys')).json();
  for (const { id } of passkeys)
    await page.request.post('/api/auth/passkey/delete-passkey', { data: { id }, headers: { origin } });
}

const accepted = (credentialIds: (string | undefined)[]) => ({
  signal: 'signalAllAcceptedCredentials',
  options: { rpId: 'localhost', allAcceptedCredentialIds: credentialIds },
  outcome: 'heard',
});

/** Resolves once this page has asked what it may signal, with the answer's status. */
const asked = async (page: Page) => (await page.waitForResponse('**/api/auth/passkey/signals')).status();

test('opening the card tells the device which passkeys are gone', async ({
  page,
  outbox,
  person,
  authenticator,
  signals,
  baseURL,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  const [passkey] = await held(authenticator);
  const id = passkey && Buffer.from(passkey, 'base64').toString('base64url');
  await expect.poll(() => signals.at(-1)).toMatchObject(accepted([id]));
  await removeAllElsewhere(page, baseURL ?? '');
  expect(await held(authenticator)).toHaveLength(1);
  await security.goto();
  await expect.poll(() => signals.at(-1)).toMatchObject({ ...accepted([]), held: [] });
});

test('adding a passkey tells the device of it, and removing one makes the device forget it', async ({
  page,
  outbox,
  person,
  signals,
  authenticator,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  const [passkey] = await held(authenticator);
  await page.reload();
  await security.expectPasskeys(1);
  const id = passkey && Buffer.from(passkey, 'base64').toString('base64url');
  await expect.poll(() => signals.at(-1)).toMatchObject({ ...accepted([id]), held: [{ id }] });
  await security.remove();
  await security.expectPasskeys(0);
  await expect.poll(() => signals.at(-1)).toMatchObject({ ...accepted([]), held: [] });
});

for (const [what, answer] of [
  ['a server that is down', { status: 503, json: { code: 'UNAVAILABLE' } }],
  ['passkeys switched off by a deploy', { status: 404, body: '' }],
  ['a list without its account', { json: { paused: false, rpId: 'localhost', userHandle: null, credentialIds: [] } }],
  ['a lost answer', null],
] as const) {
  test(`${what} makes no device forget a passkey`, async ({ page, outbox, person, authenticator, consoleGuard }) => {
    consoleGuard.allow(/passkey\/signals/);
    const security = await signUpWithPasskey(page, outbox, person);
    await page.route('**/api/auth/passkey/signals', (route) => (answer ? route.fulfill(answer) : route.abort()));
    const isAsked = (request: Request) => request.url().endsWith('/passkey/signals');
    const ended = answer
      ? page.waitForResponse(
          (it) => isAsked(it.request()) && it.status() === ('status' in answer ? answer.status : 200),
        )
      : page.waitForEvent('requestfailed', isAsked);
    await security.goto();
    await ended;
    await page.unroute('**/api/auth/passkey/signals');
    const again = asked(page);
    await security.goto();
    expect(await again).toBe(200);
    await security.expectPasskeys(1);
    expect(await held(authenticator)).toHaveLength(1);
  });
}

test('a passkey that the server refuses is forgotten by the device, and the card says that nothing was added', async ({
  page,
  outbox,
  person,
  authenticator,
  signals,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(401);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await authenticator.setResponseOverrideBits({ isBadUV: true });
  await security.startAdding();
  await expect(
    security.addDialog.getByText('The new passkey could not be verified, so it was not added.'),
  ).toBeVisible();
  const unknown = { signal: 'signalUnknownCredential', outcome: 'heard', held: [] };
  await expect.poll(() => signals).toContainEqual(expect.objectContaining(unknown));
  await authenticator.setResponseOverrideBits({});
  await security.addDialog.getByRole('button', { name: 'Continue' }).click();
  await security.finishAdding();
  await security.expectPasskeys(1);
});

test('a passkey whose answer was lost stays on the device: it may have been kept', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allow(/verify-registration/);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await page.route('**/passkey/verify-registration', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await security.startAdding();
  await expect(security.addDialog.getByText('No answer from the server.')).toBeVisible();
  expect(await held(authenticator)).toHaveLength(1);
  const again = asked(page);
  await security.goto();
  expect(await again).toBe(200);
  await security.expectPasskeys(1);
  expect(await held(authenticator)).toHaveLength(1);
});

test('a passkey that is on its way while its page is left stays on the device', async ({
  page,
  outbox,
  person,
  authenticator,
  baseURL,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  await security.remove();
  await security.expectPasskeys(0);
  await expect.poll(() => held(authenticator)).toEqual([]);
  const sent = page.waitForRequest('**/passkey/verify-registration');
  await page.route('**/passkey/verify-registration', () => {});
  await security.startAdding();
  const request = await sent;
  const told = asked(page);
  await security.goto();
  expect(await told).toBe(200);
  // Only now does the server get to it.
  const data: unknown = request.postDataJSON();
  const answer = await page.request.post(request.url(), { data, headers: { origin: baseURL ?? '' } });
  expect(answer.status()).toBe(200);
  const again = asked(page);
  await security.goto();
  expect(await again).toBe(200);
  await security.expectPasskeys(1);
  expect(await held(authenticator)).toHaveLength(1);
});

test('a new name of the account reaches the passkeys of the device', async ({
  page,
  outbox,
  person,
  authenticator,
  signals,
}) => {
  await signUpWithPasskey(page, outbox, person);
  expect((await authenticator.credentials())[0]?.userDisplayName).toBe(person.name);
  await page.goto('/settings');
  await page.getByLabel('Name', { exact: true }).fill('Ada of the Harbour');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const renamed = { userName: person.email, userDisplayName: 'Ada of the Harbour' };
  await expect
    .poll(() => signals.at(-1))
    .toMatchObject({
      signal: 'signalCurrentUserDetails',
      options: { rpId: 'localhost', name: person.email, displayName: 'Ada of the Harbour' },
      outcome: 'heard',
      held: [renamed],
    });
});
