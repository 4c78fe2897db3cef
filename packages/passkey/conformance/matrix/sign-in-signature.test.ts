import { describe } from 'vitest';
import { change, edit, flipBit, inner, lie, type MatrixCase, withExtensions, withFlags } from './matrix-case';
import { refusedSignIns } from './refused-sign-ins';

const inAnswer =
  (field: string, edited: (bytes: Uint8Array) => Uint8Array): NonNullable<MatrixCase['answer']> =>
  (answer) =>
    inner({ [field]: Buffer.from(edited(Buffer.from(answer.response[field], 'base64url'))).toString('base64url') })(
      answer,
    );
const der = (...values: number[]) => ({ signature: () => Uint8Array.of(0x30, values.length, ...values) });
const ed25519 = { settings: { algorithms: [-8 as const] } };
const rs256 = { settings: { algorithms: [-257 as const] } };
const extensions = (...outputs: number[]) => ({ authenticatorData: withExtensions(outputs) });
/** What is signed is refused for what it says, or where it can not be read, as a signature that does not hold. */
const asSignature = { reason: 'A20' };

describe('authenticator data of a sign-in (A15 to A19, A23)', () => {
  refusedSignIns([
    lie('A15', 'the hash of another domain', { rpId: 'evil.example' }),
    lie('A15', 'the hash of the name in capitals', { rpId: 'LOCALHOST' }),
    lie('A15', 'a hash with one bit flipped', { authenticatorData: flipBit(31) }),
    lie('A16', 'no user presence', { flags: { up: false } }),
    lie('A16', 'neither presence nor verification', { flags: { up: false, uv: false } }),
    lie('A17', 'no user verification', { flags: { uv: false } }),
    lie('A18', 'backed up without being eligible', { flags: { be: false, bs: true } }),
    lie(
      'A19',
      'an eligibility that was not there at registration',
      { flags: { be: true } },
      { settings: { flags: { be: false, bs: false } } },
    ),
    lie('A19', 'an eligibility that was there at registration and is gone', { flags: { be: false, bs: false } }),
    lie('A23', 'authenticator data of 36 bytes', { authenticatorData: (data) => data.slice(0, 36) }),
    lie('A23', 'leftover bytes', { authenticatorData: (data) => Uint8Array.from([...data, 0]) }, asSignature),
    lie('A23', 'an extension flag without extensions', extensions()),
    lie('A23', 'an extension flag and a map that ends too early', extensions(0xa1, 0x63)),
    lie('A23', 'an extension flag and bytes after the map', extensions(0xa0, 0x00)),
    lie('A23', 'an extension flag and a list', extensions(0x80)),
    lie('A23', 'an extension flag and a tagged number', extensions(0xc1, 0x07)),
    lie(
      'A23',
      'a flag of attested data and none there',
      { authenticatorData: withFlags((flags) => flags | 0x40) },
      asSignature,
    ),
  ]);
});

describe('hash and signature of a sign-in (A20, A21)', () => {
  refusedSignIns([
    change(
      'A20',
      'client data with a space added after it was signed',
      inAnswer('clientDataJSON', (data) => Buffer.concat([data, Buffer.from(' ')])),
    ),
    change(
      'A20',
      'client data with a byte order mark added after it was signed',
      inAnswer('clientDataJSON', (data) => Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), data])),
    ),
    ...(
      [
        ['one bit flipped', flipBit(-1)],
        ['nothing in it', () => new Uint8Array()],
        ['zeros alone', () => new Uint8Array(64)],
        ['its first eight bytes alone', (data: Uint8Array) => data.slice(0, 8)],
        ['a byte too many', (data: Uint8Array) => Uint8Array.from([...data, 0])],
      ] as const
    ).flatMap(([what, signature]) =>
      [{}, ed25519, rs256].map((more) =>
        lie(
          'A21',
          `a signature by ${nameOf(more)} with ${what}`,
          { signature },
          { reason: what.startsWith('nothing') ? 'A3' : 'A20', ...more },
        ),
      ),
    ),
    lie('A21', 'an ES256 signature with r = s = 0', der(0x02, 1, 0, 0x02, 1, 0), asSignature),
    lie('A21', 'an ES256 signature with r = s = 1', der(0x02, 1, 1, 0x02, 1, 1), asSignature),
    lie('A21', 'an ES256 signature with a negative integer', der(0x02, 1, 0xff, 0x02, 1, 1), asSignature),
    lie(
      'A21',
      'an ES256 signature whose length lies',
      { signature: edit((data) => data.writeUInt8(0x7f, 1)) },
      asSignature,
    ),
    lie('A21', 'an ES256 signature of an empty sequence', der(), asSignature),
    change('A21', 'a counter raised after it was signed', inAnswer('authenticatorData', flipBit(36)), asSignature),
    change(
      'A21',
      'a backup state changed after it was signed',
      inAnswer(
        'authenticatorData',
        withFlags((flags) => flags & ~0x10),
      ),
      asSignature,
    ),
  ]);
});

function nameOf({ settings }: Partial<MatrixCase>) {
  return ({ [-8]: 'Ed25519', [-257]: 'RS256' } as Record<number, string>)[settings?.algorithms?.[0] ?? -7] ?? 'ES256';
}
