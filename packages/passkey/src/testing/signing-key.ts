import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/**
 * The algorithms the software authenticator has: Ed25519, ES256, ES384, ES512, RS256, RS384, RS512, and where Node has it ML-DSA-44,
 * -65 and -87.
 */
export type SigningAlgorithm = -8 | -7 | -35 | -36 | -257 | -258 | -259 | -48 | -49 | -50;

/** A key pair as an authenticator holds it: it signs, and says its public key in COSE. */
export type SigningKey = {
  alg: SigningAlgorithm;
  cose: Map<number, number | Uint8Array>;
  sign: (data: Uint8Array) => Uint8Array;
};

type Encoded = { publicKey: Buffer; privateKey: Buffer };
type Kind = {
  /** What the signature is over; null where the algorithm has its own. */
  digest: string | null;
  generate: () => Encoded;
  /** The key's parameters behind its algorithm, by COSE label. */
  parameters: (jwk: Record<string, string | undefined>) => [number, number | Uint8Array][];
  keyType: number;
};

const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64url'));

/**
 * Keys leave their generator as bytes: one that Node gave as objects stays tied to the job that made it, and is exported under a lock
 * which the garbage collector, disposing of that job meanwhile, would wait for in vain.
 */
const generateKeys = (type: string, options: object = {}): Encoded => {
  // Some kinds are newer than Node's types here, and the others' say that these encodings make objects.
  const generate = generateKeyPairSync as unknown as (type: string, options: object) => Encoded;
  return generate(type, {
    ...options,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
};

const okp: Kind = {
  digest: null,
  generate: () => generateKeys('ed25519'),
  keyType: 1,
  parameters: ({ x }) => [
    [-1, 6],
    [-2, bytes(x)],
  ],
};

const ec = (digest: string, namedCurve: string, crv: number): Kind => ({
  digest,
  generate: () => generateKeys('ec', { namedCurve }),
  keyType: 2,
  parameters: ({ x, y }) => [
    [-1, crv],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ],
});

const rsa = (digest: string): Kind => ({
  digest,
  generate: () => generateKeys('rsa', { modulusLength: 2048 }),
  keyType: 3,
  parameters: ({ n, e }) => [
    [-1, bytes(n)],
    [-2, bytes(e)],
  ],
});

const mlDsa = (type: string): Kind => ({
  digest: null,
  generate: () => generateKeys(type),
  keyType: 7,
  parameters: ({ pub }) => [[-1, bytes(pub)]],
});

const kinds: Record<SigningAlgorithm, Kind> = {
  [-8]: okp,
  [-7]: ec('sha256', 'P-256', 1),
  [-35]: ec('sha384', 'P-384', 2),
  [-36]: ec('sha512', 'P-521', 3),
  [-257]: rsa('sha256'),
  [-258]: rsa('sha384'),
  [-259]: rsa('sha512'),
  [-48]: mlDsa('ml-dsa-44'),
  [-49]: mlDsa('ml-dsa-65'),
  [-50]: mlDsa('ml-dsa-87'),
};

/** Makes a real key pair for an algorithm. */
export const createSigningKey = (alg: SigningAlgorithm): SigningKey => {
  const { digest, generate, keyType, parameters } = kinds[alg];
  const made = generate();
  const privateKey = createPrivateKey({ key: made.privateKey, type: 'pkcs8', format: 'der' });
  const publicKey = createPublicKey({ key: made.publicKey, type: 'spki', format: 'der' });
  const jwk = publicKey.export({ format: 'jwk' }) as Record<string, string | undefined>;
  return {
    alg,
    cose: new Map<number, number | Uint8Array>([[1, keyType], [3, alg], ...parameters(jwk)]),
    sign: (data) => new Uint8Array(sign(digest, data, privateKey)),
  };
};
