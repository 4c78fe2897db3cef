import type { OutgoingMail } from '@kit/mailer';
import { directionOf, type Locale, translator } from '@kit/messages';
import type { AuthEnv } from '../env';
import { composeLinkMails } from './compose-link-mails';
import { type Notice, noticeContent } from './notice-content';
import type { ReportKind } from './plugins/not-me/report';
import { LINK_LIFETIME_SECONDS } from './plugins/sign-in-link/link';
import { ATTEMPT_LIFETIME_SECONDS } from './plugins/verified-sign-up/attempt';
import type { Recipient } from './recipient-of';

type Kind = 'finishSignUp' | 'addressTaken' | 'passwordReset';
/** A security notice, with the token of its link. */
export type NoticeMail = Notice & Recipient & { token: string };
type Rest = Omit<OutgoingMail, 'to' | 'content'>;

const HOUR = 60 * 60;

/** How long a link to set a new password is good. */
export const RESET_LIFETIME_SECONDS = HOUR;

/**
 * Mails to one address within an hour, by what they are for: whoever asks for many of one kind in another's name keeps none
 * of another kind away. Nor of that kind: at any moment its owner has one that was kept within the life of the shortest link, or
 * gets a new one. So each of these must be of use to its owner in any browser, whoever asked for it. Codes of step-up are not,
 * and only who is signed in can ask for them.
 */
const fewAnHour = { most: 5, windowSeconds: HOUR };
const asked = { ...fewAnHour, spacingSeconds: LINK_LIFETIME_SECONDS };
const aFlood = { most: 30, windowSeconds: HOUR };

/**
 * Notices of what takes something away: many of them in an hour are one person's restlessness, or somebody's attempt to bury
 * another. Those of what lets somebody in are never withheld.
 */
const floods: ReportKind[] = ['passkeyRenamed', 'passkeyRemoved', 'passwordRemoved', 'accountDisconnected'];

/** What the mails say of the site they come from. */
export type MailSite = Pick<AuthEnv, 'siteUrl' | 'productName'> & { show: Pick<AuthEnv['show'], 'password'> };

/** The mails of sign-in in one language: subject and sentences from the catalogue, links to this site, and how they travel. */
export function composeMails({ siteUrl, productName, show }: MailSite, locale: Locale) {
  const t = translator(locale);
  const language = { lang: locale, dir: directionOf(locale) };
  const link = (path: string, token?: string) => {
    const url = new URL(path, siteUrl);
    if (token) url.searchParams.set('token', token);
    return url.href;
  };
  const withButton = (kind: Kind, { email, name }: Recipient, url: string, rest: Rest): OutgoingMail => {
    return {
      ...rest,
      to: email,
      content: {
        ...language,
        productName,
        subject: t(`mail.${kind}.subject`, { productName }),
        preheader: t(`mail.${kind}.preheader`, { productName }),
        heading: t(`mail.${kind}.heading`, { productName }),
        paragraphs: [...greeting(name), t(`mail.${kind}.body`, { productName, email })],
        button: { label: t(`mail.${kind}.button`), url },
        footer: t(`mail.${kind}.footer`, { email }),
      },
    };
  };
  const greeting = (name: string | null) => (name === null ? [] : [t('mail.greeting', { name })]);
  // Counted together: the limit must not tell whether the address has an account.
  const signUp = { kind: 'sign-up', limit: asked, usefulForSeconds: ATTEMPT_LIFETIME_SECONDS };
  return {
    ...composeLinkMails({ productName, link, limit: asked }, locale),

    finishSignUp: ({ email, token }: { email: string; token: string }) =>
      withButton('finishSignUp', { email, name: null }, link('/auth/verify-email', token), signUp),

    addressTaken: ({ email }: { email: string }) =>
      withButton('addressTaken', { email, name: null }, link('/auth/sign-in'), signUp),

    passwordReset: ({ token, decoy, ...to }: Recipient & { token: string; decoy: boolean }) =>
      withButton('passwordReset', to, link('/auth/password-reset/new', token), {
        kind: 'password-reset',
        limit: asked,
        usefulForSeconds: RESET_LIFETIME_SECONDS,
        decoy,
      }),

    notice({ email, name, token, ...notice }: NoticeMail): OutgoingMail {
      const { paragraphs, ...content } = noticeContent(notice, { productName, email }, locale);
      return {
        kind: `notice:${notice.kind}`,
        limit: floods.includes(notice.kind) ? aFlood : null,
        to: email,
        content: {
          ...content,
          ...language,
          productName,
          paragraphs: [...greeting(name), ...paragraphs],
          button: { label: t(`mail.${notice.kind}.button`), url: link('/auth/not-me', token) },
        },
      };
    },

    stepUpCode({
      email,
      name,
      code,
      expiresInSeconds,
    }: Recipient & { code: string; expiresInSeconds: number }): OutgoingMail {
      const minutes = Math.floor(expiresInSeconds / 60);
      return {
        to: email,
        kind: 'step-up-code',
        limit: fewAnHour,
        usefulForSeconds: expiresInSeconds,
        content: {
          ...language,
          productName,
          subject: t('mail.stepUpCode.subject', { productName }),
          preheader: t('mail.stepUpCode.preheader', { minutes }),
          heading: t('mail.stepUpCode.heading'),
          paragraphs: [...greeting(name), t('mail.stepUpCode.body', { productName, email, minutes })],
          code,
          footer: t(show.password ? 'mail.stepUpCode.footer' : 'mail.stepUpCode.footerWithoutPasswords', {
            productName,
          }),
        },
      };
    },
  };
}

export type Compose = ReturnType<typeof composeMails>;
