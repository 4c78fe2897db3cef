import { failed, type PasskeyResult } from './passkey-error';

type Ceremony = { controller: AbortController; done: Promise<PasskeyResult<unknown>> };
let current: Ceremony | undefined;

/** Ends the ceremony that is under way on this page, if any; it answers `ABORTED`. */
export const abortCeremony = () => current?.controller.abort();

/** Resolves once no ceremony is under way on this page, with what the last one answered; null where none was. */
export const noCeremony = async (): Promise<PasskeyResult<unknown> | null> => {
  let last: PasskeyResult<unknown> | null = null;
  while (current) last = await current.done;
  return last;
};

/**
 * Runs one ceremony at a time: a new one ends the one that is pending (an autofill that waits, say) and begins when the browser
 * has let go of it. What is thrown becomes a member of the error union.
 */
export const runCeremony = async <Data>(
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<PasskeyResult<Data>>,
): Promise<PasskeyResult<Data>> => {
  const previous = current;
  const controller = new AbortController();
  const abort = () => controller.abort();
  const start = async () => {
    previous?.controller.abort();
    await previous?.done;
    if (outer?.aborted) abort();
    outer?.addEventListener('abort', abort);
    controller.signal.throwIfAborted();
    return run(controller.signal);
  };
  const done = start()
    .catch(failed)
    .finally(() => outer?.removeEventListener('abort', abort));
  const mine = { controller, done };
  current = mine;
  const result = await done;
  if (current === mine) current = undefined;
  return result;
};
