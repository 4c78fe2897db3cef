import type { FuzzClass } from '../fuzz-input';

const invalid = [
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xe2, 0x82],
];

/** Client data, signed as it is, with bytes in it that UTF-8 does not have, or in another encoding. */
export const utf8: FuzzClass = {
  name: 'UTF-8',
  make: (random) => ({
    tampering: {
      clientDataBytes: (data) => {
        const at = random.int(data.length);
        const insert = (bytes: readonly number[]) =>
          Uint8Array.from([...data.slice(0, at), ...bytes, ...data.slice(at)]);
        const text = Buffer.from(data).toString();
        return random.pick<() => Uint8Array>([
          () => insert(random.pick(invalid)),
          () => insert([0x80 | random.int(0x40)]),
          () => data.map((byte, index) => (index === at ? byte | 0x80 : byte)),
          () => Buffer.from(text, 'utf16le'),
          () => Buffer.from(`\ufeff${text}`, 'utf16le'),
          () => insert([0xef, 0xbb, 0xbf].slice(0, 2)),
        ])();
      },
    },
  }),
};
