import { APIError } from 'better-auth/api';
import { errorTable, type ServerErrorCode } from './error-codes';

/**
 * A refused request: the public code, which is all that the answer says in any endpoint of Better Auth, and the internal reason
 * (an id of `docs/ceremony-checks.md`, or a short word) that only events see.
 */
export class Refusal extends APIError {
  constructor(
    readonly code: ServerErrorCode,
    readonly reason: string,
    retryAfter?: number,
  ) {
    const { status, message } = errorTable[code];
    super(status, { code, message }, retryAfter ? { 'retry-after': String(retryAfter) } : undefined);
  }
}

/** Stops the ceremony with a public code and an internal reason. */
export const refuse = (code: ServerErrorCode, reason: string): never => {
  throw new Refusal(code, reason);
};
