import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readAuthEnv } from './env';
import { ENABLE_PASSKEY } from './src/features';

const secret = 's'.repeat(32);
const production = {
  NODE_ENV: 'production',
  NEXT_PUBLIC_SITE_URL: 'https://app.example.com',
  BETTER_AUTH_SECRET: secret,
};

describe('the variables of sign-in', () => {
  it('have the documented defaults', () => {
    const env = readAuthEnv({ LATCHKEY_LOCAL: 'true', BETTER_AUTH_SECRET: secret });
    expect(env).toEqual({
      siteUrl: 'http://localhost:3000',
      productName: 'Latchkey',
      local: true,
      show: { password: true, magicLink: false, passkey: false },
      oauth: {},
      passwordMinLength: 15,
      rpId: 'localhost',
      relatedOrigins: [],
      passkeySignals: 'on',
      automaticUpgrade: true,
      secrets: [{ version: 0, value: secret }],
      redisUrl: undefined,
    });
  });

  it('take an empty value for an unset one', () => {
    const names = ['NEXT_PUBLIC_SITE_URL', 'NEXT_PUBLIC_PRODUCT_NAME', 'NEXT_PUBLIC_PASSWORD_MIN_LENGTH', 'REDIS_URL'];
    const empty = Object.fromEntries(
      [...names, 'PASSKEY_RP_ID', 'PASSKEY_SIGNALS', 'PASSKEY_AUTOMATIC_UPGRADE', 'BETTER_AUTH_SECRETS', 'PORT'].map(
        (name) => [name, ''],
      ),
    );
    const env = readAuthEnv({ ...empty, LATCHKEY_LOCAL: 'true', BETTER_AUTH_SECRET: secret });
    expect(env).toMatchObject({ siteUrl: 'http://localhost:3000', passwordMinLength: 15, redisUrl: undefined });
  });

  it('are all read', () => {
    const env = readAuthEnv({
      ...production,
      NEXT_PUBLIC_SITE_URL: 'https://app.example.com/',
      NEXT_PUBLIC_PRODUCT_NAME: 'Acme',
      NEXT_PUBLIC_AUTH_PASSKEY: 'true',
      NEXT_PUBLIC_PASSWORD_MIN_LENGTH: '20',
      PASSKEY_SIGNALS: 'paused',
      PASSKEY_AUTOMATIC_UPGRADE: 'false',
      REDIS_URL: 'rediss://user:password@redis.example.com:6380/1',
    });
    expect(env).toMatchObject({
      siteUrl: 'https://app.example.com',
      productName: 'Acme',
      local: false,
      show: { password: true, passkey: true },
      passwordMinLength: 20,
      rpId: 'app.example.com',
      passkeySignals: 'paused',
      automaticUpgrade: false,
      redisUrl: 'rediss://user:password@redis.example.com:6380/1',
    });
  });

  it('refuse a local site on another port than the server listens on, whose forms would all be refused', () => {
    const local = { LATCHKEY_LOCAL: 'true', BETTER_AUTH_SECRET: secret, PORT: '3131' };
    expect(() => readAuthEnv({ ...local, NEXT_PUBLIC_SITE_URL: 'http://localhost:3000' })).toThrow(
      /^NEXT_PUBLIC_SITE_URL should be http:\/\/localhost:3131/,
    );
  });

  it('put the site on the port the server listens on', () => {
    const { siteUrl } = readAuthEnv({ LATCHKEY_LOCAL: 'true', BETTER_AUTH_SECRET: secret, PORT: '3131' });
    expect(siteUrl).toBe('http://localhost:3131');
  });

  it('read rotated secrets newest first, and colons inside a secret', () => {
    const { secrets } = readAuthEnv({ ...production, BETTER_AUTH_SECRETS: `2:${'b:'.repeat(16)},1:${secret}` });
    expect(secrets).toEqual([
      { version: 2, value: 'b:'.repeat(16) },
      { version: 1, value: secret },
    ]);
  });

  it.each([
    ['NEXT_PUBLIC_SITE_URL', 'app.example.com'],
    ['NEXT_PUBLIC_SITE_URL', 'ftp://app.example.com'],
    ['NEXT_PUBLIC_SITE_URL', 'https://app.example.com/shop'],
    ['NEXT_PUBLIC_SITE_URL', 'https://app.example.com?a=b'],
    ['NEXT_PUBLIC_SITE_URL', 'https://app.example.com/#top'],
    ['NEXT_PUBLIC_SITE_URL', 'https://user@app.example.com'],
    ['NEXT_PUBLIC_PRODUCT_NAME', 'a'.repeat(65)],
    ['NEXT_PUBLIC_PRODUCT_NAME', ' '],
    ['NEXT_PUBLIC_AUTH_PASSWORD', 'yes'],
    ['NEXT_PUBLIC_AUTH_PASSWORD', 'false'],
    ['NEXT_PUBLIC_AUTH_MAGIC_LINK', 'on'],
    ['NEXT_PUBLIC_AUTH_PASSKEY', '1'],
    ['NEXT_PUBLIC_PASSWORD_MIN_LENGTH', 'seven'],
    ['NEXT_PUBLIC_PASSWORD_MIN_LENGTH', '7'],
    ['NEXT_PUBLIC_PASSWORD_MIN_LENGTH', '129'],
    ['NEXT_PUBLIC_PASSWORD_MIN_LENGTH', '15.5'],
    ['BETTER_AUTH_SECRET', 'too short'],
    ['BETTER_AUTH_SECRETS', secret],
    ['BETTER_AUTH_SECRETS', `2:${secret},1:short`],
    ['BETTER_AUTH_SECRETS', `1:${secret},2:${secret}`],
    ['BETTER_AUTH_SECRETS', `1:${secret},1:${secret}`],
    ['REDIS_URL', 'http://localhost:6379'],
    ['REDIS_URL', 'localhost:6379'],
    ['PASSKEY_SIGNALS', 'off'],
    ['PASSKEY_AUTOMATIC_UPGRADE', 'no'],
    ['PORT', 'http'],
    ['LATCHKEY_LOCAL', 'yes'],
    ['LATCHKEY_LOCAL', 'true'],
  ])('%s=%s is refused in one sentence that names it and says nothing secret', (name, value) => {
    const read = () => readAuthEnv({ ...production, [name]: value });
    expect(read).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
    expect(read).toThrow(new RegExp(`^${name} (should be|is) .*[.]$`));
    if (name.startsWith('BETTER_AUTH')) expect(read).not.toThrow(value);
  });

  it('give related origins their say exactly while passkeys exist', () => {
    const read = (list: string) => () => readAuthEnv({ ...production, PASSKEY_RELATED_ORIGINS: list });
    expect(read('https://example.org')().relatedOrigins).toEqual(ENABLE_PASSKEY ? ['https://example.org'] : []);
    if (ENABLE_PASSKEY) expect(read('http://example.org')).toThrow(/^PASSKEY_RELATED_ORIGINS should be/);
  });

  it('demand a secret outside local mode', () => {
    expect(() => readAuthEnv({ ...production, BETTER_AUTH_SECRET: '' })).toThrow(/^BETTER_AUTH_SECRET should be/);
  });

  it('are served in local mode by a secret made once, which only its owner can read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-secret-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const local = { LATCHKEY_LOCAL: 'true', LATCHKEY_DATA_DIR: join(folder, 'data') };
    const [first, second] = [readAuthEnv(local), readAuthEnv(local)];
    const file = join(folder, 'data', 'secret');
    expect(first.secrets).toEqual([{ version: 0, value: readFileSync(file, 'utf8') }]);
    expect(second.secrets).toEqual(first.secrets);
    expect(first.secrets[0]?.value.length).toBeGreaterThanOrEqual(43);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
