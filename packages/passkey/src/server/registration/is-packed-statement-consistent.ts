import { decodePartialCBOR } from '@levischuck/tiny-cbor';

/**
 * Whether a packed statement names the algorithm it must (WebAuthn 8.2): signed by the passkey itself, that of its key; signed by
 * the authenticator's maker, any. The library does not compare the two.
 */
export const isPackedStatementConsistent = (statement: Map<unknown, unknown>, coseKey: Uint8Array): boolean => {
  if (statement.has('x5c')) return true;
  const [key] = decodePartialCBOR(new Uint8Array(coseKey), 0);
  return key instanceof Map && statement.get('alg') === key.get(3);
};
