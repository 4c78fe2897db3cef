import type { MailQueue, OutgoingMail } from '@kit/mailer';
import { type Compose, composeMails, type MailSite } from './compose-mails';

type Sent<Name extends keyof Compose> = Parameters<Compose[Name]>[0];

/**
 * The mails of sign-in, each one call that resolves once the mail is kept, or is over its limit; those with a code, or in its
 * place, say which. The mail server may be down meanwhile. Rejects when it could not be kept.
 */
export function mailsOf(site: MailSite, queue: MailQueue) {
  const compose = composeMails(site);
  const keep = async (mail: OutgoingMail): Promise<void> => void (await queue.enqueue(mail));
  return {
    sendProof: (mail: Sent<'finishSignUp'>) => keep(compose.finishSignUp(mail)),
    sendAddressTaken: (mail: Sent<'addressTaken'>) => keep(compose.addressTaken(mail)),
    sendPasswordReset: (mail: Sent<'passwordReset'>) => keep(compose.passwordReset(mail)),
    sendMagicLink: (mail: Sent<'magicLink'>) => keep(compose.magicLink(mail)),
    sendRecoveryLink: (mail: Sent<'recoveryLink'>) => keep(compose.recoveryLink(mail)),
    sendEmailCode: (mail: Sent<'emailCode'>) => queue.enqueue(compose.emailCode(mail)),
    sendNoAccount: (mail: Sent<'noAccount'>) => queue.enqueue(compose.noAccount(mail)),
    sendNotice: (mail: Sent<'notice'>) => keep(compose.notice(mail)),
    sendStepUpCode: (mail: Sent<'stepUpCode'>) => queue.enqueue(compose.stepUpCode(mail)),
  };
}
