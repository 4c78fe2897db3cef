import { capabilities } from './capabilities';
import { failed, type PasskeyResult } from './passkey-error';
import { registerPasskey } from './register-passkey';
import { runCeremony } from './run-ceremony';
import { type Send, sendWithFetch } from './send';
import type { Passkey } from './types';

type Options = { baseURL?: string; signal?: AbortSignal; send?: Send };

/** Browsers may leave it pending for as long as the page lives, and meanwhile nothing else could ask. */
const patience = 30_000;

/**
 * Creates a passkey without a prompt (conditional create), right after a sign-in by password, where the browser can and its
 * password manager agrees. Every error is a state that nobody is shown: `NOT_AVAILABLE` where the browser cannot.
 */
export const createPasskeyAutomatically = async ({
  baseURL,
  signal,
  send = sendWithFetch(baseURL),
}: Options = {}): Promise<PasskeyResult<Passkey>> => {
  if (!(await capabilities()).conditionalCreate)
    return failed({ code: 'NOT_AVAILABLE', message: 'This browser makes no passkey without a prompt.' });
  const limit = new AbortController();
  const abort = () => limit.abort();
  const timer = setTimeout(abort, patience);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  const result = await runCeremony(limit.signal, (ceremony) =>
    registerPasskey({ send, signal: ceremony, query: '?mode=automatic', mediation: 'conditional' }),
  );
  clearTimeout(timer);
  signal?.removeEventListener('abort', abort);
  return result;
};
