import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedIn } from '../test/signed-in';
import { handleAuth } from './handle-auth';
import { isDueForRenewal, withUser } from './session';

beforeAll(async () => {
  await applyMigrations();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

const site = 'http://localhost:3000';
const ask = (cookie: string, init: RequestInit = {}) =>
  new Request(`${site}/payouts`, { ...init, headers: { cookie, ...(init.headers as Record<string, string>) } });
const greet = withUser({ maxAge: 600 }, ({ user }) => Response.json({ hello: user.email }));
const closed = async (answer: Response) => [
  answer.status,
  await answer.json(),
  answer.headers.get('cache-control'),
  answer.headers.getSetCookie(),
];

describe('a route for signed-in people', () => {
  it('knows who is signed in, and lets nobody keep its answer', async () => {
    const { cookie, email } = await signedIn();
    const answer = await greet(ask(cookie), undefined);
    expect([answer.status, await answer.json()]).toEqual([200, { hello: email }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('leaves what the handler says about caching, its status and its headers', async () => {
    const { cookie } = await signedIn();
    const headers = { 'cache-control': 'private, max-age=60', location: '/payouts/1' };
    const made = withUser({}, () => new Response(null, { status: 201, headers }));
    const answer = await made(ask(cookie), undefined);
    expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([201, headers]);
  });

  it('hands on the request and its parameters', async () => {
    const { cookie } = await signedIn();
    const echo = withUser({}, (_, request, { params }: { params: { id: string } }) =>
      Response.json([new URL(request.url).pathname, params.id]),
    );
    expect(await (await echo(ask(cookie), { params: { id: '7' } })).json()).toEqual(['/payouts', '7']);
  });

  it('refuses who is signed out, with 401', async () => {
    expect(await closed(await greet(ask(''), undefined))).toEqual([401, { code: 'UNAUTHORIZED' }, 'no-store', []]);
  });

  it('refuses a session that does not meet the demand with 403, until it is stepped up', async () => {
    const { cookie, age, stepUp } = await signedIn();
    await age(11);
    const refused = [403, { code: 'STEP_UP_REQUIRED' }, 'no-store', []];
    expect(await closed(await greet(ask(cookie), undefined))).toEqual(refused);
    expect((await stepUp()).status).toBe(200);
    expect((await greet(ask(cookie), undefined)).status).toBe(200);
    const byPasskey = withUser({ method: 'passkey' }, () => new Response());
    expect(await closed(await byPasskey(ask(cookie), undefined))).toEqual(refused);
  });

  it('hands on a session that is due once Better Auth would prolong it, stepped up meanwhile or not', async () => {
    const { cookie, stepUp, expireIn } = await signedIn();
    const tell = withUser({}, ({ session }) => Response.json(isDueForRenewal(session)));
    const isDue = async () => (await tell(ask(cookie), undefined)).json();
    await expireIn(29.01);
    expect(await isDue()).toBe(false);
    await expireIn(28.99);
    expect(await isDue()).toBe(true);
    expect((await stepUp()).status).toBe(200);
    expect(await isDue()).toBe(true);
    await handleAuth(new Request(`${site}/api/auth/get-session`, { headers: { cookie } }));
    expect(await isDue()).toBe(false);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses a %s that another site sent', async (method) => {
    const { cookie } = await signedIn();
    const foreign = { method, headers: { origin: 'https://evil.example' } };
    expect((await closed(await greet(ask(cookie, foreign), undefined)))[1]).toEqual({ code: 'INVALID_ORIGIN' });
    const own = { method, headers: { origin: site } };
    expect((await greet(ask(cookie, own), undefined)).status).toBe(200);
  });

  it('is unavailable, and takes no cookie, while the store cannot say who it is', async () => {
    const { cookie } = await signedIn();
    await (await getDatabase()).close();
    vi.stubEnv('LATCHKEY_DATA_DIR', '/dev/null/nowhere');
    const answer = await greet(ask(cookie), undefined);
    vi.unstubAllEnvs();
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await closed(answer)).toEqual([503, { code: 'UNAVAILABLE' }, 'no-store', []]);
  });
});
