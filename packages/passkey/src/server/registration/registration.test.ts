import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../../test/browser';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator, type Surroundings } from '../../testing/software-authenticator';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

describe('registration', () => {
  test.each([
    ['Ed25519', -8],
    ['ES256', -7],
    ['RS256', -257],
  ] as const)('accepts a passkey in %s', async (_, alg) => {
    const { browser } = await app.signedIn();
    expect((await browser.register(new SoftwareAuthenticator({ algorithms: [alg] }))).status).toBe(200);
  });

  test('stores what the passkey says of itself and answers without its key (R27)', async () => {
    const { person, browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({ aaguid: '01020304050607080102030405060708', counts: true });
    const { body, text } = await browser.register(authenticator, { counter: 7 }, 'MacBook Touch ID');
    expect(body).toMatchObject({
      name: 'MacBook Touch ID',
      userId: person.id,
      credentialID: authenticator.credentials[0]?.id,
      counter: 7,
      transports: 'hybrid,internal',
      aaguid: '01020304-0506-0708-0102-030405060708',
      uvInitialized: true,
      attachment: 'platform',
      createdAutomatically: false,
    });
    expect(text).not.toContain('publicKey');
  });

  test.each([
    [false, false, 'singleDevice'],
    [true, false, 'multiDevice'],
    [true, true, 'multiDevice'],
  ])('stores the backup flags BE=%s BS=%s as they are (R18-19)', async (be, bs, deviceType) => {
    const { browser } = await app.signedIn();
    const { body } = await browser.register(new SoftwareAuthenticator({ flags: { be, bs } }));
    expect(body).toMatchObject({ deviceType, backedUp: bs, backupEligible: be });
  });

  test('accepts a self-signed statement and a byte order mark before the client data (R5, R22)', async () => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({ attestation: 'packed' });
    const clientDataBytes = (bytes: Uint8Array) => Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]);
    expect((await browser.register(authenticator, { clientDataBytes })).status).toBe(200);
  });

  test('cuts and cleans a nickname and keeps only known transports, each once', async () => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator({ transports: ['internal', 'internal', 'carrier-pigeon'] });
    const { body } = await browser.register(authenticator, {}, `\u202e\u200bMy\u0000  key\u2066 ${'x'.repeat(80)}`);
    expect(body.transports).toBe('internal');
    expect(body.name).toBe(`My key ${'x'.repeat(57)}`);
  });
});

const bytes = (change: (data: Uint8Array) => void) => (data: Uint8Array) => {
  const copy = Uint8Array.from(data);
  change(copy);
  return copy;
};
const refusals: [string, string, Partial<Surroundings>][] = [
  ['R6', 'client data that is an array', { clientData: (data) => [data] }],
  ['R7', 'the type of an assertion', { clientData: (data) => ({ ...data, type: 'webauthn.get' }) }],
  ['R7', 'the type of a payment', { clientData: (data) => ({ ...data, type: 'payment.create' }) }],
  ['R7', 'a number as type', { clientData: (data) => ({ ...data, type: 1 }) }],
  ['R8', 'another challenge', { clientData: (data) => ({ ...data, challenge: 'AAAA' }) }],
  ['R8', 'a padded challenge', { clientData: (data) => ({ ...data, challenge: `${data.challenge}=` }) }],
  ['R9', 'another origin', { origin: 'http://localhost:3001' }],
  ['R9', 'an origin with the name as prefix', { origin: 'http://localhost:3000.evil.example' }],
  ['R9', 'an origin with a trailing slash', { origin: `${origin}/` }],
  ['R9', 'an origin in capitals', { origin: 'HTTP://LOCALHOST:3000' }],
  ['R9', 'the origin null', { origin: 'null' }],
  ['R9', 'a list of origins', { clientData: (data) => ({ ...data, origin: [origin] }) }],
  ['R10', 'crossOrigin', { crossOrigin: true }],
  ['R10', 'crossOrigin in words', { crossOrigin: 'true' }],
  ['R11', 'a top origin', { topOrigin: 'https://evil.example' }],
  ['R13', 'trailing bytes after the attestation object', { attestationBytes: (data) => Uint8Array.from([...data, 0]) }],
  ['R13', 'a truncated attestation object', { attestationBytes: (data) => data.slice(0, -3) }],
  ['R13', 'an attestation object without data', { attestation: (object) => void object.delete('authData') }],
  ['R13', 'nested lists, 20,000 deep', { attestationBytes: () => new Uint8Array(20_000).fill(0x81) }],
  ['R14', 'the hash of another domain', { rpId: 'evil.example' }],
  ['R15', 'no user presence', { flags: { up: false } }],
  ['R16', 'no user verification', { flags: { uv: false } }],
  ['R17', 'backed up without being eligible', { flags: { be: false, bs: true } }],
  ['R20', 'an algorithm that was not offered', { coseKey: (key) => void key.set(3, -35) }],
  ['R21', 'an unknown statement format', { attestation: (object) => void object.set('fmt', 'nope') }],
  ['R21', 'a format in other letters', { attestation: (object) => void object.set('fmt', 'None') }],
  [
    'R22',
    'a statement under the name none',
    { attestation: (object) => void object.set('attStmt', new Map([['alg', -7]])) },
  ],
  ['R27', 'a point that is not on the curve', { coseKey: (key) => void key.set(-2, new Uint8Array(32).fill(9)) }],
  ['R27', 'a key without y', { coseKey: (key) => void key.delete(-3) }],
  ['R27', 'a key type that clashes with the algorithm', { coseKey: (key) => void key.set(3, -8) }],
  [
    'R28',
    'an extension flag without extensions',
    { authenticatorData: bytes((data) => data.set([(data[32] ?? 0) | 0x80], 32)) },
  ],
];

