import { beforeAll, describe, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const backupEvents = (passkeyId: unknown) =>
  app.events.filter((event) => event.type === 'backup-changed' && event.passkeyId === passkeyId);

describe('the record of a passkey (A24)', () => {
  test('keeps aaguid, attachment, transports and how it was made, whatever a sign-in says', async () => {
    const aaguid = '01020304050607080102030405060708';
    const it = await app.withPasskey({ aaguid, attachment: 'cross-platform', transports: ['usb', 'nfc'] });
    const before = await app.storedPasskey(it.passkey.id);
    expect(before).toMatchObject({
      aaguid: '01020304-0506-0708-0102-030405060708',
      attachment: 'cross-platform',
      transports: 'usb,nfc',
      createdAutomatically: false,
      uvInitialized: true,
      backupEligible: true,
      lastUsedAt: null,
    });
    expect((await it.browser.signIn(it.authenticator)).status).toBe(200);
    const changing = { lastUsedAt: null, lastUsedIp: null, lastUsedUserAgent: null };
    expect({ ...(await app.storedPasskey(it.passkey.id)), ...changing }).toEqual(before);
  });

  test('keeps the backup state up to date, both ways, and reports each change once', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey({ flags: { be: true, bs: false } });
    for (const bs of [false, true, true, false]) {
      expect((await browser.signIn(authenticator, { flags: { bs } })).status).toBe(200);
      expect(await app.storedPasskey(passkey.id)).toMatchObject({ backedUp: bs });
    }
    expect(backupEvents(passkey.id)).toMatchObject([{ backedUp: true }, { backedUp: false }]);
  });

  test('is not touched by a refused answer, and reports nothing', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey({ flags: { be: true, bs: false } });
    const before = await app.storedPasskey(passkey.id);
    expect((await browser.signIn(authenticator, { flags: { bs: true, uv: false } })).status).toBe(401);
    expect((await browser.signIn(authenticator, { flags: { bs: true }, signature: (s) => s.slice(1) })).status).toBe(
      401,
    );
    expect(await app.storedPasskey(passkey.id)).toEqual(before);
    expect(backupEvents(passkey.id)).toEqual([]);
  });

  test('holds a counter of more than 32 bits, and compares by it (A22)', async () => {
    const { browser, authenticator, passkey } = await app.withPasskey({ counts: true });
    expect((await browser.signIn(authenticator, { counter: 0xffff_ffff })).status).toBe(200);
    await app.client.query('update passkey set counter = 5000000000 where id = $1', [passkey.id]);
    expect((await app.openBrowser().signIn(authenticator, { counter: 0xffff_ffff })).status).toBe(401);
    expect(app.events.findLast(({ type }) => type === 'clone-suspected')).toMatchObject({ stored: 5_000_000_000 });
  });

  test('learns a missing handle only where it names the account: signed out, from a fully valid answer', async () => {
    const { home, browser, authenticator, passkey } = await app.withPasskey();
    await app.client.query('update passkey set "userHandle" = null where id = $1', [passkey.id]);
    const another = { userHandle: Buffer.alloc(64, 1).toString('base64url') };
    expect((await home.stepUp(authenticator, another)).status).toBe(200);
    expect((await home.signIn(authenticator, another)).status).toBe(200);
    expect((await browser.signIn(authenticator, { ...another, flags: { uv: false } })).status).toBe(401);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ userHandle: null });
    expect((await browser.signIn(authenticator)).status).toBe(200);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ userHandle: passkey.userHandle });
  });

  test.each([
    [true, 'multiDevice'],
    [false, 'singleDevice'],
  ])(
    'learns a missing backup eligibility of %s from the first valid answer, and holds to it',
    async (be, deviceType) => {
      const { browser, authenticator, passkey } = await app.withPasskey({ flags: { be, bs: false } });
      const forget = `update passkey set "deviceType" = 'unknown', "backupEligible" = null where id = $1`;
      await app.client.query(forget, [passkey.id]);
      expect((await browser.signIn(authenticator, { signature: (s) => s.slice(1) })).status).toBe(401);
      expect(await app.storedPasskey(passkey.id)).toMatchObject({ deviceType: 'unknown', backupEligible: null });
      expect((await browser.signIn(authenticator)).status).toBe(200);
      expect(await app.storedPasskey(passkey.id)).toMatchObject({ deviceType, backupEligible: be });
      expect((await app.openBrowser().signIn(authenticator, { flags: { be: !be } })).status).toBe(401);
      expect(app.lastRefusal()).toMatchObject({ reason: 'A19' });
    },
  );

  test('is kept by a step-up as by a sign-in, with the same counter once', async () => {
    const { person, home, authenticator, passkey } = await app.withPasskey({
      counts: true,
      flags: { be: true, bs: false },
    });
    await app.age(person.id, 3600);
    const stepUp = () => home.stepUp(authenticator, { counter: 5, flags: { bs: true } });
    expect((await stepUp()).status).toBe(200);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({
      counter: 5,
      backedUp: true,
      lastUsedIp: '203.0.113.0',
    });
    expect(await stepUp()).toMatchObject({ status: 401, code: 'AUTHENTICATION_FAILED' });
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'step-up', reason: 'A22' });
  });
});

describe('backup eligibility that differs from registration (A19)', () => {
  test.each([
    [true, false],
    [false, true],
  ])('is refused from %s to %s, and nothing is saved', async (from, to) => {
    const { browser, authenticator, passkey } = await app.withPasskey({ flags: { be: from, bs: false } });
    const before = await app.storedPasskey(passkey.id);
    expect((await browser.signIn(authenticator, { flags: { be: to, bs: false } })).status).toBe(401);
    expect(app.lastRefusal()).toMatchObject({ reason: 'A19' });
    expect(await app.storedPasskey(passkey.id)).toEqual(before);
  });

  test.each([
    [true, false, 'singleDevice'],
    [false, true, 'multiDevice'],
  ])('is recorded from %s to %s where the site says so', async (from, to, deviceType) => {
    const lenient = await createTestApp({ passkey: { backupEligibilityChange: 'record' } });
    const { browser, authenticator, passkey } = await lenient.withPasskey({ flags: { be: from, bs: false } });
    expect((await browser.signIn(authenticator, { flags: { be: to, bs: false } })).status).toBe(200);
    expect(await app.storedPasskey(passkey.id)).toMatchObject({ backupEligible: to, deviceType });
  });
});
