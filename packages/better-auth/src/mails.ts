import type { MailQueue, OutgoingMail } from '@kit/mailer';
import type { Locale } from '@kit/messages';
import { type Compose, composeMails, type MailSite } from './compose-mails';
import { currentLocale } from './current-locale';

type Kind = keyof Compose;
type Sent<Name extends Kind> = Parameters<Compose[Name]>[0];

/**
 * The mails of sign-in, each one call that resolves once the mail is kept, or is over its limit; those with a code, or in its
 * place, say which. They speak the language that is given, of the account they go to, else the one of the request, which is asked for either way:
 * what a request sends must not show whose mail it is. The mail server may be down meanwhile. Rejects when it could not be kept.
 */
export function mailsOf(site: MailSite, queue: MailQueue) {
  const enqueue = <Name extends Kind>(kind: Name, mail: Sent<Name> & { locale?: Locale | undefined }) => {
    const asked = currentLocale();
    const compose: { [Other in Kind]: (mail: Sent<Other>) => OutgoingMail } = composeMails(site, mail.locale ?? asked);
    return queue.enqueue(compose[kind](mail));
  };
  const keep =
    <Name extends Kind>(kind: Name) =>
    async (mail: Sent<Name>): Promise<void> =>
      void (await enqueue(kind, mail));
  return {
    sendProof: keep('finishSignUp'),
    sendAddressTaken: keep('addressTaken'),
    sendPasswordReset: keep('passwordReset'),
    sendMagicLink: keep('magicLink'),
    sendRecoveryLink: keep('recoveryLink'),
    sendNotice: keep('notice'),
    sendEmailCode: (mail: Sent<'emailCode'>) => enqueue('emailCode', mail),
    sendNoAccount: (mail: Sent<'noAccount'>) => enqueue('noAccount', mail),
    sendStepUpCode: (mail: Sent<'stepUpCode'>) => enqueue('stepUpCode', mail),
  };
}
