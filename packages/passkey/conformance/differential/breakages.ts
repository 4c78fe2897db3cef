import { fuzzClasses } from '../fuzz/classes';
import type { Random } from '../fuzz/random';
import { foreignOrigins } from '../matrix/foreign-origins';
import { clientData, type MatrixCase, withExtensions } from '../matrix/matrix-case';

type Broken = Pick<MatrixCase, 'tampering' | 'answer'>;
type Breakage = [what: string, Broken];

/** Of the classes of wrong input, those about what a verifier sees; the others are about HTTP. */
const seen = ['type swap', 'base64url', 'UTF-8', 'CBOR structure', 'authenticator data', 'COSE keys', 'DER signatures'];

/** The ways in which a ceremony of this kind may be broken, each drawn once. */
export const breakages = (ceremony: 'registration' | 'authentication', random: Random): Breakage[] => {
  const otherType = ceremony === 'registration' ? 'webauthn.get' : 'webauthn.create';
  return [
    ...fuzzClasses
      .filter(({ name }) => seen.includes(name))
      .map((kind): Breakage => [kind.name, kind.make(random, ceremony) as Broken]),
    ['origin', { tampering: clientData({ origin: random.pick(foreignOrigins)[1] }) }],
    ['type', { tampering: clientData({ type: random.pick([otherType, 'payment.get', '', 7]) }) }],
    ['challenge', { tampering: clientData({ challenge: Buffer.from(random.bytes(32)).toString('base64url') }) }],
    ['crossOrigin', { tampering: clientData({ crossOrigin: random.pick([true, 'true', 1]) }) }],
    ['topOrigin', { tampering: { topOrigin: random.pick(['https://evil.example', 'http://localhost:3000']) } }],
    ['relying party', { tampering: { rpId: random.pick(['evil.example', 'LOCALHOST', 'sub.localhost']) } }],
    ['presence', { tampering: { flags: { up: false } } }],
    ['verification', { tampering: { flags: { uv: false } } }],
    ['backup flags', { tampering: { flags: { be: false, bs: true } } }],
    ['leftover bytes', { tampering: { authenticatorData: (data) => Uint8Array.from([...data, ...random.bytes(2)]) } }],
    ['extension flag', { tampering: { authenticatorData: withExtensions() } }],
  ];
};
