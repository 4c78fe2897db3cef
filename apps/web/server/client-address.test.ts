import { describe, expect, it } from 'vitest';
import { clientAddress, isTrusted, plain, trustedProxies } from './client-address.mjs';

const nobody = trustedProxies(undefined);
const proxies = trustedProxies('10.0.0.0/8, 192.0.2.1, ::1, 2001:db8::/32');

describe('the client’s address', () => {
  it.each([
    ['198.51.100.1', undefined],
    ['198.51.100.1', '203.0.113.9'],
    ['198.51.100.1', '10.0.0.1, 127.0.0.1'],
    ['198.51.100.1', ['203.0.113.9', '203.0.113.10']],
  ])('is the socket’s own, %s, when nobody is trusted, whatever the header says: %j', (socket, header) => {
    expect(clientAddress(socket, header, nobody)).toBe(socket);
    expect(clientAddress(socket, header, proxies)).toBe(socket);
  });

  it.each([
    ['one proxy', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['two proxies', '10.0.0.1', '203.0.113.9, 10.9.9.9', '203.0.113.9'],
    ['an address the client made up', '10.0.0.1', '127.0.0.1, 203.0.113.9', '203.0.113.9'],
    ['a trusted address the client made up', '10.0.0.1', '10.1.1.1, 203.0.113.9', '203.0.113.9'],
    ['a header sent twice', '10.0.0.1', ['198.51.100.7', '203.0.113.9'], '203.0.113.9'],
    ['a proxy on IPv6', '::1', '203.0.113.9', '203.0.113.9'],
    ['a client on IPv6', '2001:db8::1', '2001:4860::8', '2001:4860::8'],
    ['a proxy in IPv6 form', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['a client in IPv6 form', '10.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
    ['no header', '10.0.0.1', undefined, '10.0.0.1'],
    ['an empty header', '10.0.0.1', '', '10.0.0.1'],
    ['nothing but proxies', '10.0.0.1', '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['no address at all', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['a name behind a proxy', '10.0.0.1', '203.0.113.9, evil.example', '10.0.0.1'],
    ['an address with a port', '10.0.0.1', '203.0.113.9:1234', '203.0.113.9'],
    ['an IPv6 address with a port', '10.0.0.1', '[2001:4860::8]:1234', '2001:4860::8'],
    ['an IPv6 address in brackets', '10.0.0.1', '[2001:4860::8]', '2001:4860::8'],
    ['a header of markup', '10.0.0.1', '<script>', '10.0.0.1'],
  ])('behind a trusted proxy is right with %s', (_what, socket, header, expected) => {
    expect(clientAddress(socket, header, proxies)).toBe(expected);
  });

  it('is always one address, which the limits count by', () => {
    for (const header of ['a, b', '1.1.1.1, 2.2.2.2', ',,,', '10.0.0.1,,']) {
      expect(clientAddress('10.0.0.1', header, proxies)).toMatch(/^[\d.]+$/);
    }
  });

  it('is empty when the socket has none', () => {
    expect(clientAddress(undefined, '203.0.113.9', proxies)).toBe('');
  });
});

describe('TRUSTED_PROXIES', () => {
  it('trusts addresses and networks, and nobody beside them', () => {
    const trusted = ['10.255.255.255', '192.0.2.1', '::1', '2001:db8:ffff::1'];
    const others = ['11.0.0.0', '192.0.2.2', '::2', '2001:db9::1', '', 'localhost'];
    expect(trusted.filter((address) => !isTrusted(address, proxies))).toEqual([]);
    expect(others.filter((address) => isTrusted(address, proxies))).toEqual([]);
  });

  it.each([undefined, '', ' , '])('trusts nobody when it is %j', (list) => {
    expect(isTrusted('127.0.0.1', trustedProxies(list))).toBe(false);
  });

  it.each([
    'loadbalancer',
    '10.0.0',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '::/129',
    '10.0.0.0/8/8',
    '10.0.0.0/x',
    '10.0.0.0/',
    '10.0.0.0/0x8',
    '10.0.0.0/ 8',
  ])('refuses %s in a sentence that names it', (entry) => {
    expect(() => trustedProxies(`127.0.0.1, ${entry}`)).toThrow(`TRUSTED_PROXIES should be`);
    expect(() => trustedProxies(entry)).toThrow(`not "${entry}".`);
  });
});

describe('an IPv4 address in IPv6 form', () => {
  it('is written as IPv4', () => {
    expect(['::ffff:192.0.2.1', '::FFFF:192.0.2.1', '192.0.2.1', '::1'].map(plain)).toEqual([
      '192.0.2.1',
      '192.0.2.1',
      '192.0.2.1',
      '::1',
    ]);
  });
});
