import { createTransport } from 'nodemailer';
import { RefusedMailError } from '../refused-mail-error';
import type { Mail } from './mail';

const transports = new Map<string, ReturnType<typeof createTransport>>();

// A server may check a mail for a while before it says that it has it; who hangs up meanwhile sends it twice.
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000, dnsTimeout: 10_000 };

/**
 * Hands the mail to the SMTP server. Throws a {@link RefusedMailError} when the server will never take it for this
 * recipient, another error when a later try may go better, at the latest when `signal` aborts.
 */
export async function deliverBySmtp(url: string, mail: Mail, signal: AbortSignal): Promise<void> {
  let transport = transports.get(url);
  if (!transport) {
    transport = createTransport(withSettings(url, { pool: true, maxRequeues: 0, ...limits }));
    transports.set(url, transport);
  }
  const { id, ...message } = mail;
  // The same at every try: where a mail arrives twice, servers and mail programs can tell.
  const messageId = `<${id}@${mail.from.replace(/^.*@|>$/g, '')}>`;
  try {
    await transport.sendMail({ ...message, messageId, signal });
  } catch (error) {
    throw isFinal(error) ? new RefusedMailError(error.message) : error;
  }
}

// What the variable itself says counts. Given beside an address, options are passed over.
function withSettings(url: string, settings: Record<string, number | boolean>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(settings)) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(value));
  }
  return address.href;
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

// A 5xx answer to anything else (our sign-in, our sender) is a mistake of the settings, and those can be mended.
function isFinal(error: unknown): error is Error {
  const { code, command, responseCode = 0 } = error as SmtpError;
  if (code === 'EENVELOPE' && command === 'API') return true;
  return (command === 'RCPT TO' || command === 'DATA') && responseCode >= 500 && responseCode < 600;
}
