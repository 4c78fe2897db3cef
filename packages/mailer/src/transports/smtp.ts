import { createTransport } from 'nodemailer';
import type { Mail } from '../send-mail';

const transports = new Map<string, ReturnType<typeof createTransport>>();

/** Hands the mail to the SMTP server; throws when it did not take it within ten seconds. */
export async function deliverBySmtp(url: string, mail: Mail): Promise<void> {
  let transport = transports.get(url);
  if (!transport) {
    transport = createTransport(
      `${url}${url.includes('?') ? '&' : '?'}pool=true&connectionTimeout=10000&socketTimeout=10000`,
    );
    transports.set(url, transport);
  }
  await transport.sendMail(mail);
}
