import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { ask, openBlankSite } from '../../fixtures/blank-site';
import { expect, test } from '../../fixtures/test';

test.beforeEach(({ page }) => openBlankSite(page));

const honest = [
  ['synced-phone', { attachment: 'platform', transports: ['internal'] }, true],
  ['device-bound', { attachment: 'platform', transports: ['internal'] }, false],
  ['security-key', { attachment: 'cross-platform', transports: ['usb'] }, false],
] as const;

for (const [persona, reached, synced] of honest) {
  test(`${persona} says how it is reached and whether it is backed up, verifies its user and signs`, async ({
    page,
  }) => {
    await addAuthenticator(page, persona);
    const flags = { up: true, uv: true, be: synced, bs: synced };
    expect(await ask(page, 'create')).toMatchObject({ ...reached, flags, counter: 1 });
    expect(await ask(page, 'get')).toMatchObject({
      attachment: reached.attachment,
      flags,
      counter: 2,
      signature: 'signed',
    });
  });
}

test('synced-phone is another device where it is reached over hybrid', async ({ page }) => {
  await addAuthenticator(page, 'synced-phone', { transport: 'hybrid' });
  const made = { attachment: 'cross-platform', transports: expect.arrayContaining(['hybrid']), flags: { bs: true } };
  expect(await ask(page, 'create')).toMatchObject(made);
});

test('without-verification fails where verification is required, and answers without it where it is not', async ({
  page,
}) => {
  await addAuthenticator(page, 'without-verification');
  expect(await ask(page, 'create')).toBe('NotAllowedError');
  const demand = { userVerification: 'preferred', residentKey: 'discouraged' } as const;
  expect(await ask(page, 'create', demand)).toMatchObject({ transports: ['usb'], flags: { up: true, uv: false } });
  expect(await ask(page, 'get', demand)).toMatchObject({ flags: { up: true, uv: false }, signature: 'signed' });
  expect(await ask(page, 'get', { residentKey: 'discouraged' })).toBe('NotAllowedError');
});

test('cloned counts on from where it was copied, so the counter goes back once both were used', async ({
  page,
  otherBrowser,
}) => {
  const original = await addAuthenticator(page, 'device-bound');
  await ask(page, 'create');
  const elsewhere = await otherBrowser.newPage();
  await openBlankSite(elsewhere);
  await addAuthenticator(elsewhere, 'cloned', { of: original });
  expect(await ask(page, 'get')).toMatchObject({ counter: 2 });
  expect(await ask(page, 'get')).toMatchObject({ counter: 3 });
  expect(await ask(elsewhere, 'get')).toMatchObject({ counter: 2, signature: 'signed' });
});

test('tampering makes a passkey and signs with zeros', async ({ page }) => {
  const authenticator = await addAuthenticator(page, 'tampering');
  expect(await ask(page, 'create')).toMatchObject({ flags: { up: true, uv: true } });
  expect(await ask(page, 'get')).toMatchObject({ flags: { up: true, uv: true }, signature: 'zeros' });
  await authenticator.setResponseOverrideBits({});
  expect(await ask(page, 'get'), 'until it stops').toMatchObject({ signature: 'signed' });
});

for (const [override, flags] of [
  ['isBadUV', { up: true, uv: false }],
  ['isBadUP', { up: false, uv: true }],
] as const) {
  test(`tampering with ${override} answers without the flag that was asked for`, async ({ page }) => {
    await addAuthenticator(page, 'tampering', { overrides: { [override]: true } });
    expect(await ask(page, 'create')).toMatchObject({ flags });
    expect(await ask(page, 'get')).toMatchObject({ flags, signature: 'signed' });
  });
}

test.describe('as the persona of a file', () => {
  test.use({ persona: 'cancelling' });

  test('cancelling closes every prompt until the person changes their mind', async ({ page, authenticator }) => {
    expect(await ask(page, 'create')).toBe('NotAllowedError');
    expect(await authenticator.credentials()).toEqual([]);
    await authenticator.setUserVerified(true);
    expect(await ask(page, 'create')).toMatchObject({ flags: { uv: true } });
    await authenticator.setUserVerified(false);
    expect(await ask(page, 'get')).toBe('NotAllowedError');
    await authenticator.setUserVerified(true);
    expect(await ask(page, 'get')).toMatchObject({ signature: 'signed' });
  });
});
