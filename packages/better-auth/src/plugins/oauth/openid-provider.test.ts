import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Lies, type LyingProvider, startLyingProvider } from '../../../test/lying-provider';
import { createTestAuth, type TestAuth } from '../../../test/test-auth';
import { goThere, newPersonThere, refusedWith, travel } from '../../../test/trip';

let provider: LyingProvider;
let app: TestAuth;
beforeAll(async () => {
  provider = await startLyingProvider();
  app = await createTestAuth(provider.environment);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  provider.lie({});
  // Its metadata is kept for ten minutes.
  app = await createTestAuth(provider.environment);
});

const isSignedIn = (path: string) => expect(path).toBe('/home');

describe('an authorization request', () => {
  it('has state, nonce and PKCE of its own, and asks for no more than address and name', async () => {
    const browser = app.openBrowser();
    const ask = async () => {
      const { body } = await browser.post('/sign-in/social', { provider: 'oidc', callbackURL: '/home' });
      return Object.fromEntries(new URL(String(body?.url)).searchParams);
    };
    const [first, second] = [await ask(), await ask()];
    expect(first).toMatchObject({
      client_id: 'kit',
      response_type: 'code',
      scope: 'openid email profile',
      redirect_uri: 'http://localhost:3000/api/auth/callback/oidc',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first[name]).toMatch(/^[\w-]{43}$/);
      expect(first[name]).not.toBe(second[name]);
    }
  });

  it('keeps its secrets in a cookie that neither scripts nor people can read, for ten minutes', async () => {
    const { body, cookies } = await app.openBrowser().post('/sign-in/social', { provider: 'oidc' });
    const { state = '', nonce = '' } = Object.fromEntries(new URL(String(body?.url)).searchParams);
    expect(cookies).toEqual([expect.stringMatching(/^latchkey\.oauth_.*Max-Age=600;.*HttpOnly;.*SameSite=Lax/i)]);
    expect(cookies[0]).not.toContain(state);
    expect(cookies[0]).not.toContain(nonce);
  });

  it('is one of at most three of a browser', async () => {
    const browser = app.openBrowser();
    for (let count = 0; count < 5; count += 1) await browser.post('/sign-in/social', { provider: 'oidc' });
    expect([...browser.jar.keys()].filter((name) => name.includes('oauth_'))).toHaveLength(3);
  });
});

describe('an answer that says the truth', () => {
  it.each<[string, Lies]>([
    ['in the ID token', {}],
    ['at the userinfo endpoint', { userinfo: {} }],
    [
      'to a client that proves itself in the body',
      { metadata: { token_endpoint_auth_methods_supported: ['client_secret_post'] } },
    ],
    [
      'without the issuer, from a provider that never sends it',
      { iss: null, metadata: { authorization_response_iss_parameter_supported: undefined } },
    ],
    ['by a clock that is a little behind', { claims: (claims) => ({ ...claims, exp: Number(claims.iat) - 10 }) }],
  ])('%s signs in', async (_what, lies) => {
    provider.lie(lies);
    isSignedIn(await travel(app.openBrowser(), provider, newPersonThere()));
  });

  it('is asked for with the secret in the way the provider takes it', async () => {
    await travel(app.openBrowser(), provider, newPersonThere());
    expect(provider.authentication()).toMatch(/^Basic /);
  });
});

const changed = (claims: object): Lies => ({ claims: (good) => ({ ...good, ...claims }) });
const algorithms = (more: string) => ({ id_token_signing_alg_values_supported: ['RS256', more] });

describe('an answer that lies', () => {
  it.each<[string, RegExp, Lies]>([
    ['by a signature of nobody', /"alg"/, { signature: 'none' }],
    [
      'by a signature of nobody that the provider says is fine',
      /"alg"/,
      { signature: 'none', metadata: algorithms('none') },
    ],
    ['by a signature with a key that is not the provider’s', /signature/, { signature: 'foreign' }],
    ['by a signature with the client’s secret', /"alg"/, { signature: 'secret' }],
    [
      'by the client’s secret, which the provider says is fine',
      /JWS alg/,
      { signature: 'secret', metadata: algorithms('HS256') },
    ],
    ['about whom the token is for', /"aud"/, changed({ aud: 'another-client' })],
    ['about whom the token is for, naming us beside', /"azp"/, changed({ aud: ['kit', 'other'], azp: 'other' })],
    ['about who made the token', /"iss"/, changed({ iss: 'https://accounts.google.com' })],
    ['with a token that is over', /"exp"/, changed({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ['with a token that never ends', /"exp"/, changed({ exp: undefined })],
    ['with the token of another trip', /"nonce"/, changed({ nonce: 'of another trip' })],
    ['with a token of no trip', /"nonce"/, changed({ nonce: undefined })],
    ['about nobody', /"sub"/, changed({ sub: undefined })],
    ['about somebody without a name', /subject|"sub"/, changed({ sub: '' })],
    ['about somebody whose name no store can hold', /subject/, changed({ sub: 'a\u0000b' })],
    ['about somebody whose name is longer than any', /subject/, changed({ sub: 'x'.repeat(256) })],
    ['by leaving the token out', /"id_token"/, { withoutIdToken: true }],
    ['about somebody else at the userinfo endpoint', /"sub"/, { userinfo: { sub: 'somebody else' } }],
    ['about which provider answers', /"iss"/, { iss: 'https://accounts.google.com' }],
    ['by not saying which provider answers', /"iss"/, { iss: null }],
  ])('%s signs nobody in, for that reason', async (_what, reason, lies) => {
    provider.lie(lies);
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const browser = app.openBrowser();
    const person = newPersonThere();
    const { headers, cookies } = await browser.get(await goThere(browser, provider, person));
    expect(headers.get('location')).toBe(refusedWith('failed'));
    expect(cookies.join()).not.toContain('session_token');
    expect(await app.findUser(person.email)).toBeNull();
    const { oauth } = JSON.parse(String(warn.mock.lastCall?.[0]));
    expect(oauth.causes.at(-1)).toMatch(reason);
    warn.mockRestore();
  });
});

describe('a provider that', () => {
  it('says it is another one is not asked for anybody', async () => {
    provider.lie({ metadata: { issuer: 'https://accounts.google.com' } });
    const { status, code } = await app.openBrowser().post('/sign-in/social', { provider: 'oidc' });
    expect([status, code]).toEqual([503, 'PROVIDER_UNAVAILABLE']);
  });
});

describe('a provider that is down', () => {
  it('at the start is our 503, and is asked again at the next try', async () => {
    provider.lie({ status: { '/.well-known/openid-configuration': 502 } });
    const browser = app.openBrowser();
    const down = await browser.post('/sign-in/social', { provider: 'oidc' });
    expect(down).toMatchObject({ status: 503, code: 'PROVIDER_UNAVAILABLE' });
    provider.lie({});
    isSignedIn(await travel(browser, provider, newPersonThere()));
  });

  it.each(['/token', '/jwks', '/userinfo'])(
    'on the way back, at %s, is said, and takes no session away',
    async (path) => {
      const { browser } = await app.signedIn();
      provider.lie({ userinfo: {} });
      const back = await goThere(browser, provider, newPersonThere());
      provider.lie({ userinfo: {}, status: { [path]: 503 } });
      const { headers } = await browser.get(back);
      expect(headers.get('location')).toBe(refusedWith('unavailable'));
      expect(await browser.user()).not.toBeNull();
    },
  );
});
