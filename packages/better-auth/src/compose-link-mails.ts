import type { OutgoingMail } from '@kit/mailer';
import { directionOf, type Locale, translator } from '@kit/messages';
import type { CodeMail } from './plugins/email-code/plugin';
import { LINK_LIFETIME_SECONDS } from './plugins/sign-in-link/link';
import type { Recipient } from './recipient-of';

/** Without a name where nobody is greeted. */
type Addressed = Pick<Recipient, 'email'> & Partial<Recipient>;
type Kind = 'magicLink' | 'recoveryLink' | 'noAccount' | 'emailCode' | 'emailLink';
type Action = Pick<OutgoingMail['content'], 'button' | 'code' | 'advice'>;
type Rest = Omit<OutgoingMail, 'to' | 'content'>;

type Site = {
  productName: string;
  /** An address of this site, with the token it carries. */
  link: (path: string, token?: string) => string;
  limit: OutgoingMail['limit'];
};

/** The mails of signing in, signing up and recovering without a password. */
export function composeLinkMails({ productName, link, limit }: Site, locale: Locale) {
  const t = translator(locale);
  const write = (kind: Kind, { email, name }: Addressed, action: Action, rest: Rest): OutgoingMail => {
    const words = { productName, email, minutes: Math.floor((rest.usefulForSeconds ?? 0) / 60) };
    return {
      ...rest,
      to: email,
      content: {
        lang: locale,
        dir: directionOf(locale),
        productName,
        subject: t(`mail.${kind}.subject`, words),
        preheader: t(`mail.${kind}.preheader`, words),
        heading: t(`mail.${kind}.heading`, words),
        paragraphs: [...(name ? [t('mail.greeting', { name })] : []), t(`mail.${kind}.body`, words)],
        ...action,
        footer: t(`mail.${kind}.footer`, words),
      },
    };
  };
  const button = (kind: Kind, url: string) => ({ button: { label: t(`mail.${kind}.button`), url } });
  return {
    magicLink: ({ email, token }: Addressed & { token: string }) =>
      write('magicLink', { email }, button('magicLink', link('/auth/magic-link', token)), {
        kind: 'magic-link',
        limit,
        usefulForSeconds: LINK_LIFETIME_SECONDS,
      }),

    recoveryLink: ({ token, ...to }: Addressed & { token: string }) =>
      write('recoveryLink', to, button('recoveryLink', link('/auth/recover/link', token)), {
        // Takes the place of a link to a new password, and is counted with those.
        kind: 'password-reset',
        limit,
        usefulForSeconds: LINK_LIFETIME_SECONDS,
      }),

    emailCode: ({ email, token, code, expiresInSeconds, signsUp }: CodeMail) => {
      const url = link('/auth/recover/link', token);
      // Each by itself: the word that there is no account, counted with recoveries, must not keep a sign-up away.
      const rest = { kind: signsUp ? 'sign-up-code' : 'recovery-code', limit, usefulForSeconds: expiresInSeconds };
      return code === null
        ? write('emailLink', { email }, button('emailLink', url), rest)
        : write(
            'emailCode',
            { email },
            { code, advice: t('mail.emailCode.advice'), ...button('emailCode', url) },
            rest,
          );
    },

    noAccount: ({ email }: Addressed) =>
      write('noAccount', { email }, button('noAccount', link('/auth/sign-up')), {
        // Counted with those that recover: the limit must not tell whether the address has an account.
        kind: 'recovery-code',
        limit,
        usefulForSeconds: 60 * 60,
      }),
  };
}
