import { afterEach, describe, expect, it, vi } from 'vitest';
import { handleAuth } from './handle-auth';

afterEach(() => {
  vi.unstubAllEnvs();
});

const signIn = (body: string) =>
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
});