describe('registration refuses', () => {
  test.each(refusals)('%s: %s, and stores nothing', async (row, _, tampering) => {
    const { browser } = await app.signedIn();
    const before = await app.census();
    const answer = await browser.register(new SoftwareAuthenticator(), tampering);
    const isChallenge = row === 'R8' || row === 'R6';
    expect(answer).toMatchObject(
      isChallenge ? { status: 400, code: 'CHALLENGE_NOT_VALID' } : { status: 401, code: 'REGISTRATION_FAILED' },
    );
    const reason = { R6: 'R8', R28: 'R22' }[row] ?? row;
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'registration', reason });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await app.census()).toEqual(before);
  });

  test('R3: the body of an assertion', async () => {
    const { browser } = await app.signedIn();
    const authenticator = new SoftwareAuthenticator();
    await browser.register(authenticator);
    const { challenge } = await browser.registrationOptions();
    const response = authenticator.get({ ...(await browser.authenticationOptions()), challenge }, { origin });
    expect(await browser.post('/passkey/verify-registration', { response })).toMatchObject({
      status: 401,
      code: 'REGISTRATION_FAILED',
    });
  });

  test('R8: a challenge twice, also after a failure', async () => {
    const { browser } = await app.signedIn();
    const options = await browser.registrationOptions();
    const bad = new SoftwareAuthenticator().create(options, { origin, flags: { uv: false } });
    expect((await browser.verifyRegistration(bad)).code).toBe('REGISTRATION_FAILED');
    const good = new SoftwareAuthenticator().create(options, { origin });
    expect((await browser.verifyRegistration(good)).code).toBe('CHALLENGE_NOT_VALID');
  });

  test('R22: a self-signed statement whose signature is wrong', async () => {
    const { browser } = await app.signedIn();
    const attestation: Surroundings['attestation'] = (object) => {
      const statement = object.get('attStmt') as Map<string, unknown>;
      statement.set('sig', bytes((data) => void data.reverse())(statement.get('sig') as Uint8Array));
    };
    const answer = await browser.register(new SoftwareAuthenticator({ attestation: 'packed' }), { attestation });
    expect(answer).toMatchObject({ status: 401, code: 'REGISTRATION_FAILED' });
  });

  test('R29: the challenge of one account in the session of another', async () => {
    const [a, b] = [await app.signedIn(), await app.signedIn()];
    const response = new SoftwareAuthenticator().create(await a.browser.registrationOptions(), { origin });
    b.browser.cookies.set('better-auth.passkey_browser', a.browser.cookies.get('better-auth.passkey_browser') ?? '');
    expect(await b.browser.verifyRegistration(response)).toMatchObject({ status: 400, code: 'CHALLENGE_NOT_VALID' });
  });

  test('an account whose address is not proven, and a sign-in that is too old, at verify too', async () => {
    const { person, browser } = await app.signedIn();
    const options = await browser.registrationOptions();
    await app.age(person.id, 601);
    expect((await browser.verifyRegistration(new SoftwareAuthenticator().create(options, { origin }))).code).toBe(
      'STEP_UP_REQUIRED',
    );
    const fresh = await app.signedIn();
    const response = new SoftwareAuthenticator().create(await fresh.browser.registrationOptions(), { origin });
    await app.client.query('update "user" set "emailVerified" = false where id = $1', [fresh.person.id]);
    expect((await fresh.browser.verifyRegistration(response)).code).toBe('EMAIL_NOT_VERIFIED');
  });

  test('more passkeys than the limit, though all options were issued before', async () => {
    const small = await createTestApp({ passkey: { maxPasskeys: 2 } });
    const { person, browser } = await small.signedIn();
    await browser.register(new SoftwareAuthenticator());
    const create = (options: Awaited<ReturnType<typeof browser.registrationOptions>>) =>
      browser.verifyRegistration(new SoftwareAuthenticator().create(options, { origin }));
    const [one, two] = [await browser.registrationOptions(), await browser.registrationOptions()];
    expect((await create(one)).status).toBe(200);
    expect(await create(two)).toMatchObject({ status: 409, code: 'PASSKEY_LIMIT_REACHED' });
    expect(await small.count('passkey', `"userId" = '${person.id}'`)).toBe(2);
  });
});
