import { edit } from '../../matrix/matrix-case';
import { type FuzzClass, replaceField } from '../fuzz-input';

const heads = [0x1a, 0x1b, 0x5a, 0x5b, 0x7a, 0x7b, 0x9a, 0x9b, 0xba, 0xbb, 0x5f, 0x7f, 0x9f, 0xbf, 0xdb, 0xfb];

/** Lengths that lie and nesting without end, in JSON, in CBOR and in the credential id. */
export const lengthsAndDepth: FuzzClass = {
  name: 'lengths and depth',
  make: (random, ceremony) => {
    const depth = 1 + random.int(20_000);
    const nested = (open: string, close: string) => open.repeat(depth) + close.repeat(random.chance(2) ? depth : 0);
    const cbor = (): Uint8Array => {
      if (random.chance(2)) return new Uint8Array(depth).fill(random.pick([0x81, 0xa1, 0xc1, 0xd8, 0x9f, 0xbf, 0x82]));
      return Uint8Array.from([
        random.pick(heads),
        ...random.bytes(8).map((byte) => byte | 0x80),
        ...random.bytes(random.int(40)),
      ]);
    };
    const inJson = [
      () => ({ body: () => `{"response":${nested('[', ']')}}` }),
      () => ({ body: () => nested('{"response":', '}') }),
      () => ({
        answer: replaceField('response.clientDataJSON', () => Buffer.from(nested('[', ']')).toString('base64url')),
      }),
      () => ({ answer: replaceField('id', () => 'A'.repeat(4 * (342 + random.int(5000)))) }),
    ];
    const inCbor =
      ceremony === 'registration'
        ? [
            () => ({ tampering: { attestationBytes: cbor } }),
            () => ({
              tampering: {
                // One more or less than there are, or any at all but the right one.
                authenticatorData: edit((data) =>
                  data.writeUInt16BE((data.readUInt16BE(53) + 1 + random.int(65_535)) % 65_536, 53),
                ),
              },
            }),
          ]
        : [
            () => ({
              tampering: {
                authenticatorData: (data: Uint8Array) =>
                  Uint8Array.from([...edit((it) => it.writeUInt8(0x9d, 32))(data), ...cbor()]),
              },
            }),
            () => ({ answer: replaceField('response.userHandle', () => 'A'.repeat(88 + 4 * random.int(9000))) }),
          ];
    return random.pick([...inJson, ...inCbor])();
  },
};
