import { type FuzzClass, replaceField } from '../fuzz-input';
import type { Random } from '../random';

/** One to four bytes changed, a cut, or an insertion: never the same bytes. */
export const spoilBytes = (random: Random, data: Uint8Array): Uint8Array => {
  const at = random.int(data.length);
  const kind = random.int(4);
  if (kind === 0) return data.slice(0, at);
  if (kind === 1) return Uint8Array.from([...data.slice(0, at), ...random.bytes(1 + random.int(8)), ...data.slice(at)]);
  const changed = Uint8Array.from(data);
  changed[at] = (changed[at] ?? 0) ^ (1 + random.int(255));
  if (kind === 2) return changed;
  const more = (at + 1 + random.int(data.length - 1)) % data.length;
  changed[more] = random.int(256);
  return changed;
};

/** Authenticator data changed after it was signed. */
export const authDataBytes: FuzzClass = {
  name: 'authenticator data',
  make: (random, ceremony) => {
    if (ceremony === 'authentication') {
      return {
        answer: replaceField('response.authenticatorData', (value) => {
          const spoilt = spoilBytes(random, Buffer.from(String(value), 'base64url'));
          return Buffer.from(spoilt).toString('base64url') || 'AA';
        }),
      };
    }
    return {
      tampering: {
        attestation: (object) => void object.set('authData', spoilBytes(random, object.get('authData') as Uint8Array)),
      },
    };
  },
};
