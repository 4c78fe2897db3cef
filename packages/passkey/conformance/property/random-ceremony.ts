import { runtimeVerifiesMlDsa } from '../../src/server/ml-dsa';
import {
  type SigningAlgorithm,
  SoftwareAuthenticator,
  type Surroundings,
} from '../../src/testing/software-authenticator';
import type { Random } from '../fuzz/random';

type Wanted = { attestation?: 'none' | 'packed' | undefined; offered?: SigningAlgorithm[] };

const transports = ['internal', 'hybrid', 'usb', 'nfc', 'ble', 'smart-card'];

const rsa: SigningAlgorithm[] = [-257, -258, -259];
const mlDsa: SigningAlgorithm[] = runtimeVerifiesMlDsa() ? [-48, -49, -50] : [];
const others: SigningAlgorithm[] = [-7, -7, -8, -35, -36, ...mlDsa];

/** Every algorithm a site may offer on this runtime: ML-DSA needs Node 24.7. */
export const everyAlgorithm: SigningAlgorithm[] = [-8, -7, -35, -36, ...rsa, ...mlDsa];

/** An algorithm; RSA once in twenty, because making such a key takes a tenth of a second. */
const anyAlgorithm = (random: Random, offered: SigningAlgorithm[]): SigningAlgorithm => {
  const kinds = random.chance(20) ? rsa : others;
  return random.pick(kinds.filter((alg) => offered.includes(alg)));
};

/** An authenticator of any kind there may be, and what its browser adds to the registration. */
export const randomAuthenticator = (
  random: Random,
  { attestation = random.pick(['none', 'packed'] as const), offered = everyAlgorithm }: Wanted = {},
) => {
  const be = random.chance(2);
  const alg = anyAlgorithm(random, offered);
  const authenticator = new SoftwareAuthenticator({
    algorithms: [alg],
    aaguid: Buffer.from(random.bytes(16)).toString('hex'),
    attestation,
    attachment: random.pick(['platform', 'cross-platform']),
    transports: transports.filter(() => random.chance(2)),
    flags: { be, bs: be && random.chance(2) },
  });
  const tampering: Partial<Surroundings> = {
    credentialId: random.bytes(16 + random.int(random.chance(10) ? 1008 : 48)),
    counter: random.chance(2) ? 0 : random.int(2 ** 31),
    ...surroundingsOf(random),
  };
  return { authenticator, alg, tampering };
};

/** What a browser may say without being wrong: fields that may come some day, in any order, a byte order mark. */
export const surroundingsOf = (random: Random): Partial<Surroundings> => ({
  clientData: (data) => {
    const { crossOrigin, ...rest } = data;
    const fields = Object.entries({
      ...rest,
      ...(random.chance(2) && { crossOrigin }),
      ...(random.chance(3) && {
        [`other_${random.int(9)}`]: Buffer.from(random.bytes(random.int(30))).toString('base64'),
      }),
    });
    return Object.fromEntries(random.chance(4) ? fields.reverse() : fields);
  },
  ...(random.chance(8) && { clientDataBytes: (data) => Uint8Array.from([0xef, 0xbb, 0xbf, ...data]) }),
});

/** The lengths of the two integers of an ECDSA signature in DER. */
export const integerLengths = (signature: string): [number, number] => {
  const bytes = Buffer.from(signature, 'base64url');
  const r = bytes.readUInt8(3);
  return [r, bytes.readUInt8(5 + r)];
};
