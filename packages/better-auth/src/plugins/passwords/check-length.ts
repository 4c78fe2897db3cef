import { type AuthContext, BASE_ERROR_CODES } from 'better-auth';
import { APIError } from 'better-auth/api';

/** Refuses a new password that is shorter or longer than the site allows: `PASSWORD_TOO_SHORT` or `PASSWORD_TOO_LONG` (400). */
export function checkLength({ config }: AuthContext['password'], password: string): void {
  const refuse = (code: 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG') =>
    APIError.from('BAD_REQUEST', BASE_ERROR_CODES[code]);
  if (password.length < config.minPasswordLength) throw refuse('PASSWORD_TOO_SHORT');
  if (password.length > config.maxPasswordLength) throw refuse('PASSWORD_TOO_LONG');
}
