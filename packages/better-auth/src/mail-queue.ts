import { getDatabase } from '@kit/database';
import { mailStore } from '@kit/database/mail-store';
import { createMailQueue } from '@kit/mailer';

/** Delivers the mails of this and every other process on the same database, until the process ends. */
export async function startMailQueue(): Promise<void> {
  const { db } = await getDatabase();
  createMailQueue({ store: mailStore(db) }).start();
}
