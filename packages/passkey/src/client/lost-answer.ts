import { failed } from './passkey-error';

/** What a request is that got no answer: ended by whoever sent it, or lost on the way, which is also what took too long. */
export const lostAnswer = (error: unknown, signal: AbortSignal | undefined) =>
  signal?.aborted && signal.reason?.name !== 'TimeoutError'
    ? failed({ code: 'ABORTED', message: 'aborted' })
    : failed({ code: 'NETWORK', message: String(error) });
