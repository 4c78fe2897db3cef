import { deliver } from './deliver';
import type { ClaimedMail, MailOutcome } from './mail-store';
import { maskAddress } from './mask-address';
import { RefusedMailError } from './refused-mail-error';
import { retryDelay } from './retry-delay';

const TRY_SECONDS = 120;
const LONGEST_ERROR = 300;

/** Tries to deliver a mail once, for two minutes at most. Never throws: what went wrong is the outcome. */
export async function tryMail(mail: ClaimedMail): Promise<MailOutcome> {
  const { recipient, attempts, usefulForSeconds } = mail;
  if (usefulForSeconds <= 0) return { state: 'given-up', error: 'It was of no use any more when it could be tried.' };
  try {
    await deliver(mail, AbortSignal.timeout(TRY_SECONDS * 1000));
    return { state: 'sent' };
  } catch (cause) {
    // Servers repeat the address in their answers.
    const said = (cause instanceof Error ? cause.message : String(cause)).replaceAll(recipient, maskAddress(recipient));
    const error = said.replace(/\s+/g, ' ').slice(0, LONGEST_ERROR);
    if (cause instanceof RefusedMailError) return { state: 'refused', error };
    const retryInSeconds = retryDelay(attempts);
    if (retryInSeconds >= usefulForSeconds) return { state: 'given-up', error };
    return { state: 'waiting', error, retryInSeconds };
  }
}
