import { type PasskeyErrorCode, passkeyErrorCodes } from './error-codes';

/** Why an action did not succeed. `message` is for developers; people get the sentence of `code`. */
export type PasskeyError = { code: PasskeyErrorCode; message: string; status?: number; cause?: unknown };

/** What every action resolves to; none of them rejects. */
export type PasskeyResult<Data> = { data: Data; error: null } | { data: null; error: PasskeyError };

const byName: Record<string, PasskeyErrorCode> = {
  NotAllowedError: 'CANCELLED',
  TimeoutError: 'CANCELLED',
  AbortError: 'ABORTED',
  InvalidStateError: 'ALREADY_REGISTERED_HERE',
  NotSupportedError: 'NOT_SUPPORTED',
  ConstraintError: 'NOT_SUPPORTED',
  SecurityError: 'SECURITY',
};

const byStatus = (status: number | undefined): PasskeyErrorCode | undefined => {
  if (status === 429) return 'RATE_LIMITED';
  if (status === 413) return 'REQUEST_TOO_LARGE';
  if (status === 401) return 'UNAUTHORIZED';
  return status && status >= 500 ? 'UNAVAILABLE' : undefined;
};

/** The one funnel: whatever a browser, a network or a server produced, as a member of the closed union. */
export const toPasskeyError = (cause: unknown): PasskeyError => {
  const { name, message, code, status } = (cause instanceof Object ? cause : {}) as Record<string, unknown>;
  const known = passkeyErrorCodes.find((candidate) => candidate === code);
  const answered = typeof status === 'number' && status > 0 ? status : undefined;
  return {
    code: known ?? byStatus(answered) ?? byName[String(name)] ?? 'UNEXPECTED',
    message: typeof message === 'string' ? message : String(cause),
    ...(answered ? { status: answered } : {}),
    cause,
  };
};

/** A failed result. */
export const failed = (cause: unknown): { data: null; error: PasskeyError } => ({
  data: null,
  error: toPasskeyError(cause),
});
