import { BASE_ERROR_CODES } from 'better-auth';
import { APIError } from 'better-auth/api';
import { parseAddress } from '../parse-address';

/** {@link parseAddress} of what somebody typed; `INVALID_EMAIL` (400) for what is none. */
export function readAddress(typed: string): string {
  const email = parseAddress(typed);
  if (email === null) throw APIError.from('BAD_REQUEST', BASE_ERROR_CODES.INVALID_EMAIL);
  return email;
}
