import { expect, test } from 'vitest';
import { errorTable } from '../server/error-codes';
import { passkeyErrorCodes } from './error-codes';
import { toPasskeyError } from './passkey-error';

test.each([
  ['NotAllowedError', 'CANCELLED'],
  ['TimeoutError', 'CANCELLED'],
  ['AbortError', 'ABORTED'],
  ['InvalidStateError', 'ALREADY_REGISTERED_HERE'],
  ['NotSupportedError', 'NOT_SUPPORTED'],
  ['ConstraintError', 'NOT_SUPPORTED'],
  ['SecurityError', 'SECURITY'],
  ['OperationError', 'UNEXPECTED'],
])('the browser error %s is %s, with its cause', (name, code) => {
  const cause = new DOMException('words of the browser', name);
  expect(toPasskeyError(cause)).toEqual({ code, message: 'words of the browser', cause });
});

test.each(Object.entries(errorTable))('the server code %s keeps its name', (code, { status, message }) => {
  expect(toPasskeyError({ code, status, message })).toMatchObject({ code, status, message });
});

test.each([
  [429, 'RATE_LIMITED'],
  [500, 'UNAVAILABLE'],
  [502, 'UNAVAILABLE'],
  [401, 'UNAUTHORIZED'],
  [404, 'UNEXPECTED'],
])('a bare status %s is %s, and never a missing passkey', (status, code) => {
  expect(toPasskeyError({ status, message: 'x' })).toMatchObject({ code, status });
});

test.each([[undefined], [null], ['text'], [7], [{ code: 'INVENTED' }]])('%j is a member of the union', (cause) => {
  expect(passkeyErrorCodes).toContain(toPasskeyError(cause).code);
});
