import { failed, type PasskeyResult } from './passkey-error';

type Ceremony = { controller: AbortController; done: Promise<PasskeyResult<unknown>>; waits: boolean };
type Run<Data> = (signal: AbortSignal, answered: () => void) => Promise<PasskeyResult<Data>>;
let current: Ceremony | undefined;

/** What was ended and has not let go by then is given up. */
const patience = 1000;

/** Ends the ceremony that is under way on this page, if any; it answers `ABORTED`. */
export const abortCeremony = () => current?.controller.abort();

/** Resolves once no ceremony is under way on this page, with what the last one answered; null where none was. */
export const noCeremony = async (): Promise<PasskeyResult<unknown> | null> => {
  let last: PasskeyResult<unknown> | null = null;
  while (current) last = await current.done;
  return last;
};

/** Whether somebody is being asked on this page, or has answered and waits: not by what waits without a prompt. */
export const isAsking = (): boolean => current?.waits === false;

/**
 * Runs one ceremony at a time: a new one ends the one that is pending (an autofill that waits, say) and begins when the browser
 * has let go of it, a second later at the latest. `run` calls `answered` once the person has answered: from then on it is waited
 * for, whatever else begins. One that `waits` opens no prompt. What is thrown becomes a member of the error union.
 */
export const runCeremony = <Data>(
  outer: AbortSignal | undefined,
  run: Run<Data>,
  waits = false,
): Promise<PasskeyResult<Data>> => {
  // What was ended before it began ends nothing that waits.
  if (outer?.aborted) return Promise.resolve(failed({ code: 'ABORTED', message: 'aborted' }));
  const before = current;
  const controller = new AbortController();
  const { signal } = controller;
  const abort = () => controller.abort();
  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
  let state: 'asked' | 'answered' | 'given-up' = 'asked';
  const answered = () => {
    if (state === 'given-up') throw signal.reason;
    state = 'answered';
  };
  const givenUp = async () => {
    await ended;
    await new Promise((resolve) => setTimeout(resolve, patience));
    // Whoever has answered is waited for: `run` settles this race.
    if (state === 'answered') return new Promise<never>(() => {});
    state = 'given-up';
    throw signal.reason;
  };
  const start = async () => {
    before?.controller.abort();
    outer?.addEventListener('abort', abort);
    await Promise.race([before?.done, ended]);
    signal.throwIfAborted();
    return Promise.race([run(signal, answered), givenUp()]);
  };
  const result = start()
    .catch(failed)
    .finally(() => outer?.removeEventListener('abort', abort));
  // Whoever comes next waits for those before it, too, also where this one did not.
  const done = Promise.all([result, before?.done]).then(([answer]) => {
    if (current === mine) current = undefined;
    return answer;
  });
  const mine: Ceremony = { controller, done, waits };
  current = mine;
  // By `done`, so that nothing is under way any more once it has answered; behind another one that would be a wait too many.
  return before ? result : done;
};
