/**
 * Whether an ECDSA signature has the form of WebAuthn 6.5.5: one DER sequence of two integers, to the last byte. The library reads
 * past what follows it, so that one answer could be written in many ways.
 */
export const isEcdsaSignature = (signature: Uint8Array): boolean => {
  const sequence = elementAt(signature, 0, 0x30);
  const r = sequence && elementAt(signature, sequence.start, 0x02);
  const s = r && elementAt(signature, r.end, 0x02);
  return s?.end === signature.byteLength && s.end === sequence?.end;
};

/** Where the content of the DER element at an offset starts and ends; null where its tag is another or its end is not there. */
const elementAt = (bytes: Uint8Array, offset: number, tag: number) => {
  const first = bytes[offset + 1] ?? 0xff;
  const isLong = first === 0x81;
  const start = offset + (isLong ? 3 : 2);
  const end = start + (bytes[start - 1] ?? 0);
  return bytes[offset] === tag && (isLong || first < 0x80) && end <= bytes.byteLength ? { start, end } : null;
};
