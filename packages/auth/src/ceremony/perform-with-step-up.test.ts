import { describe, expect, it } from 'vitest';
import type { Outcome } from './ceremony-state';
import { performWithStepUp } from './perform-with-step-up';

const stepUpRequired: Outcome<string> = { status: 'error', error: { code: 'STEP_UP_REQUIRED', status: 403 } };
const added: Outcome<string> = { status: 'success', data: 'key' };

/** An action that answers with each outcome in turn and keeps a journal of what happened. */
function scene(...outcomes: Outcome<string>[]) {
  const journal: string[] = [];
  const perform = async () => {
    journal.push('perform');
    return outcomes.shift() ?? added;
  };
  return { journal, perform, signal: new AbortController().signal };
}

describe('an action that needs a recent sign-in', () => {
  it('is performed again after the person has confirmed', async () => {
    const { journal, perform, signal } = scene(stepUpRequired, added);
    const outcome = await performWithStepUp({
      perform,
      signal,
      confirmIdentity: async () => journal.push('confirm') > 0,
      onConfirming: () => journal.push('confirming'),
      onResumed: () => journal.push('resumed'),
    });
    expect(outcome).toEqual(added);
    expect(journal).toEqual(['perform', 'confirming', 'confirm', 'resumed', 'perform']);
  });

  it('is cancelled when the person closes the dialog', async () => {
    const { journal, perform, signal } = scene(stepUpRequired);
    const outcome = await performWithStepUp({ perform, signal, confirmIdentity: async () => false });
    expect(outcome).toEqual({ status: 'cancelled' });
    expect(journal).toEqual(['perform']);
  });

  it('asks once: a second refusal is an error', async () => {
    const { journal, perform, signal } = scene(stepUpRequired, stepUpRequired);
    const outcome = await performWithStepUp({ perform, signal, confirmIdentity: async () => true });
    expect(outcome).toEqual(stepUpRequired);
    expect(journal).toEqual(['perform', 'perform']);
  });

  it('answers with the error where no dialog can be opened', async () => {
    const { perform, signal } = scene(stepUpRequired);
    expect(await performWithStepUp({ perform, signal, confirmIdentity: null })).toEqual(stepUpRequired);
  });

  it('does not go on after it was cancelled meanwhile', async () => {
    const { journal, perform } = scene(stepUpRequired);
    const controller = new AbortController();
    const confirmIdentity = async () => {
      controller.abort();
      return true;
    };
    const outcome = await performWithStepUp({ perform, signal: controller.signal, confirmIdentity });
    expect(outcome).toEqual({ status: 'cancelled' });
    expect(journal).toEqual(['perform']);
  });

  it('does not ask about any other refusal', async () => {
    const refused: Outcome<string> = { status: 'error', error: { code: 'EMAIL_NOT_VERIFIED', status: 403 } };
    const { journal, perform, signal } = scene(refused);
    const confirmIdentity = async () => journal.push('confirm') > 0;
    expect(await performWithStepUp({ perform, signal, confirmIdentity })).toEqual(refused);
    expect(journal).toEqual(['perform']);
  });
});
