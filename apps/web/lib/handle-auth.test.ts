import { afterEach, describe, expect, it, vi } from 'vitest';
import { handleAuth } from './handle-auth';

vi.hoisted(() => Object.assign(process.env, { GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret' }));

afterEach(() => {
  vi.unstubAllEnvs();
});

const signIn = (body: string | Buffer<ArrayBuffer>) =>
  new Request('http://localhost:3000/api/auth/sign-in/email', {
    method: 'POST',
    headers: {
      origin: 'http://localhost:3000',
      'content-type': 'application/json',
      cookie: 'latchkey.session_token=a.b',
    },
    body,
  });

describe('the API of sign-in', () => {
  it('answers 503 with cookies kept and a time to wait when the database cannot be reached', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const answer = await handleAuth(signIn(JSON.stringify({ email: 'ada@example.com', password: 'x' })));
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: 'UNAVAILABLE' });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('refuses a body no sign-in needs before anything looks at it', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const answer = await handleAuth(signIn('a'.repeat(64 * 1024 + 1)));
    expect(answer.status).toBe(413);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a NUL, which text in the database cannot hold', JSON.stringify({ email: 'a\0b', password: 'x' })],
    ['nesting that would exhaust the stack', `${'['.repeat(9000)}${']'.repeat(9000)}`],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('refuses %s before anything looks at it', async (_what, body) => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const answer = await handleAuth(signIn(body));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_REQUEST' });
  });

  it('refuses a NUL in the address too', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const request = new Request('http://localhost:3000/api/auth/reset-password?token=a%00b', { method: 'POST' });
    expect((await handleAuth(request)).status).toBe(400);
  });

  it('refuses what says of itself that another site sent it, also without cookies', async () => {
    const origins: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of origins) {
      const request = new Request('http://localhost:3000/api/auth/sign-out', { method: 'POST', headers });
      expect((await handleAuth(request)).status).toBe(403);
    }
  });
});

describe('the way back from a provider', () => {
  const back = (path: string, cookie = '') =>
    new Request(`http://localhost:3000/api/auth${path}`, { headers: { cookie } });

  it('leads to the sign-in page with a sentence when the database cannot be reached, with cookies kept', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const answer = await handleAuth(back('/callback/github?code=a&state=b'));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/auth/sign-in?error=down&provider=github']);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('leads to the security page with a session’s cookie: the sign-in page would send its person on', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none');
    const location = async (cookie: string) => {
      const answer = await handleAuth(back('/callback/github?code=a&state=b', cookie));
      expect(answer.headers.getSetCookie()).toEqual([]);
      return answer.headers.get('location');
    };
    expect(await location('a=b; latchkey.session_token=a.b')).toBe('/settings/security?error=down&provider=github');
    for (const cookie of ['latchkey.session_token=', 'other.latchkey.session_token=a', 'latchkey.session_data=a']) {
      expect(await location(cookie)).toBe('/auth/sign-in?error=down&provider=github');
    }
  });

  it.each(['/callback/', '/callback', '/callback/a/b', '/reset-password/token'])('is not %s', async (path) => {
    expect((await handleAuth(back(path))).status).toBe(404);
  });
});
