/** Decodes strict, unpadded base64url, in the one spelling its bytes have (RFC 4648, 3.5); null for anything else. */
export const decodeBase64url = (value: unknown): Buffer | null => {
  if (typeof value !== 'string' || !/^[\w-]*$/.test(value)) return null;
  const bytes = Buffer.from(value, 'base64url');
  return bytes.toString('base64url') === value ? bytes : null;
};
