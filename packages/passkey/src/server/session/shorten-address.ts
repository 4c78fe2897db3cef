import { isIP } from 'node:net';

/**
 * The network of an address, as its canonical text (RFC 5952): /24 for IPv4, also where IPv6 carries it (`::ffff:192.0.2.7`),
 * /48 for IPv6. Null for what is no address.
 */
export const shortenAddress = (address: string): string | null => {
  const [bare = ''] = address.split('%');
  const version = isIP(bare);
  if (version === 4) return networkOf4(bare.split('.'));
  if (version !== 6) return null;
  const groups = expand(canonical(bare));
  if (groups.slice(0, 5).every((group) => group === '0') && groups[5] === 'ffff')
    return networkOf4(groups.slice(6).flatMap(octets));
  return canonical(`${groups.slice(0, 3).join(':')}::`);
};

const networkOf4 = (parts: (string | number)[]) => `${parts.slice(0, 3).join('.')}.0`;

// A URL's host is written as RFC 5952 says: lower case, no leading zeros, the longest run of zeros left out.
const canonical = (address: string) => new URL(`http://[${address}]`).hostname.slice(1, -1);

const expand = (address: string) => {
  const [head, tail] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const before = head ?? [];
  const after = tail ?? [];
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
};

const octets = (group: string) => {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
};
