import { type MailContent, sendMail } from '@kit/mailer';
import { translator } from '@kit/messages';
import type { AuthEnv } from '../env';

type Recipient = { email: string; name?: string };
type Kind = 'magicLink' | 'recoveryLink' | 'noAccount' | 'emailCode';
type Action = { button?: MailContent['button']; code?: string; minutes?: number };

/** The mails of signing in, signing up and recovering without a password. */
export function linkMailsOf({ siteUrl, productName }: Pick<AuthEnv, 'siteUrl' | 'productName'>) {
  const t = translator('en');
  const link = (path: string) => new URL(path, siteUrl).href;
  const send = (kind: Kind, { email, name }: Recipient, { minutes = 10, ...action }: Action) =>
    sendMail(email, {
      productName,
      subject: t(`mail.${kind}.subject`, { productName }),
      preheader: t(`mail.${kind}.preheader`, { productName, minutes }),
      heading: t(`mail.${kind}.heading`, { productName }),
      paragraphs: [
        ...(name ? [t('mail.greeting', { name })] : []),
        t(`mail.${kind}.body`, { productName, email, minutes }),
      ],
      ...action,
      footer: t(`mail.${kind}.footer`, { email, productName }),
    });
  const button = (kind: Exclude<Kind, 'emailCode'>, path: string) => ({
    button: { label: t(`mail.${kind}.button`), url: link(path) },
  });
  return {
    sendMagicLink: ({ email, token }: Recipient & { token: string }) =>
      send('magicLink', { email }, button('magicLink', `/auth/magic-link?token=${encodeURIComponent(token)}`)),
    sendRecoveryLink: ({ token, ...to }: Recipient & { token: string }) =>
      send('recoveryLink', to, button('recoveryLink', `/auth/recover/link?token=${encodeURIComponent(token)}`)),
    sendEmailCode: ({ email, code, expiresInSeconds }: Recipient & { code: string; expiresInSeconds: number }) =>
      send('emailCode', { email }, { code, minutes: Math.floor(expiresInSeconds / 60) }),
    sendNoAccount: ({ email }: Recipient) => send('noAccount', { email }, button('noAccount', '/auth/sign-up')),
  };
}
