import { describe, expect, it } from 'vitest';
import { type CeremonyState, ceremonyState, idle } from './ceremony-state';

const pending: CeremonyState<string> = { status: 'pending', data: null, error: null };
const confirming: CeremonyState<string> = { status: 'confirming', data: null, error: null };

describe('the state of a ceremony', () => {
  it('is pending from the start to the end', () => {
    expect(ceremonyState<string, string>(idle, { type: 'started' })).toEqual(pending);
  });

  it('keeps what a success brought', () => {
    const ended = ceremonyState(pending, { type: 'ended', outcome: { status: 'success', data: 'key' } });
    expect(ended).toEqual({ status: 'success', data: 'key', error: null });
  });

  it('calls a closed prompt cancelled, without an error (27)', () => {
    const ended = ceremonyState(pending, { type: 'ended', outcome: { status: 'cancelled' } });
    expect(ended).toEqual({ status: 'cancelled', data: null, error: null });
  });

  it('keeps the code of a failure', () => {
    const error = { code: 'PASSKEY_LIMIT_REACHED', status: 409 };
    const ended = ceremonyState(pending, { type: 'ended', outcome: { status: 'error', error } });
    expect(ended).toEqual({ status: 'error', data: null, error });
  });

  it('says while the step-up dialog is open that it waits for the person', () => {
    const asked = ceremonyState(pending, { type: 'confirming' });
    expect(asked.status).toBe('confirming');
    expect(ceremonyState(asked, { type: 'resumed' }).status).toBe('pending');
  });

  it('can end while it waits for the person', () => {
    expect(ceremonyState(confirming, { type: 'ended', outcome: { status: 'cancelled' } }).status).toBe('cancelled');
  });

  it('ignores an answer that comes after a reset', () => {
    const reset = ceremonyState(pending, { type: 'reset' });
    expect(ceremonyState(reset, { type: 'ended', outcome: { status: 'success', data: 'late' } })).toEqual(idle);
    expect(ceremonyState(reset, { type: 'confirming' })).toEqual(idle);
  });

  it('starts anew after an error', () => {
    const failed: CeremonyState<string> = { status: 'error', data: null, error: { code: 'UNAVAILABLE' } };
    expect(ceremonyState(failed, { type: 'started' })).toEqual(pending);
  });
});
