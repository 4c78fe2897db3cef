import { type PasskeyErrorCode, passkeyErrorCodes } from '@kit/passkey/client/ceremonies';
import { describe, expect, it } from 'vitest';
import { toOutcome } from './to-outcome';

const refused = (code: PasskeyErrorCode) => toOutcome({ data: null, error: { code, message: code } });

describe('the outcome of an action', () => {
  it('is a success with its data', () => {
    expect(toOutcome({ data: 'key', error: null })).toEqual({ status: 'success', data: 'key' });
  });

  it.each(['CANCELLED', 'ABORTED'] as const)('is cancelled, not an error, on %s (27)', (code) => {
    expect(refused(code)).toEqual({ status: 'cancelled' });
  });

  it.each(passkeyErrorCodes.filter((code) => code !== 'CANCELLED' && code !== 'ABORTED'))(
    'is an error on %s',
    (code) => {
      expect(refused(code)).toMatchObject({ status: 'error', error: { code } });
    },
  );
});
