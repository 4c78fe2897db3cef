import { type FuzzClass, replaceField } from '../fuzz-input';
import type { Random } from '../random';
import { spoilBytes } from './auth-data-bytes';

/** A signature that is not the one that was made. */
const spoilSignature = (random: Random, signature: Uint8Array): Uint8Array => {
  const integer = (bytes: Uint8Array) => [0x02, bytes.length, ...bytes];
  const sequence = (content: readonly number[]) => Uint8Array.from([0x30, content.length, ...content]);
  return random.pick<() => Uint8Array>([
    () => spoilBytes(random, signature),
    () => random.bytes(1 + random.int(120)),
    () => sequence([...integer(random.bytes(random.int(34))), ...integer(random.bytes(random.int(34)))]),
    () => sequence(integer(random.bytes(32))),
    () => Uint8Array.from([...signature, ...random.bytes(1 + random.int(8))]),
    () => Uint8Array.from([0x30, 0x80, ...signature.slice(2), 0, 0]),
    () => Uint8Array.from([0x30, 0x82, 0, signature.length - 2, ...signature.slice(2)]),
    () => signature.map((byte, index) => (index === 0 ? byte ^ 0x20 : byte)),
    () => sequence([...integer(new Uint8Array(32)), ...integer(new Uint8Array(32))]),
    () => signature.toReversed(),
  ])();
};

/** Signatures that do not hold, in DER that is right, nearly right and wrong. */
export const derSignatures: FuzzClass = {
  name: 'DER signatures',
  make: (random, ceremony) =>
    ceremony === 'authentication'
      ? {
          answer: replaceField('response.signature', (value) => {
            const spoilt = spoilSignature(random, Buffer.from(String(value), 'base64url'));
            return Buffer.from(spoilt).toString('base64url') || 'AA';
          }),
        }
      : {
          tampering: {
            attestation: (object) => {
              const statement = object.get('attStmt') as Map<string, Uint8Array>;
              statement.set('sig', spoilSignature(random, statement.get('sig') as Uint8Array));
            },
          },
        },
};
