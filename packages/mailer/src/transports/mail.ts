import type { MailMessage } from '../mail-store';

/** A mail as a transport takes it: one recipient, both bodies, and an id that is the same at every try. */
export type Mail = MailMessage & { id: string; to: string; from: string };
