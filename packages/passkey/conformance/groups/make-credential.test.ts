import { beforeAll, describe, expect, test } from 'vitest';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from '../matrix/conformance-app';
import { change, inner, lie, type MatrixCase, withExtensions, withFlags } from '../matrix/matrix-case';
import { refusedRegistrations } from '../matrix/refused-registrations';
import { clientDataNegatives } from './client-data-negatives';
import { numbered } from './numbered';

const packed = { settings: { attestation: 'packed' as const } };
const map = (name: string, value: unknown): MatrixCase['tampering'] & {} => ({
  attestation: (object) => void (value === undefined ? object.delete(name) : object.set(name, value)),
});
const statement = (name: string, value: unknown): MatrixCase['tampering'] & {} => ({
  attestation: (object) => {
    const entries = object.get('attStmt') as Map<string, unknown>;
    if (value === undefined) entries.delete(name);
    else entries.set(name, value);
  },
});

describe('MakeCredential', () => {
  refusedRegistrations([
    ...numbered('MakeCredential Resp-1', [
      change('R3', 'no id', ({ id: _, ...rest }) => rest),
      change('R3', 'an id that is no text', (answer) => ({ ...answer, id: 7 })),
      change('R3', 'an id that is not base64url', (answer) => ({ ...answer, id: '%%%', rawId: '%%%' })),
      change('R3', 'no type', ({ type: _, ...rest }) => rest),
      change('R3', 'a type that is no text', (answer) => ({ ...answer, type: {} })),
      change('R3', 'a type there is not', (answer) => ({ ...answer, type: 'not-public-key' })),
      change('R8', 'no response', ({ response: _, ...rest }) => rest),
      change('R8', 'a response that is no object', (answer) => ({ ...answer, response: 'text' })),
      change('R8', 'no client data', inner({ clientDataJSON: undefined })),
      change('R8', 'client data that is no text', inner({ clientDataJSON: {} })),
      change('R8', 'empty client data', inner({ clientDataJSON: '' })),
      change('R3', 'no attestation object', inner({ attestationObject: undefined })),
      change('R3', 'an attestation object that is no text', inner({ attestationObject: {} })),
      change('R3', 'an empty attestation object', inner({ attestationObject: '' })),
    ]),
    ...numbered(
      'MakeCredential Resp-2',
      clientDataNegatives({ challenge: 'R8', type: 'R7', origin: 'R9', rest: 'R22', otherType: 'webauthn.get' }),
    ),
    ...numbered('MakeCredential Resp-3', [
      lie('R13', 'no format', map('fmt', undefined), packed),
      lie('R13', 'a format that is no text', map('fmt', new Map()), packed),
      lie('R13', 'no statement', map('attStmt', undefined), packed),
      lie('R13', 'a statement that is no map', map('attStmt', 'text'), packed),
      lie('R13', 'no authenticator data', map('authData', undefined), packed),
      lie('R13', 'authenticator data that is no bytes', map('authData', [1, 2]), packed),
      lie('R13', 'empty authenticator data', map('authData', new Uint8Array()), packed),
      lie('R22', 'attested data without its flag', { authenticatorData: withFlags((flags) => flags & ~0x40) }, packed),
      lie('R22', 'the flag without attested data', { authenticatorData: (data) => data.slice(0, 37) }, packed),
      lie(
        'R22',
        'attested data that ends within the model',
        { authenticatorData: (data) => data.slice(0, 45) },
        packed,
      ),
      lie(
        'R22',
        'bytes left over after the key',
        { authenticatorData: (data) => Uint8Array.from([...data, 1, 2]) },
        packed,
      ),
      lie('R22', 'a statement without algorithm', statement('alg', undefined), packed),
      lie('R22', 'a statement whose algorithm is no number', statement('alg', 'ES256'), packed),
      lie('R22', 'a statement in an algorithm that is not that of the key', statement('alg', -8), packed),
      lie('R22', 'a statement without signature', statement('sig', undefined), packed),
      lie('R22', 'a statement whose signature is no bytes', statement('sig', 'text'), packed),
      lie('R22', 'a statement with an empty signature', statement('sig', new Uint8Array()), packed),
      lie(
        'R22',
        'a statement with a signature of something else',
        statement('sig', new Uint8Array(70).fill(7)),
        packed,
      ),
      lie('R13', 'an object that is no CBOR', { attestationBytes: (data) => Uint8Array.from([0xff, ...data]) }, packed),
    ]),
    ...numbered('MakeCredential Resp-6', [
      lie('R22', 'the algorithm of another key', statement('alg', -257), packed),
      lie('R22', 'a signature that does not hold', statement('sig', Uint8Array.of(0x30, 6, 2, 1, 1, 2, 1, 1)), packed),
      lie(
        'R22',
        'a signature over other client data',
        {},
        {
          ...packed,
          answer: (answer) => {
            const data = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString());
            const other = Buffer.from(JSON.stringify({ ...data, more: 1 })).toString('base64url');
            return inner({ clientDataJSON: other })(answer);
          },
        },
      ),
    ]),
    ...numbered('MakeCredential Resp-7', [
      lie('R22', 'a full statement under the name none', map('fmt', 'none'), packed),
    ]),
  ]);

  let app: TestApp;
  beforeAll(async () => {
    app = await createConformanceApp();
  });

  test('MakeCredential Req-1 P-1: the options have relying party, user, challenge and algorithms', async () => {
    const { person, browser } = await app.signedIn();
    expect(await browser.registrationOptions()).toMatchObject({
      rp: { id: 'localhost', name: 'Test' },
      user: { id: expect.stringMatching(/^[\w-]{86}$/), name: person.email, displayName: person.name },
      challenge: expect.stringMatching(/^[\w-]{22,}$/),
      pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
    });
  });

  test('MakeCredential Req-1 P-2: they ask for no attestation, and say so', async () => {
    const { browser } = await app.signedIn();
    expect((await browser.registrationOptions()).attestation).toBe('none');
  });

  test('MakeCredential Req-1 P-3: each has a challenge of its own, of 16 bytes and more', async () => {
    const { browser } = await app.signedIn();
    const challenges = [await browser.registrationOptions(), await browser.registrationOptions()].map(
      (it) => it.challenge,
    );
    expect(new Set(challenges).size).toBe(2);
    for (const challenge of challenges) expect(Buffer.from(challenge, 'base64url').length).toBeGreaterThanOrEqual(16);
  });

  test('MakeCredential Resp-1 P-1: what is registered is excluded the second time', async () => {
    const { browser } = await app.signedIn();
    const { body } = await browser.register(new SoftwareAuthenticator());
    const { excludeCredentials } = await browser.registrationOptions();
    expect(excludeCredentials).toMatchObject([{ id: body.credentialID, type: 'public-key' }]);
  });

  test('MakeCredential Resp-3 P-1: extension data that the flag announces is accepted', async () => {
    const { browser } = await app.signedIn();
    const credProtect = Buffer.from('a16b6372656450726f7465637402', 'hex');
    const authenticatorData = withExtensions(credProtect);
    expect((await browser.register(new SoftwareAuthenticator(packed.settings), { authenticatorData })).status).toBe(
      200,
    );
  });

  test.each([-8, -7, -257] as const)(
    'MakeCredential Resp-6 P-1: a passkey that signs for itself in algorithm %i',
    async (alg) => {
      const { browser } = await app.signedIn();
      const authenticator = new SoftwareAuthenticator({ ...packed.settings, algorithms: [alg] });
      const made = authenticator.create(await browser.registrationOptions(), { origin });
      expect((await browser.verifyRegistration(made)).status).toBe(200);
    },
  );
});
