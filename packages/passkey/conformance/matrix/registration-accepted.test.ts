import { beforeAll, describe, expect, test } from 'vitest';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { attestedModel, honestMaker } from './attestation-makers';
import { createConformanceApp } from './conformance-app';
import { clientData, lie, type MatrixCase } from './matrix-case';

let app: TestApp;
beforeAll(async () => {
  app = await createConformanceApp();
});

const results = (clientExtensionResults: unknown) => ({
  answer: (answer: object) => ({ ...answer, clientExtensionResults }),
});
const withByteOrderMark = { clientDataBytes: (data: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...data]) };
const reversed = { clientData: (data: object) => Object.fromEntries(Object.entries(data).reverse()) };

describe('what a registration may look like, and is accepted', () => {
  const accepted: MatrixCase[] = [
    ...([-8, -7, -257] as const).map((alg) =>
      lie('R20', `a key in algorithm ${alg}`, {}, { settings: { algorithms: [alg] } }),
    ),
    { row: 'R4', what: 'no extension results', ...results(undefined) },
    { row: 'R4', what: 'extension results that are a text', ...results('text') },
    { row: 'R4', what: 'extension results that are null', ...results(null) },
    {
      row: 'R4',
      what: 'extension results nobody asked for',
      ...results({ appid: true, largeBlob: { supported: 1 }, credProps: 7 }),
    },
    { row: 'R28', what: 'credential properties that were not asked for', ...results({ credProps: { rk: false } }) },
    lie('R5', 'a byte order mark before the client data', withByteOrderMark),
    lie('R6', 'client data in another order', reversed),
    lie('R6', 'client data with fields that may come some day', clientData({ extra: { of: ['the', 'future'] } })),
    lie('R10', 'client data that says nothing of framing', clientData({ crossOrigin: undefined })),
    lie('R22', 'a statement signed by the passkey itself', {}, { settings: { attestation: 'packed' } }),
    lie(
      'R23',
      'a statement by a maker whose root nobody trusts, which counts as none',
      {},
      {
        settings: { attestation: 'packed', maker: honestMaker, aaguid: attestedModel },
      },
    ),
    lie('R25', 'an id of one byte', { credentialId: Uint8Array.of(7) }),
    lie('R25', 'an id of 1023 bytes', { credentialId: new Uint8Array(1023).fill(7) }),
  ];
  test.each(accepted.map((it) => [it.row, it.what, it] as const))('%s: %s', async (_, __, it) => {
    const { person, browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator(it.settings);
    const made = authenticator.create(await browser.registrationOptions(), { origin, ...it.tampering });
    const answer = await browser.post('/passkey/verify-registration', { response: it.answer?.(made) ?? made });
    expect(answer).toMatchObject({ status: 200, body: { userId: person.id, credentialID: made.id } });
    expect((await app.openBrowser().signIn(authenticator)).body).toMatchObject({ user: { id: person.id } });
  });

  test.each([
    [false, false, 'singleDevice'],
    [true, false, 'multiDevice'],
    [true, true, 'multiDevice'],
  ])('R18, R19: backup flags BE=%s BS=%s are stored as they are', async (be, bs, deviceType) => {
    const { browser } = await app.signedIn();
    const { body } = await browser.register(new SoftwareAuthenticator({ flags: { be, bs } }));
    expect(await app.storedPasskey(body.id)).toMatchObject({ deviceType, backedUp: bs, backupEligible: be });
  });

  test('R27: the record has what the standard asks to keep', async () => {
    const { person, browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({
      counts: true,
      transports: ['usb', 'nfc'],
      flags: { be: false, bs: false },
    });
    const options = await browser.registrationOptions();
    const { body } = await browser.verifyRegistration(
      authenticator.create(options, { origin, counter: 4_294_967_295 }),
    );
    const [credential] = authenticator.credentials;
    const stored = await app.storedPasskey(body.id);
    expect(stored).toMatchObject({
      userId: person.id,
      credentialID: credential?.id,
      userHandle: options.user.id,
      counter: 4_294_967_295,
      uvInitialized: true,
      backupEligible: false,
      backedUp: false,
      transports: 'usb,nfc',
    });
    expect(Buffer.from(String(stored?.publicKey), 'base64').length).toBeGreaterThan(70);
  });
});

describe('options of a registration', () => {
  test('R1: the user handle has 64 bytes, is the same each time, and neither address nor name nor id is in it', async () => {
    const { person, browser } = await app.signedIn();
    const [one, two] = [await browser.registrationOptions(), await browser.registrationOptions()];
    const handle = Buffer.from(one.user.id, 'base64url');
    expect(one.user.id).toBe(two.user.id);
    expect(handle).toHaveLength(64);
    for (const known of [person.email, person.name, person.id]) expect(handle.includes(known)).toBe(false);
  });
});
