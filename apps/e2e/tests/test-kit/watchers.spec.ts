import type { Page } from '@playwright/test';
import { ask, openBlankSite } from '../../fixtures/blank-site';
import { expect, test } from '../../fixtures/test';

type Tell = { signal: string; options: object };

/** What the page hears back: nothing, or the name of an error. */
const tell = (page: Page, { signal, options }: Tell) =>
  page.evaluate(
    async ([signal, options]) => {
      const methods = PublicKeyCredential as unknown as Record<string, (options: object) => Promise<void>>;
      return methods[signal]?.(options).then(
        () => null,
        (error: Error) => error.name,
      );
    },
    [signal, options] as const,
  );

test('signals are written down as they were said, with what the authenticator then holds', async ({
  page,
  authenticator,
  signals,
}) => {
  await openBlankSite(page);
  await ask(page, 'create');
  const [passkey] = await authenticator.credentials();
  const userId = Buffer.from(passkey?.userHandle ?? '', 'base64').toString('base64url');
  const unknown = { signal: 'signalUnknownCredential', options: { rpId: 'localhost', credentialId: 'AAAA' } };
  const details = { rpId: 'localhost', userId, name: 'ada@example.org', displayName: 'Ada of the Harbour' };
  const named = { signal: 'signalCurrentUserDetails', options: details };
  const none = {
    signal: 'signalAllAcceptedCredentials',
    options: { rpId: 'localhost', userId, allAcceptedCredentialIds: [] },
  };
  expect(await tell(page, unknown)).toBeNull();
  await expect.poll(() => signals).toMatchObject([{ ...unknown, outcome: 'heard', held: [{ userHandle: userId }] }]);
  expect(await tell(page, named)).toBeNull();
  const renamed = { userName: 'ada@example.org', userDisplayName: 'Ada of the Harbour' };
  await expect.poll(() => signals.slice(1)).toMatchObject([{ ...named, outcome: 'heard', held: [renamed] }]);
  expect(await tell(page, none)).toBeNull();
  await expect.poll(() => signals.slice(2)).toMatchObject([{ ...none, outcome: 'heard', held: [] }]);
});

test('a signal the browser refuses fails in the page as it would unwatched, and is written down with its error', async ({
  page,
  otherBrowser,
  signals,
}) => {
  const unwatched = await otherBrowser.newPage();
  await Promise.all([openBlankSite(page), openBlankSite(unwatched)]);
  const garbled = { signal: 'signalUnknownCredential', options: { rpId: 'localhost', credentialId: '***' } };
  const foreign = { signal: 'signalUnknownCredential', options: { rpId: 'example.org', credentialId: 'AAAA' } };
  for (const [said, error] of [
    [garbled, 'TypeError'],
    [foreign, 'SecurityError'],
  ] as const) {
    expect(await tell(unwatched, said)).toBe(error);
    expect(await tell(page, said)).toBe(error);
    await expect.poll(() => signals.at(-1)).toEqual({ ...said, outcome: error, held: [] });
  }
});

test('signals are kept over navigations, ceremonies begin anew with each document', async ({
  page,
  authenticator,
  ceremonies,
  signals,
}) => {
  await openBlankSite(page);
  await ask(page, 'create');
  await authenticator.setUserVerified(false);
  await ask(page, 'get');
  expect(await ceremonies()).toMatchObject([
    { kind: 'create', way: 'modal', endedAt: expect.any(Number) },
    { kind: 'get', way: 'modal', error: 'NotAllowedError' },
  ]);
  await tell(page, { signal: 'signalUnknownCredential', options: { rpId: 'localhost', credentialId: 'AAAA' } });
  await page.reload();
  expect(await ceremonies()).toEqual([]);
  await expect.poll(() => signals).toHaveLength(1);
});

test('a ceremony that a page stops for no reason fails in the page as it would unwatched', async ({
  page,
  ceremonies,
}) => {
  await openBlankSite(page);
  const reason = await page.evaluate(() => {
    const publicKey = { challenge: new DataView(Uint8Array.of(251, 255, 254, 0).buffer, 0, 3), rpId: 'localhost' };
    return navigator.credentials.get({ publicKey, signal: AbortSignal.abort(null) }).catch((error) => error);
  });
  expect(reason).toBeNull();
  expect(await ceremonies()).toMatchObject([{ error: 'null', challenge: '-__-', endedAt: expect.any(Number) }]);
});

test('a page whose origin may not use passkeys opens as it would unwatched', async ({ page, ceremonies, signals }) => {
  await openBlankSite(page, 'http://plain.example');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  expect(await ceremonies()).toEqual([]);
  expect(signals).toEqual([]);
});

test('a call without options ends as it would unwatched', async ({ page, ceremonies, otherBrowser }) => {
  const unwatched = await otherBrowser.newPage();
  const errors: string[] = [];
  for (const tab of [unwatched, page]) {
    await openBlankSite(tab);
    errors.push(await tab.evaluate(() => navigator.credentials.get().catch((error: Error) => error.name) as never));
  }
  expect(errors[1]).toBe(errors[0]);
  expect(await ceremonies()).toMatchObject([{ kind: 'get', error: errors[0] }]);
});
