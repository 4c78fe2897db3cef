import { request as httpRequest } from 'node:http';
import { expect, test } from '../../fixtures/process-test';

test('on an https site every answer carries HSTS and cookies are bound to the host', async ({
  migrate,
  startApp,
  port,
  database,
}) => {
  test.skip(!database, 'a server outside local mode needs PostgreSQL');
  const settings = {
    LATCHKEY_LOCAL: '',
    NEXT_PUBLIC_SITE_URL: 'https://login.example.com',
    NEXT_PUBLIC_AUTH_PASSKEY: 'true',
    DATABASE_URL: database?.replace(/\w+$/, 'stories_https') ?? '',
    BETTER_AUTH_SECRET: 'a-secret-that-is-long-enough-for-this-test',
    EMAIL_SMTP_URL: 'smtp://127.0.0.1:1',
    EMAIL_SENDER: 'hello@example.com',
    TRUSTED_PROXIES: '127.0.0.1',
  };
  const migrated = await migrate('on', settings);
  expect(migrated.code, migrated.output).toBe(0);
  await startApp('on', settings).ready();

  for (const path of ['/', '/auth/sign-in', '/nowhere', '/api/auth/get-session', '/home']) {
    const headers = await headersOf(port, path);
    expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8}/);
  }
  const options = await headersOf(port, '/api/auth/passkey/generate-authenticate-options');
  for (const cookie of options['set-cookie'] ?? []) {
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/;\s*secure/i);
    expect(cookie).toMatch(/;\s*httponly/i);
    expect(cookie).toMatch(/;\s*samesite=lax/i);
  }
  for (const path of ['/dev/outbox', '/dev/mails', '/dev/mails/finishSignUp']) {
    expect((await headersOf(port, path)).status, `${path} exists in local mode only`).toBe(404);
  }
});

// fetch() cannot choose the Host header.
function headersOf(port: number, path: string) {
  return new Promise<Record<string, string | undefined> & { status: number; 'set-cookie'?: string[] }>(
    (resolve, reject) => {
      const headers = { host: 'login.example.com', 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' };
      httpRequest({ port, path, host: '127.0.0.1', headers }, (response) => {
        response.resume();
        resolve({ ...response.headers, status: response.statusCode ?? 0 } as never);
      })
        .once('error', reject)
        .end();
    },
  );
}
