import { useCallback } from 'react';
import type { Outcome } from './ceremony-state';
import { type ConfirmIdentity, performWithStepUp } from './perform-with-step-up';
import { type Ceremony, type Progress, useCeremony } from './use-ceremony';

/** `useCeremony` for what may ask for a recent sign-in: the person confirms who they are, and it goes on. */
export function useStepUpCeremony<Args, Data, Code extends string>(
  perform: (args: Args, signal: AbortSignal) => Promise<Outcome<Data, Code>>,
  confirmIdentity: ConfirmIdentity | null,
): Ceremony<Args, Data, Code> {
  return useCeremony(
    useCallback(
      (args: Args, signal: AbortSignal, progress: Progress) =>
        performWithStepUp({ perform: () => perform(args, signal), confirmIdentity, signal, ...progress }),
      [perform, confirmIdentity],
    ),
  );
}
