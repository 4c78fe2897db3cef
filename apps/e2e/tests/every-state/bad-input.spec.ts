import type { APIResponse } from '@playwright/test';
import { newClientAddress } from '../../fixtures/person';
import { expect, test } from '../../fixtures/test';

const forms: Record<string, string[]> = {
  '/auth/sign-in/submit': ['email', 'password', 'returnTo'],
  '/auth/sign-up/submit': ['name', 'email', 'password', 'returnTo'],
  '/auth/sign-up/resend': [],
  '/auth/verify-email/submit': ['token', 'password', 'choose', 'newPassword'],
  '/auth/password-reset/submit': ['email'],
  '/auth/password-reset/new/submit': ['token', 'password'],
  '/settings/submit': ['name'],
  '/settings/security/password': ['currentPassword', 'newPassword'],
  '/settings/security/password/set': ['newPassword'],
  '/settings/security/password/remove': [],
};
const endpoints = [
  'sign-in/email',
  'sign-up/email',
  'sign-up/resend',
  'sign-up/prove',
  'request-password-reset',
  'reset-password',
  'change-password',
  'password/set',
  'password/remove',
  'recover/sign-in',
  'update-user',
  'step-up/password',
  'passkey/verify-registration',
  'passkey/verify-authentication',
  'passkey/verify-step-up',
  'passkey/delete-passkey',
  'passkey/update-passkey',
];
const texts = [
  '',
  ' ',
  'nonsense',
  '\u0000',
  '‮gnp',
  '-1',
  "' or 1=1 --",
  '{{7*7}}',
  '../../etc/passwd',
  'x'.repeat(10_000),
];
const values: unknown[] = ['\ud800', null, true, 0, -1, 1e308, [], {}, [[]], { toString: 1 }, { $ne: null }, ...texts];
const bodies = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '123',
  '{"__proto__":{"a":1}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
];
const big = 'x'.repeat(2_000_000);

for (const [action, fields] of Object.entries(forms)) {
  test(`${action} answers nonsense with 4xx or a sentence`, async ({ request, baseURL }) => {
    const post = (data: string, headers: Record<string, string> = {}) =>
      request.post(`${baseURL}${action}`, {
        data,
        maxRedirects: 0,
        headers: {
          origin: baseURL ?? '',
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': newClientAddress(),
          ...headers,
        },
      });
    for (const text of texts) {
      const form = fields.map((field) => `${field}=${encodeURIComponent(text)}`).join('&');
      await expectRefused(await post(form), `${action} with ${JSON.stringify(text.slice(0, 20))}`);
      expect((await post(form, { accept: 'text/html' })).status(), `${action} without script`).toBeLessThan(500);
    }
    for (const field of fields) {
      const missing = fields
        .filter((name) => name !== field)
        .map((name) => `${name}=x`)
        .join('&');
      await expectRefused(await post(missing), `${action} without ${field}`);
      await expectRefused(await post(`${field}=a&${field}=b`), `${action} with ${field} twice`);
    }
    for (const data of ['%', '%ff%fe=%00', 'email=%ED%A0%80', '&&&=', '=', big])
      await expectRefused(await post(data), `${action} with ${data.slice(0, 9)}`);
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'nonsense',
    ]) {
      await expectRefused(await post('{"email":1}', { 'content-type': type }), `${action} as ${type}`);
    }
  });

  test(`${action} refuses other sites and other methods`, async ({ request, baseURL }) => {
    const foreign = { origin: 'https://evil.example', accept: 'application/json', 'sec-fetch-site': 'cross-site' };
    const form = Object.fromEntries(fields.map((field) => [field, 'x']));
    const answer = await request.post(`${baseURL}${action}`, { form, headers: foreign, maxRedirects: 0 });
    expect(answer.status(), 'a foreign origin').toBeGreaterThanOrEqual(400);
    expect(answer.status(), 'a foreign origin').toBeLessThan(500);
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const other = await request.fetch(`${baseURL}${action}`, { method, maxRedirects: 0 });
      expect([404, 405], method).toContain(other.status());
    }
  });
}

for (const endpoint of endpoints) {
  test(`/api/auth/${endpoint} answers nonsense with 4xx`, async ({ request, baseURL }) => {
    const post = (data: string, type = 'application/json') =>
      request.post(`${baseURL}/api/auth/${endpoint}`, {
        data,
        headers: { origin: baseURL ?? '', 'content-type': type, 'x-forwarded-for': newClientAddress() },
      });
    for (const body of [...bodies, big]) await expect4xx(await post(body), `${endpoint} ${body.slice(0, 20)}`);
    for (const value of values) {
      const names = [
        'email',
        'password',
        'name',
        'token',
        'newPassword',
        'currentPassword',
        'response',
        'id',
        'callbackURL',
      ];
      const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, value])));
      await expect4xx(await post(body), `${endpoint} ${body.slice(0, 60)}`);
    }
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', '']) {
      await expect4xx(await post('{"email":1}', type), `${endpoint} as ${type}`);
    }
  });
}

test('odd paths and queries of pages are answered without a server error', async ({ request, baseURL }) => {
  const long = 'x'.repeat(6000);
  const paths = [
    '/auth/verify-email?token=',
    `/auth/verify-email?token=${long}`,
    '/auth/verify-email?token=a&token=b',
    '/auth/verify-email?token=%00',
    '/auth/password-reset/new?token=%ff',
    '/auth/sign-in?returnTo=a&returnTo=b',
    `/auth/sign-in?returnTo=/${long}`,
    '/auth/sign-in?form=nonsense',
    '/auth/sign-in?form=%00',
    '/dev/outbox/nonsense',
    '/dev/outbox/..%2f..%2fsecret',
    '/dev/outbox?id=..%2fsecret',
    '/settings/%E0%A4%A',
    '/%',
    '/api/auth/%00',
    `/api/auth/${long}`,
    '/api/auth/verify-email?token=x',
    '/api/auth/reset-password/x?callbackURL=https://evil.example',
  ];
  for (const path of paths) {
    const answer = await request.get(`${baseURL}${path}`, { maxRedirects: 0 });
    expect(answer.status(), path.slice(0, 60)).toBeLessThan(500);
    expect(answer.headers().location ?? '', path.slice(0, 60)).not.toContain('evil');
  }
});

async function expect4xx(answer: APIResponse, what: string) {
  const body = await answer.text();
  expect(answer.status(), `${what}: ${body.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
  expect(answer.status(), `${what}: ${body.slice(0, 200)}`).toBeLessThan(500);
}

// Success is for what was right all the same: an unknown field was ignored, or known and unknown are answered alike.
async function expectRefused(answer: APIResponse, what: string) {
  const text = await answer.text();
  expect(answer.status(), `${what}: ${text.slice(0, 200)}`).toBeLessThan(500);
  if (answer.status() < 400) return expect(text, what).toMatch(/"(notice|redirect)"/);
  if (answer.status() !== 405 && answer.status() !== 413) expect(text, what).toMatch(/"errors?":/);
}
