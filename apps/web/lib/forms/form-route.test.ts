import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as signIn } from '../../app/auth/sign-in/submit/route';
import { POST as signOut } from '../../app/auth/sign-out/route';
import { POST as signUp } from '../../app/auth/sign-up/submit/route';
import { sentenceOf } from './sentence-of';

beforeAll(async () => {
  await applyMigrations();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

const site = 'http://localhost:3000';
const password = 'a password that is long enough';
let addresses = 0;

function submit(fields: Record<string, string> | string, headers: Record<string, string> = {}): Request {
  addresses += 1;
  return new Request(`${site}/`, {
    method: 'POST',
    headers: { origin: site, 'x-forwarded-for': `10.0.0.${addresses}`, ...headers },
    body: typeof fields === 'string' ? fields : new URLSearchParams(fields),
  });
}
const script = { accept: 'application/json' };

/** What the page will read from the cookie of a refused form. */
function stateOf(answer: Response) {
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('latchkey.form='));
  const value = cookie?.split(';')[0]?.split('=')[1] ?? '';
  return { cookie, state: JSON.parse(Buffer.from(value, 'base64url').toString()) };
}

describe('a form without JavaScript', () => {
  it('goes back to its page after a refusal, with everything typed but the password', async () => {
    const fields = { email: 'ada@example.com', password: 'not the password', returnTo: '/settings' };
    const answer = await signIn(submit(fields));
    expect(answer.status).toBe(303);
    const { cookie, state } = stateOf(answer);
    expect(answer.headers.get('location')).toBe(`/auth/sign-in?returnTo=%2Fsettings&form=${state.id}`);
    expect(state).toMatchObject({
      form: 'sign-in',
      values: { email: 'ada@example.com', returnTo: '/settings' },
      error: sentenceOf('en', 'INVALID_EMAIL_OR_PASSWORD'),
    });
    expect(JSON.stringify(state)).not.toContain('not the password');
    expect(cookie).toMatch(/; Path=\/; Max-Age=60; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('says at every field what is wrong with it', async () => {
    const { state } = stateOf(await signUp(submit({ name: ' ', email: 'ada', password: '' })));
    expect(state.errors).toEqual({
      name: sentenceOf('en', 'REQUIRED_NAME'),
      email: sentenceOf('en', 'INVALID_EMAIL'),
      password: sentenceOf('en', 'REQUIRED_NEW_PASSWORD'),
    });
    const short = stateOf(await signUp(submit({ name: 'Ada', email: 'ada@example.com', password: 'short' })));
    expect(short.state.errors).toEqual({ password: sentenceOf('en', 'PASSWORD_TOO_SHORT') });
  });

  it('goes on to the next page when it was right, with the cookies of the endpoint', async () => {
    const answer = await signUp(submit({ name: 'Ada', email: 'ada@example.com', password }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/auth/sign-up/check-inbox']);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^latchkey\.sign_up=/)]);
  });

  it('keeps a state that fits into a cookie, whatever was typed', async () => {
    const fields = { name: '🗝'.repeat(300), email: `${'é'.repeat(300)}@example.com`, password: '', returnTo: '/home' };
    expect(stateOf(await signUp(submit(fields))).cookie?.length).toBeLessThan(4096);
  });

  it('never leads to another site', async () => {
    const answer = await signIn(submit({ email: 'x', password: 'x', returnTo: '//evil.example' }));
    expect(answer.headers.get('location')).toMatch(/^\/auth\/sign-in\?form=/);
  });

  it('may be empty where it has no field', async () => {
    const answer = await signOut(submit(''));
    expect(answer.status).toBe(303);
  });
});

describe('a form sent by the page’s script', () => {
  it('is answered in JSON with the same sentences', async () => {
    const refused = await signIn(submit({ email: 'ada@example.com', password: 'wrong' }, script));
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({ errors: {}, error: sentenceOf('en', 'INVALID_EMAIL_OR_PASSWORD') });
    const invalid = await signIn(submit({ email: '', password: '' }, script));
    expect(invalid.status).toBe(400);
    expect(await invalid.json()).toMatchObject({ errors: { email: sentenceOf('en', 'REQUIRED_EMAIL') } });
    const done = await signUp(submit({ name: 'Ada', email: 'ada@example.com', password }, script));
    expect([done.status, await done.json()]).toEqual([200, { redirect: '/auth/sign-up/check-inbox' }]);
  });

  it('is told how long to wait when it comes too often', async () => {
    const from = { ...script, 'x-forwarded-for': '192.0.2.1' };
    const attempt = () => signIn(submit({ email: 'ada@example.com', password: 'wrong' }, from));
    for (let count = 0; count < 10; count += 1) expect((await attempt()).status).toBe(401);
    const refused = await attempt();
    expect(refused.status).toBe(429);
    expect((await refused.json()).error).toMatch(/^Too many attempts\. Try again in \d+ seconds?\.$/);
  });

  it('is told that it is our fault when it is', async () => {
    await (await getDatabase()).close();
    vi.stubEnv('LATCHKEY_DATA_DIR', '/dev/null/nowhere');
    const answer = await signIn(submit({ email: 'ada@example.com', password: 'wrong' }, script));
    vi.unstubAllEnvs();
    expect([answer.status, await answer.json()]).toEqual([503, { errors: {}, error: sentenceOf('en', 'UNAVAILABLE') }]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('a form that is not what it should be', () => {
  it.each([
    ['comes from another site', 403, 'FOREIGN_ORIGIN', submit({}, { ...script, origin: 'https://evil.example' })],
    ['is larger than any form', 413, 'NOT_READABLE', submit({ email: 'a'.repeat(17 * 1024) }, script)],
    ['is JSON', 415, 'NOT_READABLE', submit('{"email":"a"}', { ...script, 'content-type': 'application/json' })],
    ['is plain text', 415, 'NOT_READABLE', submit('email=a', { ...script, 'content-type': 'text/plain' })],
    ['is in parts', 415, 'NOT_READABLE', submit('x', { ...script, 'content-type': 'multipart/form-data; boundary=x' })],
  ])('is refused when it %s', async (_what, status, code, request) => {
    const answer = await signIn(request);
    expect([answer.status, await answer.json()]).toEqual([status, { errors: {}, error: sentenceOf('en', code) }]);
  });
});
