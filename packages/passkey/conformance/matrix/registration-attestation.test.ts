import { describe } from 'vitest';
import { honestMaker, selfSignedMaker } from './attestation-makers';
import { change, flipBit, inner, lie, type MatrixCase } from './matrix-case';
import { refusedRegistrations } from './refused-registrations';

type Tampering = NonNullable<MatrixCase['tampering']>;

const object = (entries: Record<string, unknown>): Tampering => ({
  attestation: (map) => {
    for (const [name, value] of Object.entries(entries)) map.set(name, value);
  },
});
const without = (name: string): Tampering => ({ attestation: (map) => void map.delete(name) });
const bytes = (...values: number[]): Tampering => ({ attestationBytes: () => Uint8Array.from(values) });
const statement = (change: (statement: Map<string, unknown>) => void): Partial<MatrixCase> => ({
  settings: { attestation: 'packed' },
  tampering: { attestation: (map) => change(map.get('attStmt') as Map<string, unknown>) },
});
const packed = (what: string, change: (statement: Map<string, unknown>) => void): MatrixCase => ({
  row: 'R22',
  what,
  ...statement(change),
});
const attestedBy = (row: string, what: string, settings: MatrixCase['settings']): MatrixCase => ({
  row,
  what,
  reason: 'R22',
  settings: { attestation: 'packed', ...settings },
});
const signature = (map: Map<string, unknown>) => map.get('sig') as Uint8Array;
const reorder = (encoded: string) => {
  const data = JSON.parse(Buffer.from(encoded, 'base64url').toString());
  return Buffer.from(JSON.stringify(Object.fromEntries(Object.entries(data).reverse()))).toString('base64url');
};
const otherFormats = ['tpm', 'android-key', 'android-safetynet', 'apple', 'fido-u2f', 'compound'];
const nested = (byte: number) => ({ attestationBytes: () => new Uint8Array(20_000).fill(byte) });

describe('the attestation object (R12 to R14, R21 to R24)', () => {
  refusedRegistrations([
    change(
      'R12',
      'client data in another order, after it was signed',
      (answer) => inner({ clientDataJSON: reorder(answer.response.clientDataJSON) })(answer),
      {
        settings: { attestation: 'packed' },
        reason: 'R22',
      },
    ),
    lie('R13', 'trailing bytes after it', { attestationBytes: (data) => Uint8Array.from([...data, 0]) }),
    lie('R13', 'a truncated one', { attestationBytes: (data) => data.slice(0, -3) }),
    lie('R13', 'one without its format', without('fmt')),
    lie('R13', 'one without its statement', without('attStmt')),
    lie('R13', 'one without authenticator data', without('authData')),
    lie('R13', 'a number as format', object({ fmt: 7 })),
    lie('R13', 'a list as statement', object({ attStmt: [] })),
    lie('R13', 'text as authenticator data', object({ authData: 'text' })),
    lie('R13', 'authenticator data of 36 bytes', object({ authData: new Uint8Array(36) })),
    lie('R13', 'a list in place of a map', bytes(0x83, 1, 2, 3)),
    lie('R13', 'a number in place of a map', bytes(0x07)),
    lie('R13', 'text in place of a map', bytes(0x63, 0x66, 0x6d, 0x74)),
    lie('R13', 'a map that ends after its head', bytes(0xa3)),
    lie('R13', 'a map of endless length', bytes(0xbf, 0x63, 0x66, 0x6d, 0x74)),
    lie('R13', 'a text that claims four gigabytes', bytes(0xa1, 0x63, 0x66, 0x6d, 0x74, 0x7a, 0xff, 0xff, 0xff, 0xff)),
    lie('R13', 'bytes that claim 2^64', bytes(0xa1, 0x63, 0x66, 0x6d, 0x74, 0x5b, ...Array(8).fill(0xff))),
    lie('R13', 'a length form that is reserved', bytes(0x1c)),
    lie('R13', 'nested lists, 20,000 deep', nested(0x81)),
    lie('R13', 'nested maps, 20,000 deep', nested(0xa1)),
    lie('R13', 'nested tags, 20,000 deep', nested(0xc1)),
    lie('R14', 'the hash of another domain', { rpId: 'evil.example' }),
    lie('R14', 'the hash of a parent domain', { rpId: 'host' }),
    lie('R14', 'the hash of a domain below it', { rpId: 'sub.localhost' }),
    lie('R14', 'the hash of the name in capitals', { rpId: 'LOCALHOST' }),
    lie('R14', 'the hash of the whole origin', { rpId: 'http://localhost:3000' }),
    lie('R14', 'a hash with one bit flipped', {
      authenticatorData: flipBit(0),
    }),
    lie('R21', 'an unknown format', object({ fmt: 'nope' })),
    lie('R21', 'a format in other letters', object({ fmt: 'None' })),
    lie('R21', 'an empty format', object({ fmt: '' })),
    ...otherFormats.map((fmt) => lie('R21', `the format ${fmt}, which is not parsed here`, object({ fmt }))),
    lie('R22', 'a statement under the name none', object({ attStmt: new Map([['alg', -7]]) })),
    lie('R22', 'a full statement under the name none', object({ fmt: 'none' }), {
      settings: { attestation: 'packed' },
    }),
    lie('R22', 'an empty statement under the name packed', object({ fmt: 'packed' })),
    packed('a signature backwards', (map) => map.set('sig', signature(map).toReversed())),
    packed('a signature with one bit flipped', (map) => map.set('sig', flipBit(9)(signature(map)))),
    packed('a signature with a byte too many', (map) => map.set('sig', Uint8Array.from([...signature(map), 0]))),
    packed('an empty signature', (map) => map.set('sig', new Uint8Array())),
    packed('a signature in text', (map) => map.set('sig', 'signature')),
    packed('no signature', (map) => map.delete('sig')),
    packed('no algorithm', (map) => map.delete('alg')),
    packed('an algorithm that is not that of the key', (map) => map.set('alg', -257)),
    packed('an algorithm in text', (map) => map.set('alg', 'ES256')),
    packed('certificates and no signature', (map) => {
      map.delete('sig');
      map.set('x5c', honestMaker.certificates);
    }),
    packed('an empty list of certificates', (map) => map.set('x5c', [])),
    packed('a certificate that is no certificate', (map) => map.set('x5c', [new Uint8Array(64)])),
    packed('certificates in text', (map) => map.set('x5c', 'leaf')),
    packed('a certificate whose key did not sign', (map) => map.set('x5c', honestMaker.certificates)),
    attestedBy('R23', 'a root that signed itself in place of a leaf', { maker: selfSignedMaker }),
    attestedBy('R24', 'a certificate of another model', { maker: honestMaker, aaguid: 'ff'.repeat(16) }),
  ]);
});
