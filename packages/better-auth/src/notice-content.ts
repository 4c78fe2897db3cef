import type { MailContent } from '@kit/mailer';
import { type Locale, type Translator, translator } from '@kit/messages';
import type { PasskeyEvent } from '@kit/passkey';
import { describeUserAgent } from '@kit/passkey/user-agent';
import { displayName } from './display-name';
import type { ReportKind } from './plugins/not-me/report';

/** Who acted, when and from where; see {@link PasskeyEvent}. */
type Client = Extract<PasskeyEvent, { client: unknown }>['client'];

/** What a security notice tells: what was done, to which passkey, by which client. */
export type Notice = {
  kind: ReportKind;
  client: Client;
  /** The nickname its owner typed; absent where no passkey is concerned. */
  passkeyName?: string | null;
  /** The provider of the account elsewhere that is concerned. */
  provider?: string;
  /** The browser made the passkey by itself, at a sign-in by password. */
  automatic?: boolean;
};

type NoticeContent = Omit<MailContent, 'productName' | 'button'>;
type Words = { productName: string; email: string };

/** The words of a security notice, without greeting and link. What a person typed stands on one line, as text. */
export function noticeContent(notice: Notice, site: Words, locale: Locale): NoticeContent {
  const t = translator(locale);
  const { kind, client, passkeyName, automatic, provider = '' } = notice;
  const words = { ...site, provider };
  const passkey =
    passkeyName === undefined ? [] : [{ label: t('mail.facts.passkey'), value: nickname(t, passkeyName) }];
  return {
    subject: t(`mail.${kind}.subject`, words),
    preheader: t(`mail.${kind}.preheader`, words),
    heading: t(`mail.${kind}.heading`, words),
    paragraphs: [automatic ? t('mail.passkeyAdded.bodyAutomatic', words) : t(`mail.${kind}.body`, words)],
    facts: [
      ...passkey,
      { label: t('mail.facts.when'), value: moment(t, client.at) },
      { label: t('mail.facts.browser'), value: browser(t, client.userAgent) },
      { label: t('mail.facts.address'), value: client.address ?? t('mail.facts.unknown') },
    ],
    advice: t(`mail.${kind}.advice`, words),
    footer: t(`mail.${kind}.footer`, words),
  };
}

const nickname = (t: Translator, typed: string | null) => displayName(typed ?? '') ?? t('mail.facts.unnamed');

function moment(t: Translator, at: Date): string {
  const write = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(t('common.dates'), { ...style, timeZone: 'UTC' }).format(at);
  return t('mail.facts.at', { date: write({ dateStyle: 'long' }), time: write({ timeStyle: 'short' }) });
}

function browser(t: Translator, userAgent: string | null): string {
  const { browser: name, device } = describeUserAgent(userAgent ?? '');
  if (name && device) return t('mail.facts.browserOn', { browser: name, device });
  return name ?? device ?? t('mail.facts.unknown');
}
