import type { OutgoingMail } from '@kit/mailer';
import type { Locale } from '@kit/messages';
import { type Compose, composeMails, type MailSite } from './compose-mails';
import type { ReportKind } from './plugins/not-me/report';

/** A mail as it would go to somebody, under a name of its own. */
export type SampleMail = { name: string; mail: OutgoingMail };

const ada = { email: 'ada@example.com', name: 'Ada Lovelace' };
const token = 'q9Jr2vX7mT0aLk3W.Zb5cYdE8fGhI1jKlMnOpQrStUvWxYz04';
const client = {
  at: new Date('2026-05-03T14:05:09Z'),
  userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0',
  address: '203.0.113.0',
};
const notice = { ...ada, token, client };

const codeMail = { email: ada.email, token, expiresInSeconds: 600, signsUp: true };

const notices = {
  passkeyAdded: { ...notice, kind: 'passkeyAdded', passkeyName: 'MacBook Touch ID' },
  passkeyAddedAutomatically: { ...notice, kind: 'passkeyAdded', passkeyName: 'iCloud Keychain', automatic: true },
  passkeyRenamed: { ...notice, kind: 'passkeyRenamed', passkeyName: 'MacBook Touch ID' },
  passkeyRemoved: { ...notice, kind: 'passkeyRemoved', passkeyName: 'Old phone' },
  passkeyCloned: { ...notice, kind: 'passkeyCloned', passkeyName: 'Security key' },
  passwordChanged: { ...notice, kind: 'passwordChanged' },
  passwordSet: { ...notice, kind: 'passwordSet' },
  passwordRemoved: { ...notice, kind: 'passwordRemoved' },
  accountConnected: { ...notice, kind: 'accountConnected', provider: 'GitHub' },
  accountDisconnected: { ...notice, kind: 'accountDisconnected', provider: 'GitHub' },
  recovered: { ...notice, kind: 'recovered' },
} satisfies Record<ReportKind | 'passkeyAddedAutomatically', Parameters<Compose['notice']>[0]>;

// Whoever adds a mail is asked for a sample of it by the compiler.
const samples: { [Mail in keyof Compose]: Record<string, Parameters<Compose[Mail]>[0]> } = {
  finishSignUp: { finishSignUp: { email: ada.email, token } },
  addressTaken: { addressTaken: { email: ada.email } },
  passwordReset: { passwordReset: { ...ada, token, decoy: false } },
  magicLink: { magicLink: { ...ada, token } },
  recoveryLink: { recoveryLink: { ...ada, token } },
  emailCode: {
    emailCode: { ...codeMail, code: '042137' },
    emailLink: { ...codeMail, code: null },
  },
  noAccount: { noAccount: ada },
  stepUpCode: { stepUpCode: { ...ada, code: '042137', expiresInSeconds: 600 } },
  notice: notices,
};

/** Every mail of this site in one language with made-up values, for looking at. Its links lead to this site and open nothing. */
export function sampleMails(site: MailSite, locale: Locale): SampleMail[] {
  const compose = composeMails(site, locale) as Record<keyof Compose, (sample: unknown) => OutgoingMail>;
  const mails = Object.keys(samples) as (keyof Compose)[];
  return mails.flatMap((mail) =>
    Object.entries(samples[mail]).map(([name, sample]) => ({ name, mail: compose[mail](sample) })),
  );
}
