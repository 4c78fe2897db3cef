import { decodePartialCBOR } from '@levischuck/tiny-cbor';

/**
 * Whether authenticator data ends, from `offset` on, in one CBOR map and nothing else, as extension outputs are (WebAuthn 6.1). The
 * library takes any CBOR there.
 */
export const isExtensionMap = (authData: Uint8Array, offset: number): boolean => {
  try {
    const [outputs, length] = decodePartialCBOR(new Uint8Array(authData), offset);
    return outputs instanceof Map && offset + length === authData.byteLength;
  } catch {
    return false;
  }
};
