import { ownLines } from '../../fixtures/app-process';
import { expect, test } from '../../fixtures/process-test';

// A server outside local mode with everything right. What is set to '' counts as unset.
const outside = {
  LATCHKEY_LOCAL: '',
  NEXT_PUBLIC_SITE_URL: 'https://login.example.com',
  DATABASE_URL: 'postgres://localhost:1/none',
  BETTER_AUTH_SECRET: 'a-secret-that-is-long-enough-for-this-test',
  EMAIL_SMTP_URL: 'smtp://127.0.0.1:1',
  EMAIL_SENDER: 'hello@example.com',
};
// Each of these alone must keep the app from starting, in local mode or outside it.
const mistakes: { names: string; wrong: Record<string, string>; base?: Record<string, string> }[] = [
  { names: 'PORT', wrong: { PORT: 'eighty' } },
  { names: 'NEXT_PUBLIC_SITE_URL', wrong: { NEXT_PUBLIC_SITE_URL: 'not an address' } },
  { names: 'NEXT_PUBLIC_PRODUCT_NAME', wrong: { NEXT_PUBLIC_PRODUCT_NAME: ' ' } },
  { names: 'NEXT_PUBLIC_SITE_URL', wrong: { NEXT_PUBLIC_SITE_URL: 'http://localhost:3000/path' } },
  { names: 'NEXT_PUBLIC_SITE_URL', base: outside, wrong: { NEXT_PUBLIC_SITE_URL: 'https://192.0.2.7' } },
  {
    names: 'NEXT_PUBLIC_SITE_URL',
    base: outside,
    wrong: { NEXT_PUBLIC_SITE_URL: 'http://login.example.com' },
  },
  { names: 'NEXT_PUBLIC_SITE_URL', base: outside, wrong: { NEXT_PUBLIC_SITE_URL: 'https://co.uk' } },
  { names: 'PASSKEY_RP_ID', base: outside, wrong: { PASSKEY_RP_ID: 'com' } },
  { names: 'PASSKEY_RP_ID', base: outside, wrong: { PASSKEY_RP_ID: 'example.org' } },
  { names: 'NEXT_PUBLIC_AUTH_PASSKEY', wrong: { NEXT_PUBLIC_AUTH_PASSKEY: 'yes' } },
  { names: 'NEXT_PUBLIC_AUTH_PASSWORD', wrong: { NEXT_PUBLIC_AUTH_PASSWORD: '1' } },
  { names: 'NEXT_PUBLIC_PASSWORD_MIN_LENGTH', wrong: { NEXT_PUBLIC_PASSWORD_MIN_LENGTH: 'many' } },
  { names: 'NEXT_PUBLIC_PASSWORD_MIN_LENGTH', wrong: { NEXT_PUBLIC_PASSWORD_MIN_LENGTH: '3' } },
  { names: 'BETTER_AUTH_SECRET', base: outside, wrong: { BETTER_AUTH_SECRET: '' } },
  { names: 'BETTER_AUTH_SECRET', base: outside, wrong: { BETTER_AUTH_SECRET: 'short' } },
  { names: 'BETTER_AUTH_SECRETS', base: outside, wrong: { BETTER_AUTH_SECRETS: 'no-version' } },
  { names: 'DATABASE_URL', base: outside, wrong: { DATABASE_URL: '' } },
  { names: 'DATABASE_URL', wrong: { DATABASE_URL: 'mysql://localhost/latchkey' } },
  { names: 'REDIS_URL', wrong: { REDIS_URL: 'http://localhost' } },
  { names: 'EMAIL_SMTP_URL', base: outside, wrong: { EMAIL_SMTP_URL: '' } },
  { names: 'EMAIL_SMTP_URL', wrong: { EMAIL_SMTP_URL: 'localhost', EMAIL_SENDER: 'hello@example.com' } },
  { names: 'EMAIL_SENDER', base: outside, wrong: { EMAIL_SENDER: '' } },
  { names: 'TRUSTED_PROXIES', wrong: { TRUSTED_PROXIES: '10.0.0.0/40' } },
  { names: 'LATCHKEY_LOCAL', wrong: { LATCHKEY_LOCAL: 'maybe' } },
  { names: 'LATCHKEY_LOCAL', wrong: { NEXT_PUBLIC_SITE_URL: 'https://login.example.com' } },
];

for (const { names, wrong, base } of mistakes) {
  const shown = Object.entries(wrong).map(([name, value]) => `${name}=${value}`);
  test(`the start stops and names ${names}: ${shown.join(' ')}${base ? ', outside local mode' : ''}`, async ({
    startApp,
  }) => {
    const { code, output } = await startApp('on', { ...base, ...wrong }).ended;
    expect(code, output).toBe(1);
    expectOneSentence(output, names);
  });
}

test('the start stops when the database cannot be reached', async ({ startApp }) => {
  const { code, output } = await startApp('on', { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }).ended;
  expect(code, output).toBe(1);
  expectOneSentence(output, /database|DATABASE_URL|ECONNREFUSED/i);
});

test('the start stops on a database that lacks migrations, and names the command', async ({ startApp, database }) => {
  const { code, output } = await startApp('on', database ? { DATABASE_URL: database } : {}).ended;
  expect(code, output).toBe(1);
  expectOneSentence(output, 'drizzle:migrate');
});

test('a taken port is said in one sentence', async ({ startApp, port }) => {
  const { createServer } = await import('node:http');
  const other = createServer().listen(port, '127.0.0.1');
  const { code, output } = await startApp('on').ended;
  other.close();
  expect(code, output).toBe(1);
  expectOneSentence(output, String(port));
});

function expectOneSentence(output: string, names: string | RegExp) {
  expect(output).toMatch(names);
  expect(output, 'it never said that it is ready').not.toMatch(/ready/i);
  expect(output, 'no stack trace').not.toMatch(/^\s+at /m);
  expect(ownLines(output), 'one sentence').toHaveLength(1);
}
