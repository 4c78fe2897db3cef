import { createPublicKey } from 'node:crypto';
import { decodePartialCBOR } from '@levischuck/tiny-cbor';
import { mlDsaKeySizes } from '../ml-dsa';
import { isOnEd25519 } from './ed25519-curve';

type Cose = Map<number | string, unknown>;
const curves: Record<number, { crv: number; name: string; size: number }> = {
  [-7]: { crv: 1, name: 'P-256', size: 32 },
  [-35]: { crv: 2, name: 'P-384', size: 48 },
  [-36]: { crv: 3, name: 'P-521', size: 66 },
};

/**
 * Whether a COSE key could ever verify a signature in its own algorithm: key type and curve match the algorithm, the point is on
 * the curve, RSA is 2048 to 8192 bits with an odd exponent above 1, an ML-DSA key has the size of its parameter set.
 */
export const isUsablePublicKey = (coseKey: Uint8Array, algorithms: readonly number[]): boolean => {
  try {
    const [decoded] = decodePartialCBOR(new Uint8Array(coseKey), 0);
    if (!(decoded instanceof Map)) return false;
    const key = decoded as Cose;
    const [kty, alg] = [key.get(1), key.get(3)];
    if (typeof alg !== 'number' || !algorithms.includes(alg)) return false;
    if (alg === -8) return kty === 1 && isUsableOkp(key);
    if (mlDsaKeySizes[alg]) return kty === 7 && isUsableAkp(key, mlDsaKeySizes[alg]);
    if (curves[alg]) return kty === 2 && isUsableEc2(key, curves[alg]);
    return kty === 3 && isUsableRsa(key);
  } catch {
    return false;
  }
};

const isUsableOkp = (key: Cose) => {
  const x = key.get(-2);
  return key.get(-1) === 6 && x instanceof Uint8Array && x.length === 32 && isOnEd25519(x);
};

const isUsableAkp = (key: Cose, size: number) => {
  const pub = key.get(-1);
  return pub instanceof Uint8Array && pub.length === size;
};

const isUsableEc2 = (key: Cose, { crv, name, size }: { crv: number; name: string; size: number }) => {
  const [x, y] = [key.get(-2), key.get(-3)];
  if (key.get(-1) !== crv || !(x instanceof Uint8Array) || !(y instanceof Uint8Array)) return false;
  if (x.length !== size || y.length !== size) return false;
  // Node refuses a point that is not on the curve here.
  createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: name, x: encode(x), y: encode(y) } });
  return true;
};

const isUsableRsa = (key: Cose) => {
  const [n, e] = [key.get(-1), key.get(-2)];
  if (!(n instanceof Uint8Array) || !(e instanceof Uint8Array) || e.length === 0 || e.length > 8) return false;
  const exponent = BigInt(`0x${Buffer.from(e).toString('hex')}`);
  const modulus = Buffer.from(n).toString('hex').replace(/^0+/, '');
  const bits = modulus.length * 4 - Math.clz32(Number.parseInt(modulus[0] ?? '0', 16)) + 28;
  if (exponent <= 1n || exponent % 2n === 0n || bits < 2048 || bits > 8192) return false;
  createPublicKey({ format: 'jwk', key: { kty: 'RSA', n: encode(n), e: encode(e) } });
  return true;
};

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
