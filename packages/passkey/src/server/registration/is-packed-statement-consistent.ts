import { decodePartialCBOR } from '@levischuck/tiny-cbor';
import { isEcdsaSignature } from '../is-ecdsa-signature';

const ecdsa: unknown[] = [-7, -35, -36];

/**
 * Whether a packed statement holds what the library does not look at (WebAuthn 8.2): an ECDSA signature is one to the last byte,
 * and where no certificate came along, so that the passkey signed itself, the algorithm is that of its key.
 */
export const isPackedStatementConsistent = (statement: Map<unknown, unknown>, coseKey: Uint8Array): boolean => {
  const [alg, sig] = [statement.get('alg'), statement.get('sig')];
  if (ecdsa.includes(alg) && !(sig instanceof Uint8Array && isEcdsaSignature(sig))) return false;
  if (statement.has('x5c')) return true;
  const [key] = decodePartialCBOR(new Uint8Array(coseKey), 0);
  return key instanceof Map && alg === key.get(3);
};
