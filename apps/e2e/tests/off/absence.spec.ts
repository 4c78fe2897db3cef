import { signUpAndProve } from '../../fixtures/account';
import { scriptsOf } from '../../fixtures/page-scripts';
import { tableNames } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';

const endpoints = {
  GET: [
    'generate-register-options',
    'generate-authenticate-options',
    'list-user-passkeys',
    'generate-step-up-options',
    'signals',
  ],
  POST: [
    'verify-registration',
    'verify-authentication',
    'delete-passkey',
    'update-passkey',
    'verify-step-up',
    'answer-offer',
    'anything',
  ],
};
const passkeyCode = /navigator\.credentials|PublicKeyCredential|generate-(register|authenticate)-options|webauthn/i;
const pages = ['/', '/auth/sign-in?notice=passkey-unknown', '/auth/sign-up', '/auth/password-reset'];

for (const [method, names] of Object.entries(endpoints)) {
  for (const name of names) {
    test(`off: ${method} /api/auth/passkey/${name} does not exist`, async ({ request, baseURL }) => {
      const options = { method, headers: { origin: baseURL ?? '' }, ...(method === 'POST' ? { data: {} } : {}) };
      expect((await request.fetch(`/api/auth/passkey/${name}`, options)).status()).toBe(404);
    });
  }
}

test('off: no form can be sent that is about passkeys', async ({ request, baseURL }) => {
  for (const path of ['/auth/passkey-offer/submit', '/auth/password-reset/new/passkey/submit']) {
    const answer = await request.post(path, {
      headers: { origin: baseURL ?? '' },
      form: { answer: 'later', token: 'x' },
    });
    expect(answer.status(), path).toBe(404);
  }
});

test('off: no address tells browsers of passkeys', async ({ request }) => {
  for (const name of ['webauthn', 'passkey-endpoints']) {
    expect((await request.get(`/.well-known/${name}`)).status(), name).toBe(404);
  }
});

test('off: the database has no passkey table', async ({ target }) => {
  test.skip(!target.database, 'the embedded database cannot be asked from outside');
  const tables = await tableNames(target.database ?? '');
  expect(tables).toContain('session');
  expect(tables.filter((name) => /passkey/i.test(name))).toEqual([]);
});

test('off: pages show no passkey and ship no passkey code', async ({ page, request, outbox, person }) => {
  await signUpAndProve(page, outbox, person);
  for (const path of ['/home', '/settings', '/settings/security', '/auth/confirm?maxAge=0', ...pages]) {
    if (path === pages[0]) await page.context().clearCookies();
    await page.goto(path);
    await expect(page.getByRole('button', { name: /passkey/i })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /passkeys/i }).filter({ hasText: /^Passkeys$/ })).toHaveCount(0);
    expect(await page.content(), path).not.toMatch(passkeyCode);
    for (const { url, code } of await scriptsOf(page, request))
      expect(passkeyCode.exec(code)?.[0], url).toBeUndefined();
  }
});

test('off: no file of the build for browsers holds passkey code', async ({ target }) => {
  const { readdir, readFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const folder = join(target.folder ?? '', 'apps/web/.next/static');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    expect(passkeyCode.exec(await readFile(join(folder, file), 'utf8'))?.[0], file).toBeUndefined();
  }
});
