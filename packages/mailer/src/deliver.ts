import { mailerEnv } from '../env';
import type { ClaimedMail } from './mail-store';
import { deliverToOutbox } from './transports/outbox';
import { deliverBySmtp } from './transports/smtp';

/** Hands one mail to the transport the environment names; throws what that throws, and when `signal` aborts. */
export async function deliver({ id, recipient, message }: ClaimedMail, signal: AbortSignal): Promise<void> {
  const { sender, transport } = mailerEnv();
  const mail = { id, to: recipient, from: sender, ...message };
  if (transport.kind === 'smtp') return deliverBySmtp(transport.url, mail, signal);
  return deliverToOutbox(transport.directory, mail);
}
