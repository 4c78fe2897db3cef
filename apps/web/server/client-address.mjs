import { BlockList, isIP } from 'node:net';

/**
 * Parses TRUSTED_PROXIES: addresses and networks (`10.0.0.0/8, ::1`) whose X-Forwarded-For is believed.
 * @param {string | undefined} list
 * @returns {BlockList} Throws an Error with one sentence for a bad entry.
 */
export function trustedProxies(list) {
  const proxies = new BlockList();
  for (const entry of (list ?? '').split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [address = '', prefix, ...rest] = entry.split('/');
    const version = isIP(address);
    const most = version === 6 ? 128 : 32;
    // "10.0.0.0/" must not become the network of everybody.
    const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (version === 0 || rest.length > 0 || !(bits <= most)) {
      throw new Error(`TRUSTED_PROXIES should be a list of addresses or networks such as 10.0.0.0/8, not "${entry}".`);
    }
    const family = version === 6 ? 'ipv6' : 'ipv4';
    proxies.addSubnet(address, bits, family);
  }
  return proxies;
}

/**
 * The client's address: the socket's own, or, while that is a trusted proxy, the nearest address in
 * X-Forwarded-For that is not one.
 * @param {string | undefined} socketAddress
 * @param {string | string[] | undefined} forwardedFor
 * @param {BlockList} proxies
 * @returns {string}
 */
export function clientAddress(socketAddress, forwardedFor, proxies) {
  let address = plain(socketAddress ?? '');
  const hops = [forwardedFor ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((hop) => plain(withoutPort(hop.trim())));
  while (isTrusted(address, proxies)) {
    const next = hops.pop();
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** @param {string} address @param {BlockList} proxies */
export function isTrusted(address, proxies) {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** @param {string} hop Some proxies write `203.0.113.9:1234` or `[2001:db8::1]:1234`. */
const withoutPort = (hop) => hop.replace(/^([\d.]+):\d+$/, '$1').replace(/^\[([^\]]+)\](:\d+)?$/, '$1');

/** @param {string} address An IPv4 address that arrived in IPv6 form is written as IPv4. */
export function plain(address) {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
