import { expect, test } from 'vitest';
import { shortenAddress } from './shorten-address';

test.each([
  ['203.0.113.7', '203.0.113.0'],
  ['0.0.0.0', '0.0.0.0'],
  ['::ffff:192.0.2.7', '192.0.2.0'],
  ['::FFFF:c000:207', '192.0.2.0'],
  ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.0'],
  ['::1', '::'],
  ['::', '::'],
  ['2001:db8::1', '2001:db8::'],
  ['2001:DB8:0A0b:c::1', '2001:db8:a0b::'],
  ['2001:0db8:0a0b:0012:0000:0000:0000:0001', '2001:db8:a0b::'],
  ['2001:db8:0:1::', '2001:db8::'],
  ['1::2:3:4:5:6:7', '1:0:2::'],
  ['fe80::1%eth0', 'fe80::'],
  ['64:ff9b::c000:207', '64:ff9b::'],
])('%s is shortened to %s', (address, network) => {
  expect(shortenAddress(address)).toBe(network);
});

test.each([[''], ['unknown'], ['203.0.113'], ['2001:db8::1::'], ['203.0.113.7, 10.0.0.1'], ['[::1]']])(
  '%j is no address and says nothing',
  (address) => {
    expect(shortenAddress(address)).toBeNull();
  },
);
