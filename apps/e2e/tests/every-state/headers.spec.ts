import type { APIRequestContext, APIResponse } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { postForm } from '../../fixtures/post-form';
import { expect, test } from '../../fixtures/test';

const pages = [
  '/',
  '/auth/sign-in',
  '/auth/sign-up',
  '/auth/verify-email',
  '/auth/password-reset',
  '/auth/password-reset/new',
  '/home',
  '/settings',
  '/settings/security',
  '/dev/outbox',
  '/dev/mails',
  '/dev/mails/finishSignUp',
  '/nowhere',
  '/auth/nowhere',
];
const others = [
  '/api/auth/ok',
  '/api/auth/get-session',
  '/api/auth/nowhere',
  '/api/nowhere',
  '/.well-known/nowhere',
  '/robots.txt',
];

test('every route carries the security headers, signed out', async ({ request }) => {
  for (const path of [...pages, ...others]) expectHeaders(path, await request.get(path, { maxRedirects: 0 }));
});

test('every page carries the security headers, signed in', async ({ page, outbox, person }) => {
  await signUpAndProve(page, outbox, person);
  for (const path of pages) expectHeaders(path, await page.request.get(path, { maxRedirects: 0 }));
});

test('answers to forms and to the browser at 127.0.0.1 carry them too', async ({ request, baseURL }) => {
  const forms = [
    '/auth/sign-in/submit',
    '/auth/sign-up/submit',
    '/auth/password-reset/submit',
    '/auth/sign-out',
    '/settings/submit',
  ];
  for (const path of forms) {
    for (const json of [true, false]) expectHeaders(path, await postForm(request, `${baseURL}${path}`, {}, { json }));
  }
  const address = (baseURL ?? '').replace('localhost', '127.0.0.1');
  expectHeaders('127.0.0.1', await request.get(address, { maxRedirects: 0 }));
});

test('files of the build carry them, and so do scripts, styles, fonts and icons', async ({ request }) => {
  const html = await (await request.get('/auth/sign-in')).text();
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css|woff2|svg|png|ico)[^"]*)"/g)].map(
    ([, path = '']) => path,
  );
  expect(files.length).toBeGreaterThan(2);
  for (const path of new Set(files)) {
    const response = await request.get(path.replaceAll('&amp;', '&'));
    expect(response.status(), path).toBe(200);
    expectHeaders(path, response);
  }
});

test('pages have a fresh nonce, on every inline script', async ({ request }) => {
  for (const path of pages) {
    const [first, second] = [await nonceOf(request, path), await nonceOf(request, path)];
    expect(first.nonce, path).not.toBe(second.nonce);
    for (const tag of first.html.match(/<script\b[^>]*>/g) ?? []) {
      expect(tag, path).toMatch(new RegExp(`nonce="${first.nonce.replace(/[+/]/g, '\\$&')}"`));
    }
    expect(first.html, `${path}: inline handlers`).not.toMatch(/<[^>]+\son[a-z]+="/i);
    expect(first.html, `${path}: inline style attributes`).not.toMatch(/<[^>]+\sstyle="/i);
  }
});

test('nothing under /api/auth is stored', async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? '' };
  const answers = [
    await request.get('/api/auth/get-session'),
    await request.get('/api/auth/nowhere'),
    await request.post('/api/auth/sign-in/email', { headers, data: { email: 'a@example.test', password: 'x' } }),
    await request.post('/api/auth/sign-in/email', { headers, data: 'x'.repeat(200_000) }),
    await request.get('/api/auth/passkey/list-user-passkeys'),
  ];
  for (const answer of answers) expect(answer.headers()['cache-control'], answer.url()).toContain('no-store');
});

test('a visitor to 127.0.0.1 is sent to localhost, with path and query', async ({ request, baseURL }) => {
  const address = (baseURL ?? '').replace('localhost', '127.0.0.1');
  const answer = await request.get(`${address}/auth/sign-in?returnTo=%2Fsettings`, { maxRedirects: 0 });
  expect([307, 308]).toContain(answer.status());
  expect(answer.headers().location).toBe(`${baseURL}/auth/sign-in?returnTo=%2Fsettings`);
});

async function nonceOf(request: APIRequestContext, path: string) {
  const response = await request.get(path);
  const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '';
  expect(nonce.length, path).toBeGreaterThan(15);
  return { nonce, html: await response.text() };
}

function expectHeaders(path: string, response: APIResponse) {
  const headers = response.headers();
  const policy = new Map(
    (headers['content-security-policy'] ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
  expect(response.status(), path).toBeLessThan(500);
  const scripts = policy.get('script-src') ?? policy.get('default-src');
  expect(scripts, `${path}: script-src`).toBeTruthy();
  expect(scripts, path).not.toContain("'unsafe-inline'");
  expect(scripts, path).not.toContain("'unsafe-eval'");
  expect(policy.get('frame-ancestors'), path).toEqual(["'none'"]);
  expect(headers['x-content-type-options'], path).toBe('nosniff');
  expect(headers['referrer-policy'], path).toMatch(/^(no-referrer|same-origin|strict-origin)/);
  expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
  expect(headers['permissions-policy'], path).toContain('publickey-credentials-get=(self)');
  expect(headers['permissions-policy'], path).toContain('publickey-credentials-create=(self)');
  expect(headers['strict-transport-security'], `${path}: http has no HSTS`).toBeUndefined();
  expect(headers['x-powered-by'], path).toBeUndefined();
}
