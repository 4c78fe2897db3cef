import { describe } from 'vitest';
import { origin } from '../../test/browser';
import { foreignChallenges } from './foreign-challenges';
import { foreignOrigins } from './foreign-origins';
import { change, clientData, inner, lie } from './matrix-case';
import { refusedSignIns } from './refused-sign-ins';

const handle = (size: number) => Buffer.alloc(size, 1).toString('base64url');
const text = (value: string) => ({ clientDataBytes: () => new TextEncoder().encode(value) });
const other = { reason: 'A11' };

describe('the response of a sign-in (A3 to A10)', () => {
  refusedSignIns([
    change('A3', 'no raw id', ({ rawId: _, ...rest }) => rest),
    change('A3', 'a raw id that is another', (answer) => ({ ...answer, rawId: 'AAAA' })),
    change('A3', 'the type of a password', (answer) => ({ ...answer, type: 'password' })),
    change('A3', 'an id of 1,026 bytes', (answer) => ({ ...answer, id: 'A'.repeat(1368), rawId: 'A'.repeat(1368) })),
    change(
      'A3',
      'the parts of a registration',
      inner({ authenticatorData: undefined, signature: undefined, attestationObject: 'AAAA' }),
    ),
    change('A6', 'no handle', inner({ userHandle: undefined })),
    change('A6', 'null as handle', inner({ userHandle: null })),
    lie('A6', 'the handle of another account', { userHandle: handle(64) }),
    lie('A6', 'a handle of one byte', { userHandle: handle(1) }),
    change('A6', 'an empty handle', inner({ userHandle: '' }), { reason: 'A3' }),
    change('A6', 'a number as handle', inner({ userHandle: 7 }), { reason: 'A3' }),
    lie('A6', 'a handle of 65 bytes', { userHandle: handle(65) }, { reason: 'A3' }),
    change('A7', 'no authenticator data', inner({ authenticatorData: undefined }), { reason: 'A3' }),
    change('A7', 'no signature', inner({ signature: undefined }), { reason: 'A3' }),
    change('A7', 'a signature of bytes, not text', inner({ signature: [1, 2, 3] }), { reason: 'A3' }),
    change('A7', 'authenticator data in the other base64 alphabet', inner({ authenticatorData: '+/+/' }), {
      reason: 'A3',
    }),
    change('A7', 'no client data', inner({ clientDataJSON: undefined }), other),
    lie(
      'A8',
      'client data with a byte that UTF-8 does not have',
      { clientDataBytes: (data) => Uint8Array.from([...data.slice(0, -1), 0xff, 0x7d]) },
      other,
    ),
    lie('A9', 'client data that is not JSON', text('challenge'), other),
    lie('A9', 'client data that is null', text('null'), other),
    lie('A9', 'client data that is a list', { clientData: (data) => [data] }, other),
    lie('A10', 'the type of a registration', clientData({ type: 'webauthn.create' })),
    lie('A10', 'the type of a payment', clientData({ type: 'payment.get' })),
    lie('A10', 'a type in other letters', clientData({ type: 'WebAuthn.Get' })),
    lie('A10', 'no type', clientData({ type: undefined })),
  ]);
});

describe('challenge, origin and framing of a sign-in (A11 to A14)', () => {
  refusedSignIns([
    ...foreignChallenges.map(([what, forge]) =>
      lie('A11', what, { clientData: (data) => ({ ...data, challenge: forge(String(data.challenge)) }) }),
    ),
    ...foreignOrigins.map(([what, foreign]) => lie('A12', what, clientData({ origin: foreign }))),
    lie('A13', 'crossOrigin without a top origin', { crossOrigin: true }),
    lie('A13', 'crossOrigin with a top origin', { crossOrigin: true, topOrigin: 'https://evil.example' }),
    lie('A13', 'crossOrigin in words', { crossOrigin: 'true' }),
    lie('A14', 'a foreign top origin without crossOrigin', { topOrigin: 'https://evil.example' }),
    lie('A14', 'the own origin as top origin', { topOrigin: origin }),
  ]);
});
