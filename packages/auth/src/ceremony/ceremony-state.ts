/** What a refused action answers; `code` is what a sentence is chosen by. */
export type ActionError<Code extends string = string> = {
  code: Code;
  message?: string | undefined;
  status?: number | undefined;
};

/** How an action ended. A person who closed a prompt or a dialog is `cancelled`, never an error. */
export type Outcome<Data, Code extends string = string> =
  | { status: 'success'; data: Data }
  | { status: 'cancelled' }
  | { status: 'error'; error: ActionError<Code> };

/**
 * Where an action stands. `pending`: at work, or the browser's own prompt is open. `confirming`: the step-up dialog is
 * open, the action goes on once the person has confirmed.
 */
export type CeremonyState<Data, Code extends string = string> =
  | { status: 'idle' | 'pending' | 'confirming' | 'cancelled'; data: null; error: null }
  | { status: 'success'; data: Data; error: null }
  | { status: 'error'; data: null; error: ActionError<Code> };

export type CeremonyEvent<Data, Code extends string = string> =
  | { type: 'started' | 'confirming' | 'resumed' | 'reset' }
  | { type: 'ended'; outcome: Outcome<Data, Code> };

export const idle = { status: 'idle', data: null, error: null } as const;

/** The state after an event. What arrives when nothing is under way (a late answer after a reset) changes nothing. */
export function ceremonyState<Data, Code extends string>(
  state: CeremonyState<Data, Code>,
  event: CeremonyEvent<Data, Code>,
): CeremonyState<Data, Code> {
  if (event.type === 'reset') return idle;
  if (event.type === 'started') return { ...idle, status: 'pending' };
  if (state.status !== 'pending' && state.status !== 'confirming') return state;
  if (event.type === 'ended') return { ...idle, ...event.outcome };
  return { ...idle, status: event.type === 'confirming' ? 'confirming' : 'pending' };
}
