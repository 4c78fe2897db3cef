import { BASE_ERROR_CODES } from 'better-auth';
import { APIError } from 'better-auth/api';
import { z } from 'zod';

/** An address as accounts hold it, of what somebody typed; `INVALID_EMAIL` (400) for what is none. */
export function readAddress(typed: string): string {
  const email = typed.trim().toLowerCase();
  if (!z.email().safeParse(email).success) throw APIError.from('BAD_REQUEST', BASE_ERROR_CODES.INVALID_EMAIL);
  return email;
}
