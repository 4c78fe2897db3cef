import { createHash, createPublicKey, verify } from 'node:crypto';

// {1: 2, 3: -7, -1: 1, -2: x, -3: y} in canonical CBOR: the floor knows ES256 and nothing else.
const beforeX = Buffer.from('a5010203262001215820', 'hex');
const beforeY = Buffer.from('225820', 'hex');

/** Checks an ES256 signature over authenticator data and client data with a stored COSE key. */
export const verifySignature = (coseKey: Buffer, authData: Buffer, clientDataJSON: Buffer, signature: Buffer) => {
  const middle = beforeX.length + 32;
  if (coseKey.length !== middle + beforeY.length + 32 || !coseKey.subarray(0, beforeX.length).equals(beforeX))
    return false;
  if (!coseKey.subarray(middle, middle + beforeY.length).equals(beforeY)) return false;
  const x = coseKey.subarray(beforeX.length, middle).toString('base64url');
  const y = coseKey.subarray(middle + beforeY.length).toString('base64url');
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signed = Buffer.concat([authData, createHash('sha256').update(clientDataJSON).digest()]);
  return verify('sha256', signed, key, signature);
};
