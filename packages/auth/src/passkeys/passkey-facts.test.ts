import { messagesOf } from '@kit/messages';
import { describe, expect, it } from 'vitest';
import { passkeyFacts } from './passkey-facts';
import { passkeysTranslator } from './passkeys-translator';

const options = {
  t: passkeysTranslator(messagesOf('en').passkeys, 'en'),
  now: new Date('2026-05-10T09:00:00Z'),
  timeZone: 'UTC',
};
const firefox = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0';
const key = {
  name: 'My key',
  provider: null,
  createdAt: new Date('2026-05-03T12:00:00Z'),
  lastUsedAt: null,
  lastUsedUserAgent: null,
  lastUsedIp: null,
};
const used = { ...key, lastUsedAt: new Date('2026-05-09T12:00:00Z') };
const kept = { name: 'Apple Passwords', kind: 'password-manager' } as const;

const line = (...args: Parameters<typeof passkeyFacts>) => passkeyFacts(...args).join(' · ');

describe('the line below a passkey', () => {
  it('says when it was added, and when and where it was last used', () => {
    expect(line({ ...used, lastUsedUserAgent: firefox, lastUsedIp: '203.0.113.0' }, options)).toBe(
      'Added 3 May · Last used yesterday in Firefox on macOS, network 203.0.113.0',
    );
    expect(line({ ...used, lastUsedUserAgent: firefox }, options)).toBe(
      'Added 3 May · Last used yesterday in Firefox on macOS',
    );
    expect(line({ ...used, lastUsedIp: '2001:db8:7::' }, options)).toBe(
      'Added 3 May · Last used yesterday, network 2001:db8:7::',
    );
  });

  it('says who keeps it, unless its name does', () => {
    expect(line({ ...key, provider: kept }, options)).toBe('Apple Passwords · Added 3 May · Not used yet');
    const named = { ...key, name: 'Apple Passwords 2', provider: kept };
    expect(line(named, options)).toBe('Added 3 May · Not used yet');
  });

  it('leaves the place out when nothing is known about it', () => {
    const before = { ...key, lastUsedAt: '2026-05-08T12:00:00.000Z', lastUsedUserAgent: 'curl/8' };
    expect(line(before, options)).toBe('Added 3 May · Last used 2 days ago');
  });

  it('says so when it was never used', () => {
    expect(line(key, options)).toBe('Added 3 May · Not used yet');
  });

  it('leaves out a date that is not known', () => {
    expect(line({ ...key, createdAt: null }, options)).toBe('Not used yet');
  });
});
