import { describe, expect, it } from 'vitest';
import { relyingPartyId } from './relying-party-id';

describe('the relying party ID', () => {
  it.each([
    ['http://localhost:3000', undefined, 'localhost'],
    ['http://localhost', 'localhost', 'localhost'],
    ['http://app.localhost:3000', undefined, 'app.localhost'],
    ['https://example.com', undefined, 'example.com'],
    ['https://app.example.com', undefined, 'app.example.com'],
    ['https://app.example.com', 'example.com', 'example.com'],
    ['https://a.b.example.co.uk', 'example.co.uk', 'example.co.uk'],
    ['https://shop.github.io', undefined, 'shop.github.io'],
    ['https://example.com:8443', undefined, 'example.com'],
  ])('of %s with PASSKEY_RP_ID=%s is %s', (site, parent, expected) => {
    expect(relyingPartyId(site, parent)).toBe(expected);
  });

  it.each([
    ['an IPv4 address', 'http://127.0.0.1:3000', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['an IPv4 address on https', 'https://192.0.2.1', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['an IPv6 address', 'http://[::1]:3000', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['an IPv6 address on https', 'https://[2001:db8::1]', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['http on a domain', 'http://app.example.com', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['an underscore', 'https://my_app.example.com', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['a public suffix', 'https://github.io', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['a public suffix of a country', 'https://co.uk', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['a top-level domain', 'https://com', undefined, 'NEXT_PUBLIC_SITE_URL'],
    ['a public suffix as parent', 'https://shop.github.io', 'github.io', 'PASSKEY_RP_ID'],
    ['a public suffix of a country as parent', 'https://example.co.uk', 'co.uk', 'PASSKEY_RP_ID'],
    ['a foreign parent', 'https://app.example.com', 'example.org', 'PASSKEY_RP_ID'],
    ['a parent that only ends alike', 'https://notexample.com', 'example.com', 'PASSKEY_RP_ID'],
    ['a subdomain', 'https://example.com', 'app.example.com', 'PASSKEY_RP_ID'],
    ['another name for localhost', 'http://localhost:3000', 'example.com', 'PASSKEY_RP_ID'],
  ])('is not %s, and the sentence names the variable', (_what, site, parent, variable) => {
    const read = () => relyingPartyId(site, parent);
    expect(read).toThrow(expect.objectContaining({ name: 'ConfigurationError' }));
    expect(read).toThrow(new RegExp(`^${variable} should `));
  });
});
