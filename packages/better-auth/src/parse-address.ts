import { z } from 'zod';

/**
 * An address as accounts hold it, of what somebody typed or a provider says; null for what is none. Judged before it is put in
 * lower case, which would make other letters ASCII ones ("\u212A", the Kelvin sign, becomes "k") and so another's address.
 */
export function parseAddress(given: string): string | null {
  const trimmed = given.trim();
  return trimmed.length <= 254 && z.email().safeParse(trimmed).success ? trimmed.toLowerCase() : null;
}
