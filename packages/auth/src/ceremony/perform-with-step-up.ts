import type { Outcome } from './ceremony-state';

/** Opens the step-up dialog: true once the person has confirmed, false when they closed it. */
export type ConfirmIdentity = (signal: AbortSignal) => Promise<boolean>;

type Options<Data, Code extends string> = {
  perform: () => Promise<Outcome<Data, Code>>;
  /** Absent where no dialog can be opened: then `STEP_UP_REQUIRED` is the answer. */
  confirmIdentity: ConfirmIdentity | null;
  signal: AbortSignal;
  onConfirming?: () => void;
  onResumed?: () => void;
};

/**
 * Performs an action; where the server asks for a recent sign-in first, asks the person once and performs the same
 * action again (spec 1.4). A person who does not confirm has cancelled.
 */
export async function performWithStepUp<Data, Code extends string>({
  perform,
  confirmIdentity,
  signal,
  onConfirming,
  onResumed,
}: Options<Data, Code>): Promise<Outcome<Data, Code>> {
  const first = await perform();
  if (first.status !== 'error' || first.error.code !== 'STEP_UP_REQUIRED' || !confirmIdentity) return first;
  if (signal.aborted) return { status: 'cancelled' };

  onConfirming?.();
  const confirmed = await confirmIdentity(signal);
  if (!confirmed || signal.aborted) return { status: 'cancelled' };

  onResumed?.();
  return perform();
}
