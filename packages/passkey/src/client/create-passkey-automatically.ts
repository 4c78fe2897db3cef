import { capabilities } from './capabilities';
import { failed, type PasskeyResult } from './passkey-error';
import { inTurn, unlessUpgrading } from './passkey-lock';
import { registerPasskey } from './register-passkey';
import { isAsking, runCeremony } from './run-ceremony';
import { type Send, sendWithFetch } from './send';
import type { Passkey } from './types';
import { within } from './within';

type Options = { baseURL?: string; signal?: AbortSignal; send?: Send };

/** Browsers may leave it pending for as long as the page lives, and meanwhile nothing else could ask. */
const patience = 30_000;

/**
 * Creates a passkey without a prompt (conditional create), right after a sign-in by password, where the browser can and its
 * password manager agrees; in one tab at a time. Every error is a state that nobody is shown: `NOT_AVAILABLE` where the browser
 * cannot, where another tab does, or where the person is being asked for a passkey, which nothing ends but they.
 */
export const createPasskeyAutomatically = async ({
  baseURL,
  signal,
  send = sendWithFetch(baseURL),
}: Options = {}): Promise<PasskeyResult<Passkey>> => {
  if (!(await capabilities()).conditionalCreate) return notAvailable('This browser makes no passkey without a prompt.');
  const query = '?mode=automatic';
  const create = async (limit: AbortSignal) => {
    if (isAsking()) return notAvailable('Somebody is being asked.');
    const register = (ceremony: AbortSignal, answered: () => void) =>
      registerPasskey({ send, signal: ceremony, answered, query, mediation: 'conditional' });
    return runCeremony(limit, register, true);
  };
  const createNext = async () => {
    // A browser hears of no signal while it is asked for a passkey, and nobody waits for this one.
    await inTurn(async () => {});
    return within(patience, create, signal);
  };
  // Its options tell the browser which passkeys there are, so another tab asks for them once this one is done.
  return unlessUpgrading(createNext, notAvailable('Another tab makes one.')).catch(failed);
};

const notAvailable = (message: string) => failed({ code: 'NOT_AVAILABLE', message });
