import { describe } from 'vitest';
import { lie, withExtensions, withFlags } from './matrix-case';
import { refusedRegistrations } from './refused-registrations';

const extensions = (...outputs: number[]) => ({ authenticatorData: withExtensions(outputs) });
const offered = 'which was not offered';

describe('flags, algorithm and extensions of a registration (R15 to R20, R28)', () => {
  refusedRegistrations([
    lie('R15', 'no user presence', { flags: { up: false } }),
    lie('R15', 'neither presence nor verification, as in an automatic upgrade', { flags: { up: false, uv: false } }),
    lie('R16', 'no user verification', { flags: { uv: false } }),
    lie('R16', 'no user verification by a security key', { flags: { uv: false, be: false, bs: false } }),
    lie('R17', 'backed up without being eligible', { flags: { be: false, bs: true } }),
    ...(
      [
        ['ES384', -35],
        ['ES512', -36],
        ['ES256K', -47],
        ['PS256', -37],
        ['RS384', -258],
        ['RS1 (SHA-1)', -65535],
        ['Ed448', -53],
        ['ML-DSA-44', -48],
        ['no algorithm there is', 12345],
      ] as const
    ).map(([name, alg]) => lie('R20', `an answer in ${name}, ${offered}`, { coseKey: (key) => void key.set(3, alg) })),
    lie('R20', 'a key that names no algorithm', { coseKey: (key) => void key.delete(3) }, { reason: 'R22' }),
    lie(
      'R20',
      'a key whose algorithm is a text',
      {
        coseKey: (key) => void (key as Map<number, unknown>).set(3, 'ES256'),
      },
      { reason: 'R22' },
    ),
    lie('R28', 'an extension flag without extensions', extensions(), { reason: 'R22' }),
    lie('R28', 'an extension flag and bytes that are no CBOR', extensions(0xff, 0xff), { reason: 'R22' }),
    lie('R28', 'an extension flag and a map that ends too early', extensions(0xa1, 0x63), {
      reason: 'R22',
    }),
    lie('R28', 'an extension flag and bytes after the map', extensions(0xa0, 0x00), { reason: 'R22' }),
    lie('R28', 'an extension flag and a list', extensions(0x80)),
    lie('R28', 'an extension flag and a tagged number', extensions(0xc1, 0x07), { reason: 'R22' }),
    lie(
      'R28',
      'bytes after the key without an extension flag',
      { authenticatorData: (data) => Uint8Array.from([...data, 0xa0]) },
      { reason: 'R22' },
    ),
    lie(
      'R13',
      'no flag of attested data, though it is there',
      { authenticatorData: withFlags((flags) => flags & ~0x40) },
      { reason: 'R22' },
    ),
    lie(
      'R13',
      'a flag of attested data and none there',
      { authenticatorData: (data) => data.slice(0, 37) },
      { reason: 'R22' },
    ),
    lie(
      'R13',
      'attested data that ends within the key',
      { authenticatorData: (data) => data.slice(0, -40) },
      { reason: 'R22' },
    ),
  ]);
});

describe('algorithms where a site offers fewer (R20)', () => {
  refusedRegistrations(
    [
      lie('R20', 'Ed25519 where ES256 alone is offered', { coseKey: (key) => void key.set(3, -8) }),
      lie('R20', 'RS256 where ES256 alone is offered', { coseKey: (key) => void key.set(3, -257) }),
    ],
    { passkey: { algorithms: [-7] } },
  );
});
