import { beforeAll, describe, expect, test } from 'vitest';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from '../matrix/conformance-app';
import { change, inner, lie, withExtensions } from '../matrix/matrix-case';
import { refusedSignIns } from '../matrix/refused-sign-ins';
import { clientDataNegatives } from './client-data-negatives';
import { numbered } from './numbered';

const counts = { settings: { counts: true } };

describe('GetAssertion', () => {
  refusedSignIns([
    ...numbered('GetAssertion Resp-1', [
      change('A3', 'no id', ({ id: _, ...rest }) => rest),
      change('A3', 'an id that is no text', (answer) => ({ ...answer, id: 7 })),
      change('A3', 'an id that is not base64url', (answer) => ({ ...answer, id: '%%%', rawId: '%%%' })),
      change('A3', 'no type', ({ type: _, ...rest }) => rest),
      change('A3', 'a type that is no text', (answer) => ({ ...answer, type: {} })),
      change('A3', 'a type there is not', (answer) => ({ ...answer, type: 'not-public-key' })),
      change('A11', 'no response', ({ response: _, ...rest }) => rest),
      change('A11', 'a response that is no object', (answer) => ({ ...answer, response: 'text' })),
      change('A11', 'no client data', inner({ clientDataJSON: undefined })),
      change('A11', 'client data that is no text', inner({ clientDataJSON: {} })),
      change('A11', 'empty client data', inner({ clientDataJSON: '' })),
      change('A3', 'no authenticator data', inner({ authenticatorData: undefined })),
      change('A3', 'authenticator data that is no text', inner({ authenticatorData: {} })),
      change('A3', 'empty authenticator data', inner({ authenticatorData: '' })),
      change('A3', 'no signature', inner({ signature: undefined })),
      change('A3', 'a signature that is no text', inner({ signature: {} })),
      change('A3', 'an empty signature', inner({ signature: '' })),
      change('A3', 'a handle that is no text', inner({ userHandle: {} })),
      change('A3', 'a handle that is not base64url', inner({ userHandle: '%%%' })),
      change('A3', 'an empty handle', inner({ userHandle: '' })),
      change('A6', 'a handle that is another', inner({ userHandle: 'AAAA' })),
    ]),
    ...numbered(
      'GetAssertion Resp-2',
      clientDataNegatives({ challenge: 'A11', type: 'A10', origin: 'A12', rest: 'A20', otherType: 'webauthn.create' }),
    ),
    ...numbered('GetAssertion Resp-3', [
      lie('A20', 'bytes left over', { authenticatorData: (data) => Uint8Array.from([...data, 1, 2]) }),
      lie('A15', 'the hash of another relying party', { rpId: 'evil.example' }),
      change('A20', 'a signature over the hash of other client data', (answer) => {
        const data = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString());
        return inner({ clientDataJSON: Buffer.from(JSON.stringify({ ...data, more: 1 })).toString('base64url') })(
          answer,
        );
      }),
      lie('A17', 'presence alone where verification is required', { flags: { uv: false } }),
    ]),
  ]);

  let app: TestApp;
  beforeAll(async () => {
    app = await createConformanceApp();
  });

  test('GetAssertion Resp-3 F-5: a counter that was not raised', async () => {
    const { browser, authenticator } = await app.withPasskey(counts.settings);
    expect((await browser.signIn(authenticator, { counter: 5 })).status).toBe(200);
    expect(await app.openBrowser().signIn(authenticator, { counter: 5 })).toMatchObject({ status: 401 });
    expect(app.lastRefusal()).toMatchObject({ reason: 'A22' });
  });

  test('GetAssertion Req-1 P-1: the options have relying party, challenge, verification and time', async () => {
    expect(await app.openBrowser().authenticationOptions()).toMatchObject({
      rpId: 'localhost',
      challenge: expect.stringMatching(/^[\w-]{22,}$/),
      userVerification: 'required',
      timeout: 300_000,
    });
  });

  test('GetAssertion Req-1 P-2: each has a challenge of its own', async () => {
    const browser = app.openBrowser();
    const challenges = [await browser.authenticationOptions(), await browser.authenticationOptions()];
    expect(challenges[0]?.challenge).not.toBe(challenges[1]?.challenge);
  });

  test.each([
    ['Resp-1 P-1', 'an answer as it should be', {}, 200],
    ['Resp-3 P-1', 'a counter of zero', { counter: 0 }, 200],
    ['Resp-3 P-2', 'presence and verification', { flags: { up: true, uv: true } }, 200],
    ['Resp-3 P-3', 'verification without presence, which the standard refuses', { flags: { up: false } }, 401],
    ['Resp-3 P-4', 'neither, which the standard refuses', { flags: { up: false, uv: false } }, 401],
    ['Resp-3 P-5', 'no longer backed up', { flags: { bs: false } }, 200],
    [
      'Resp-3 P-6',
      'extension data that the flag announces',
      { authenticatorData: withExtensions(Buffer.from('a0', 'hex')) },
      200,
    ],
    [
      'Resp-3 P-7',
      'extension data of some size',
      {
        authenticatorData: withExtensions(
          Buffer.from('a163666f6f58203030303030303030303030303030303030303030303030303030303030303030', 'hex'),
        ),
      },
      200,
    ],
  ])('GetAssertion %s: %s', async (_, __, tampering, status) => {
    const { browser, authenticator } = await app.withPasskey();
    expect((await browser.signIn(authenticator, tampering)).status).toBe(status);
  });

  test('GetAssertion Resp-3 P-8: presence alone, where the site does not require verification', async () => {
    const lenient = await createConformanceApp({ passkey: { requireUserVerification: false } });
    const { browser, authenticator } = await lenient.withPasskey();
    const made = authenticator.get(await browser.authenticationOptions(), { origin, flags: { uv: false } });
    expect(await browser.verifyAuthentication(made)).toMatchObject({
      status: 200,
      body: { session: { userVerified: false } },
    });
  });
});
