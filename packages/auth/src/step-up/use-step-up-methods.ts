import type { StepUpMethod } from '@kit/passkey/client/ceremonies';
import { useCallback, useEffect, useState } from 'react';
import type { ActionError } from '../ceremony/ceremony-state';
import { stepUpMethods } from './step-up-requests';

type Answer = { methods: StepUpMethod[] | null; error: ActionError | null };

const none: Answer = { methods: null, error: null };

/** The ways this account can confirm it is its owner, asked from the server when the dialog opens. */
export function useStepUpMethods(): Answer & { retry: () => void } {
  const [answer, setAnswer] = useState(none);

  const load = useCallback((signal: AbortSignal) => {
    setAnswer(none);
    stepUpMethods(signal).then((outcome) => {
      if (signal.aborted || outcome.status === 'cancelled') return;
      setAnswer(
        outcome.status === 'success' ? { methods: outcome.data, error: null } : { methods: null, error: outcome.error },
      );
    });
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    load(controller.signal);
    return () => controller.abort();
  }, [load]);

  return { ...answer, retry: () => load(new AbortController().signal) };
}
