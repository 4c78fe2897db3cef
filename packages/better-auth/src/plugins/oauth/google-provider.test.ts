import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LyingProvider, startLyingProvider } from '../../../test/lying-provider';
import { googleProvider } from './google-provider';

const secrets = { state: 's'.repeat(43), codeVerifier: 'v'.repeat(43), nonce: 'n'.repeat(43) };
const redirectUri = 'http://localhost:3000/api/auth/callback/google';

let standIn: LyingProvider;
beforeAll(async () => {
  standIn = await startLyingProvider();
});
afterAll(() => standIn.stop());

/** Google as it is made, with nothing but its issuer at another address. */
const google = () => googleProvider({ name: 'Google', ...standIn.client, issuer: standIn.issuer });
const claims = { sub: '110169484474386276334', email: 'ada@gmail.com', email_verified: true, name: 'Ada', hd: 'x' };

describe('Google', () => {
  it('is asked with state, nonce and PKCE for name and address, for no access later', async () => {
    const { searchParams } = await google().authorizationUrl(redirectUri, secrets);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: standIn.client.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  it.each([true, false])('names a person by the subject, with an address it has proven: %s', async (verified) => {
    const provider = google();
    const url = await provider.authorizationUrl(redirectUri, secrets);
    const back = standIn.authorize(url.href, { ...claims, email_verified: verified });
    expect(await provider.identify(back, secrets)).toEqual({
      providerId: 'google',
      accountId: claims.sub,
      email: claims.email,
      emailVerified: verified,
      name: 'Ada',
    });
  });
});
