import { type FuzzClass, replaceField } from '../fuzz-input';
import type { Random } from '../random';

/** Any CBOR, well formed or not, nested at most so deep. */
const anyCbor = (random: Random, depth: number): number[] => {
  const kind = random.int(depth > 0 ? 8 : 5);
  const size = random.int(24);
  if (kind === 0) return [size];
  if (kind === 1) return [0x20 | size];
  if (kind === 2) return [0x40 | size, ...random.bytes(size)];
  if (kind === 3) return [0x60 | size, ...random.bytes(size).map((byte) => 0x61 + (byte % 26))];
  if (kind === 4) return [random.pick([0xf4, 0xf5, 0xf6, 0xf7, 0xf9, 0xfa, 0xfb, 0xfc, 0xff, 0x1c, 0x3d])];
  if (kind === 5) return [0x80 | 3, ...Array.from({ length: 3 }, () => anyCbor(random, depth - 1)).flat()];
  if (kind === 6) return [0xc0 | size, ...anyCbor(random, depth - 1)];
  return [0xa0 | 2, ...Array.from({ length: 4 }, () => anyCbor(random, depth - 1)).flat()];
};

const text = (value: string) => [0x60 | value.length, ...Buffer.from(value)];
const entry = (name: string, value: readonly number[]) => [...text(name), ...value];

/** Attestation objects, or the extensions of a sign-in, whose CBOR is another than it should be. */
export const cborStructure: FuzzClass = {
  name: 'CBOR structure',
  make: (random, ceremony) => {
    const any = () => anyCbor(random, 4);
    if (ceremony === 'authentication') {
      const authenticatorData = (data: Uint8Array) =>
        Uint8Array.from([...data.slice(0, 32), 0xdd, ...data.slice(33), ...any()]);
      return random.chance(2)
        ? // An attested flag with any CBOR behind it, properly signed.
          { tampering: { authenticatorData } }
        : {
            answer: replaceField('response.authenticatorData', () => Buffer.from(any()).toString('base64url') || 'AA'),
          };
    }
    const objects = [
      () => any(),
      () => [0xa3, ...entry('fmt', text('none')), ...entry('attStmt', any()), ...entry('authData', any())],
      () => [0xa2, ...entry('fmt', text('packed')), ...entry('attStmt', any())],
      () => [0xa3, ...entry('fmt', any()), ...entry('attStmt', [0xa0]), ...entry('authData', any())],
    ];
    return random.pick([
      () => ({ tampering: { attestationBytes: () => Uint8Array.from(random.pick(objects)()) } }),
      () => ({ tampering: { attestationBytes: (data: Uint8Array) => Uint8Array.from([...data, ...any()]) } }),
      () => ({ tampering: { attestationBytes: (data: Uint8Array) => Uint8Array.from([...any(), ...data]) } }),
      () => ({
        tampering: {
          attestation: (object: Map<string, unknown>) =>
            void object.set('attStmt', new Map([[random.int(9), random.bytes(9)]])),
        },
      }),
      () => ({
        tampering: {
          attestation: (object: Map<string, unknown>) => void object.set('authData', random.bytes(random.int(300))),
        },
      }),
    ])();
  },
};
