import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The algorithms the software authenticator has: Ed25519, ES256, RS256, and where Node has it ML-DSA-44, -65 and -87. */
export type SigningAlgorithm = -8 | -7 | -257 | -48 | -49 | -50;

const mlDsa: Partial<Record<SigningAlgorithm, string>> = { [-48]: 'ml-dsa-44', [-49]: 'ml-dsa-65', [-50]: 'ml-dsa-87' };

/** A key pair as an authenticator holds it: it signs, and says its public key in COSE. */
export type SigningKey = {
  alg: SigningAlgorithm;
  cose: Map<number, number | Uint8Array>;
  sign: (data: Uint8Array) => Uint8Array;
};

/** Makes a real key pair for an algorithm. */
export const createSigningKey = (alg: SigningAlgorithm): SigningKey => {
  const { publicKey, privateKey } = generate(alg);
  const digest = alg === -7 || alg === -257 ? 'sha256' : null;
  return { alg, cose: toCose(alg, publicKey), sign: (data) => new Uint8Array(sign(digest, data, privateKey)) };
};

type Keys = { publicKey: KeyObject; privateKey: KeyObject };

const generate = (alg: SigningAlgorithm): Keys => {
  if (alg === -8) return generateKeyPairSync('ed25519');
  if (alg === -7) return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // Newer than Node's types here.
  if (mlDsa[alg]) return (generateKeyPairSync as unknown as (type: string) => Keys)(mlDsa[alg]);
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
};

const toCose = (alg: SigningAlgorithm, key: KeyObject): SigningKey['cose'] => {
  const jwk = key.export({ format: 'jwk' });
  const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text ?? '', 'base64url'));
  if (alg === -8) {
    return new Map<number, number | Uint8Array>([
      [1, 1],
      [3, alg],
      [-1, 6],
      [-2, bytes(jwk.x)],
    ]);
  }
  if (alg === -7) {
    return new Map<number, number | Uint8Array>([
      [1, 2],
      [3, alg],
      [-1, 1],
      [-2, bytes(jwk.x)],
      [-3, bytes(jwk.y)],
    ]);
  }
  if (mlDsa[alg]) {
    return new Map<number, number | Uint8Array>([
      [1, 7],
      [3, alg],
      [-1, bytes((jwk as { pub?: string }).pub)],
    ]);
  }
  return new Map<number, number | Uint8Array>([
    [1, 3],
    [3, alg],
    [-1, bytes(jwk.n)],
    [-2, bytes(jwk.e)],
  ]);
};
