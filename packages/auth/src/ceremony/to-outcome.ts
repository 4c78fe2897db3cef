import type { PasskeyErrorCode, PasskeyResult } from '@kit/passkey/client/ceremonies';
import type { Outcome } from './ceremony-state';

/** An action's `{ data, error }` as an outcome: a prompt that was closed, by the person or by us, is a cancel. */
export function toOutcome<Data>({ data, error }: PasskeyResult<Data>): Outcome<Data, PasskeyErrorCode> {
  if (!error) return { status: 'success', data };
  if (error.code === 'CANCELLED' || error.code === 'ABORTED') return { status: 'cancelled' };
  return { status: 'error', error };
}
