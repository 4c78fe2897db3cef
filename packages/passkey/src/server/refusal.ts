import type { ServerErrorCode } from './error-codes';

/** A refused request: the public code, and the internal reason (a row id of the ceremony matrix, or a short word) that only events see. */
export class Refusal extends Error {
  constructor(
    readonly code: ServerErrorCode,
    readonly reason: string,
    readonly retryAfter?: number,
  ) {
    super(`${code} (${reason})`);
    this.name = 'Refusal';
  }
}

/** Stops the ceremony with a public code and an internal reason. */
export const refuse = (code: ServerErrorCode, reason: string): never => {
  throw new Refusal(code, reason);
};
