/** Bytes of a public key in each of the ML-DSA algorithms (FIPS 204, table 2): ML-DSA-44, ML-DSA-65, ML-DSA-87. */
export const mlDsaKeySizes: Readonly<Record<number, number>> = { [-48]: 1312, [-49]: 1952, [-50]: 2592 };

/** Whether a COSE algorithm is ML-DSA (FIPS 204), which has keys of type AKP. */
export const isMlDsa = (alg: number) => alg in mlDsaKeySizes;

/** Whether this runtime's WebCrypto, which verifies every signature, knows ML-DSA. */
export const runtimeVerifiesMlDsa = () => {
  const { supports } = SubtleCrypto as { supports?: (operation: string, algorithm: string) => boolean };
  return ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'].every((name) => supports?.call(SubtleCrypto, 'verify', name) ?? false);
};
