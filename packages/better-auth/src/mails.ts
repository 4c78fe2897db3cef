import { type MailContent, sendMail } from '@kit/mailer';
import { translator } from '@kit/messages';
import type { AuthEnv } from '../env';
import { linkMailsOf } from './link-mails';
import { type Notice, noticeContent } from './notice-content';

type Recipient = { email: string; name: string };
type Kind = 'finishSignUp' | 'addressTaken' | 'passwordReset';
/** A security notice, with the token of its link. */
export type NoticeMail = Notice & Recipient & { token: string };
type StepUpCode = Recipient & { code: string; expiresInSeconds: number };

/** The mails of sign-in, each one call: subject and sentences from the catalogue, links to this site. */
export function mailsOf({ siteUrl, productName }: Pick<AuthEnv, 'siteUrl' | 'productName'>) {
  const link = (path: string) => new URL(path, siteUrl).href;
  const send = (kind: Kind, { email, name }: Recipient, url: string) => {
    // Before the proof anybody may have typed both name and address: a stranger's words go into no stranger's inbox.
    const greets = kind !== 'finishSignUp';
    const t = translator('en');
    const content: MailContent = {
      productName,
      subject: t(`mail.${kind}.subject`, { productName }),
      preheader: t(`mail.${kind}.preheader`, { productName }),
      heading: t(`mail.${kind}.heading`, { productName }),
      paragraphs: [...(greets ? [t('mail.greeting', { name })] : []), t(`mail.${kind}.body`, { productName, email })],
      button: { label: t(`mail.${kind}.button`), url },
      footer: t(`mail.${kind}.footer`, { email }),
    };
    return sendMail(email, content);
  };
  return {
    ...linkMailsOf({ siteUrl, productName }),
    sendProof: ({ token, ...to }: Recipient & { token: string }) =>
      send('finishSignUp', to, link(`/auth/verify-email?token=${encodeURIComponent(token)}`)),
    sendAddressTaken: (to: Recipient) => send('addressTaken', to, link('/auth/sign-in')),
    sendPasswordReset: ({ token, ...to }: Recipient & { token: string }) =>
      send('passwordReset', to, link(`/auth/password-reset/new?token=${encodeURIComponent(token)}`)),
    sendNotice: ({ email, name, token, ...notice }: NoticeMail) => {
      const t = translator('en');
      const { paragraphs, ...content } = noticeContent(notice, { productName, email });
      return sendMail(email, {
        ...content,
        productName,
        paragraphs: [t('mail.greeting', { name }), ...paragraphs],
        button: {
          label: t(`mail.${notice.kind}.button`),
          url: link(`/auth/not-me?token=${encodeURIComponent(token)}`),
        },
      });
    },
    sendStepUpCode: ({ email, name, code, expiresInSeconds }: StepUpCode) => {
      const t = translator('en');
      const minutes = Math.floor(expiresInSeconds / 60);
      return sendMail(email, {
        productName,
        subject: t('mail.stepUpCode.subject', { productName }),
        preheader: t('mail.stepUpCode.preheader', { minutes }),
        heading: t('mail.stepUpCode.heading'),
        paragraphs: [t('mail.greeting', { name }), t('mail.stepUpCode.body', { productName, email, minutes })],
        code,
        footer: t('mail.stepUpCode.footer', { productName }),
      });
    },
  };
}
