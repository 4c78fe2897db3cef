import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitHubProvider } from './github-provider';

const secrets = { state: 'state-of-this-trip', codeVerifier: 'v'.repeat(43), nonce: 'unused' };
const callback = (query: string) => new URL(`http://localhost:3000/api/auth/callback/github?${query}`);
const good = callback('code=code&state=state-of-this-trip');

type Entry = { email: string; primary: boolean; verified: boolean; visibility: string | null };
const primary: Entry = { email: 'ada@example.com', primary: true, verified: true, visibility: 'private' };
const other: Entry = { email: 'public@example.com', primary: false, verified: true, visibility: 'public' };

/** What GitHub would answer, in its own words, at addresses of this machine. */
const answers = new Map<string, { status?: number; body: unknown }>();
const server = createServer((request, response) => {
  const { status = 200, body } = answers.get(request.url ?? '') ?? { status: 404, body: {} };
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
});
let provider: ReturnType<typeof gitHubProvider>;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const here = `http://localhost:${(server.address() as AddressInfo).port}`;
  const addresses = {
    issuer: 'https://github.com/login/oauth',
    authorize: `${here}/authorize`,
    token: `${here}/token`,
    api: here,
  };
  provider = gitHubProvider({ name: 'GitHub', clientId: 'id', clientSecret: 'secret', addresses });
});
afterAll(() => void server.close());

function gitHubSays(emails: Entry[], profile: object = {}) {
  answers.set('/token', { body: { access_token: 'gho_x', scope: 'read:user,user:email', token_type: 'bearer' } });
  answers.set('/user', { body: { id: 583231, login: 'ada', name: null, email: null, ...profile } });
  answers.set('/user/emails', { body: emails });
}

describe('GitHub', () => {
  it('is asked at its own address, with state and PKCE, for name and addresses', async () => {
    const real = gitHubProvider({ name: 'GitHub', clientId: 'id', clientSecret: 'secret' });
    const { origin, pathname, searchParams } = await real.authorizationUrl('https://x.example/back', secrets);
    expect(origin + pathname).toBe('https://github.com/login/oauth/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'id',
      response_type: 'code',
      redirect_uri: 'https://x.example/back',
      scope: 'read:user user:email',
      state: secrets.state,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  it('names a person by a number, with the primary address although it is private', async () => {
    gitHubSays([other, primary]);
    expect(await provider.identify(good, secrets)).toEqual({
      providerId: 'github',
      accountId: '583231',
      email: 'ada@example.com',
      emailVerified: true,
      name: 'ada',
    });
  });

  it('is believed about the list of addresses, not about the one a profile shows', async () => {
    gitHubSays([{ ...primary, verified: false }, other], { email: 'victim@example.com' });
    expect(await provider.identify(good, secrets)).toMatchObject({ email: 'ada@example.com', emailVerified: false });
  });

  it('without any address has none', async () => {
    gitHubSays([]);
    expect(await provider.identify(good, secrets)).toMatchObject({ email: null, emailVerified: false });
  });

  it.each([
    ['that answers another request', callback('code=code&state=another')],
    ['that answers no request', callback('code=code')],
    ['from another issuer', callback('code=code&state=state-of-this-trip&iss=https://evil.example')],
    ['that names two states', callback('code=code&state=state-of-this-trip&state=x')],
    ['without a code', callback('state=state-of-this-trip')],
  ])('is not believed by an address %s', async (_what, address) => {
    gitHubSays([primary]);
    await expect(provider.identify(address, secrets)).rejects.toMatchObject({ code: 'failed' });
  });

  it('is refused when the code is spent, which it says with a 200', async () => {
    gitHubSays([primary]);
    answers.set('/token', { body: { error: 'bad_verification_code', error_description: 'The code is incorrect.' } });
    await expect(provider.identify(good, secrets)).rejects.toMatchObject({ code: 'failed' });
  });

  it('that is down is not the person’s mistake', async () => {
    gitHubSays([primary]);
    answers.set('/user/emails', { status: 502, body: {} });
    await expect(provider.identify(good, secrets)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('says that somebody changed their mind', async () => {
    const no = callback('error=access_denied&error_description=The+user+has+denied&state=state-of-this-trip');
    await expect(provider.identify(no, secrets)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
