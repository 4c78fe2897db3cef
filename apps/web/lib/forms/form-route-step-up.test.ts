import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POST as changePassword } from '../../app/settings/security/password/route';
import { signedIn } from '../../test/signed-in';
import { sentenceOf } from './sentence-of';

beforeAll(async () => {
  await applyMigrations();
});
afterAll(async () => {
  await (await getDatabase()).close();
});

const site = 'http://localhost:3000';
const submit = async (headers: Record<string, string> = {}) => {
  const { cookie, password, age } = await signedIn();
  await age(11);
  const fields = { currentPassword: password, newPassword: 'another password of theirs', signOutOthers: 'on' };
  const body = new URLSearchParams(fields);
  return changePassword(new Request(site, { method: 'POST', headers: { origin: site, cookie, ...headers }, body }));
};

it('a form whose endpoint wants a recent sign-in leads to confirming and back, with what was typed but no password', async () => {
  const answer = await submit();
  expect(answer.status).toBe(303);
  const address = new URL(answer.headers.get('location') ?? '', site);
  const [line = ''] = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('latchkey.form-kept='));
  const state = JSON.parse(Buffer.from(line.split(';')[0]?.split('=')[1] ?? '', 'base64url').toString());
  expect(address.pathname).toBe('/auth/confirm');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    returnTo: `/settings/security?form=${state.id}#password`,
    maxAge: '600',
  });
  expect(state).toEqual({
    id: state.id,
    form: 'password',
    values: { signOutOthers: 'on' },
    errors: {},
    notice: sentenceOf('en', 'confirmed'),
  });
  expect(line).toMatch(/; Path=\/; Max-Age=900; HttpOnly; SameSite=Lax$/);
});

it('the page’s script is told the same', async () => {
  const answer = await submit({ accept: 'application/json' });
  expect(answer.status).toBe(200);
  expect((await answer.json()).redirect).toMatch(/^\/auth\/confirm\?returnTo=%2Fsettings%2Fsecurity%3Fform%3D/);
});
