import type { MailQueue } from '@kit/mailer';
import type { AuthEnv } from '../env';
import { type Compose, composeMails } from './compose-mails';

type Sent<Name extends keyof Compose> = Parameters<Compose[Name]>[0];

/**
 * The mails of sign-in, each one call that resolves once the mail is kept; the mail server may be down meanwhile. Rejects
 * when it could not be kept.
 */
export function mailsOf(env: Pick<AuthEnv, 'siteUrl' | 'productName'>, queue: MailQueue) {
  const compose = composeMails(env);
  return {
    sendProof: (mail: Sent<'finishSignUp'>) => queue.enqueue(compose.finishSignUp(mail)),
    sendAddressTaken: (mail: Sent<'addressTaken'>) => queue.enqueue(compose.addressTaken(mail)),
    sendPasswordReset: (mail: Sent<'passwordReset'>) => queue.enqueue(compose.passwordReset(mail)),
    sendMagicLink: (mail: Sent<'magicLink'>) => queue.enqueue(compose.magicLink(mail)),
    sendRecoveryLink: (mail: Sent<'recoveryLink'>) => queue.enqueue(compose.recoveryLink(mail)),
    sendEmailCode: (mail: Sent<'emailCode'>) => queue.enqueue(compose.emailCode(mail)),
    sendNoAccount: (mail: Sent<'noAccount'>) => queue.enqueue(compose.noAccount(mail)),
    sendNotice: (mail: Sent<'notice'>) => queue.enqueue(compose.notice(mail)),
    sendStepUpCode: (mail: Sent<'stepUpCode'>) => queue.enqueue(compose.stepUpCode(mail)),
  };
}
