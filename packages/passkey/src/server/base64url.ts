/** Decodes strict, unpadded base64url; null for anything else. */
export const decodeBase64url = (value: unknown): Buffer | null => {
  if (typeof value !== 'string' || value.length % 4 === 1 || !/^[\w-]*$/.test(value)) return null;
  return Buffer.from(value, 'base64url');
};
