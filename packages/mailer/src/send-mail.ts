import { mailerEnv } from '../env';
import { type MailContent, renderMail } from './templates/render-mail';
import { deliverToOutbox } from './transports/outbox';
import { deliverBySmtp } from './transports/smtp';

export type { MailContent } from './templates/render-mail';

/** A mail ready to go out: one recipient, both bodies. */
export type Mail = { to: string; from: string; subject: string; text: string; html: string };

/** Renders and delivers one mail. Throws when the transport did not take it. */
export async function sendMail(to: string, content: MailContent): Promise<void> {
  const { sender, transport } = mailerEnv();
  const mail: Mail = { to, from: sender, subject: content.subject, ...renderMail(content) };
  await (transport.kind === 'smtp' ? deliverBySmtp(transport.url, mail) : deliverToOutbox(transport.directory, mail));
}
