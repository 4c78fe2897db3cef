import { describe } from 'vitest';
import { change, clientData, inner, lie } from './matrix-case';
import { refusedRegistrations } from './refused-registrations';

const bytes = (...values: number[]) => ({ clientDataBytes: () => Uint8Array.from(values) });
const text = (value: string) => ({ clientDataBytes: () => new TextEncoder().encode(value) });
/** Client data that is right but for bytes that UTF-8 does not have. */
const withInvalidUtf8 = {
  clientDataBytes: (data: Uint8Array) =>
    Uint8Array.from([...data.slice(0, -1), ...Buffer.from(',"x":"'), 0xff, 0x22, 0x7d]),
};

describe('a registration response (R3 to R7)', () => {
  refusedRegistrations([
    change('R3', 'no attestation object', inner({ attestationObject: undefined })),
    change('R3', 'no id', ({ id: _, ...rest }) => rest),
    change('R3', 'a raw id that is another', (answer) => ({ ...answer, rawId: 'AAAA' })),
    change('R3', 'an id in padded base64', (answer) => ({ ...answer, id: `${answer.id}=`, rawId: `${answer.id}=` })),
    change('R3', 'the type of a password', (answer) => ({ ...answer, type: 'password' })),
    change('R3', 'a type in other letters', (answer) => ({ ...answer, type: 'Public-Key' })),
    change(
      'R3',
      'the parts of an assertion',
      inner({ attestationObject: undefined, authenticatorData: 'AAAA', signature: 'AAAA' }),
    ),
    change('R3', 'an attestation object of bytes, not text', inner({ attestationObject: [1, 2, 3] })),
    lie('R5', 'client data with a byte that UTF-8 does not have', withInvalidUtf8, { reason: 'R8' }),
    lie(
      'R5',
      'client data in UTF-16',
      { clientDataBytes: (data) => Buffer.from(Buffer.from(data).toString(), 'utf16le') },
      { reason: 'R8' },
    ),
    lie('R5', 'client data of overlong UTF-8', bytes(0xc0, 0xbb, 0xc1, 0xbd), { reason: 'R8' }),
    lie('R6', 'client data that is not JSON', text('challenge=1'), { reason: 'R8' }),
    lie('R6', 'client data that is null', text('null'), { reason: 'R8' }),
    lie('R6', 'client data that is a list', { clientData: (data) => [data] }, { reason: 'R8' }),
    lie(
      'R6',
      'client data with a comma too many',
      { clientDataBytes: (data) => Buffer.from(`${Buffer.from(data).toString().slice(0, -1)},}`) },
      { reason: 'R8' },
    ),
    lie('R6', 'client data twice', { clientDataBytes: (data) => Buffer.concat([data, data]) }, { reason: 'R8' }),
    lie('R6', 'client data in a string', { clientData: (data) => JSON.stringify(data) }, { reason: 'R8' }),
    lie('R7', 'the type of an assertion', clientData({ type: 'webauthn.get' })),
    lie('R7', 'the type of a payment', clientData({ type: 'payment.create' })),
    lie('R7', 'an empty type', clientData({ type: '' })),
    lie('R7', 'a number as type', clientData({ type: 1 })),
    lie('R7', 'no type', clientData({ type: undefined })),
    lie('R7', 'a type in other letters', clientData({ type: 'WebAuthn.Create' })),
    lie('R7', 'a type with a space behind it', clientData({ type: 'webauthn.create ' })),
    lie('R7', 'a list with the right type', clientData({ type: ['webauthn.create'] })),
  ]);
});
