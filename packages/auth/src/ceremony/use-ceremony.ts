import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type CeremonyEvent, type CeremonyState, ceremonyState, idle, type Outcome } from './ceremony-state';

/** Told by a ceremony that has the person confirm who they are in between. */
export type Progress = { onConfirming: () => void; onResumed: () => void };

export type Perform<Args, Data, Code extends string> = (
  args: Args,
  signal: AbortSignal,
  progress: Progress,
) => Promise<Outcome<Data, Code>>;

export type Ceremony<Args, Data, Code extends string> = CeremonyState<Data, Code> & {
  /** Starts it, or answers with the one already under way. Never rejects. */
  run: (args: Args) => Promise<Outcome<Data, Code>>;
  /** Closes the prompt, if one is open. What has already gone to the server is waited for: the state tells the truth. */
  cancel: () => void;
  /** Back to `idle`, forgetting the last outcome. */
  reset: () => void;
};

/**
 * The React state around one ceremony: one at a time, cancelled on unmount. Everything that talks to the browser or the server is
 * in `perform`.
 */
export function useCeremony<Args, Data, Code extends string>(
  perform: Perform<Args, Data, Code>,
): Ceremony<Args, Data, Code> {
  const [state, dispatch] = useReducer(
    (current: CeremonyState<Data, Code>, event: CeremonyEvent<Data, Code>) => ceremonyState(current, event),
    idle,
  );
  const current = useRef<{ controller: AbortController; outcome: Promise<Outcome<Data, Code>> } | null>(null);

  const cancel = useCallback(() => current.current?.controller.abort(), []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback(
    (args: Args) => {
      if (current.current) return current.current.outcome;
      const controller = new AbortController();
      const { signal } = controller;
      dispatch({ type: 'started' });
      const progress: Progress = {
        onConfirming: () => dispatch({ type: 'confirming' }),
        onResumed: () => dispatch({ type: 'resumed' }),
      };
      const outcome = perform(args, signal, progress).then((result) => {
        if (current.current?.controller === controller) {
          current.current = null;
          dispatch({ type: 'ended', outcome: result });
        }
        return result;
      });
      current.current = { controller, outcome };
      return outcome;
    },
    [perform],
  );

  const reset = useCallback(() => {
    current.current?.controller.abort();
    current.current = null;
    dispatch({ type: 'reset' });
  }, []);

  return { ...state, run, cancel, reset };
}
