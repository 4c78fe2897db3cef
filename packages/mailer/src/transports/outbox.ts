import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailerEnv } from '../../env';
import type { Mail } from './mail';

/** One line of the outbox's list. `sentAt` is an ISO timestamp. */
export type OutboxEntry = { id: string; to: string; subject: string; sentAt: string };
export type OutboxMessage = OutboxEntry & Omit<Mail, 'id'>;

const ID = /^\d{13}-[0-9a-f]{8}$/;

/** Writes the mail as one JSON file; its name sorts by time. A reader never sees half of it. */
export async function deliverToOutbox(directory: string, { id: _, ...mail }: Mail): Promise<void> {
  const sentAt = new Date();
  const id = `${String(sentAt.getTime()).padStart(13, '0')}-${randomBytes(4).toString('hex')}`;
  const message: OutboxMessage = { id, sentAt: sentAt.toISOString(), ...mail };
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `${id}.json`);
  await writeFile(`${file}.part`, JSON.stringify(message, null, 2), { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** The mails of the local outbox, newest first; empty when mails go elsewhere. */
export async function listOutbox(limit = 100): Promise<OutboxEntry[]> {
  const directory = outboxDirectory();
  if (!directory) return [];
  const files = await readdir(directory).catch(() => []);
  const ids = files.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  const newest = ids
    .filter((id) => ID.test(id))
    .sort()
    .reverse()
    .slice(0, limit);
  const messages = await Promise.all(newest.map((id) => readOutboxMessage(id)));
  return messages.flatMap((message) =>
    message ? [{ id: message.id, to: message.to, subject: message.subject, sentAt: message.sentAt }] : [],
  );
}

/** One mail of the local outbox, or null when there is none of that id. */
export async function readOutboxMessage(id: string): Promise<OutboxMessage | null> {
  const directory = outboxDirectory();
  if (!directory || !ID.test(id)) return null;
  const text = await readFile(join(directory, `${id}.json`), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as OutboxMessage);
}

function outboxDirectory(): string | null {
  const { transport } = mailerEnv();
  return transport.kind === 'outbox' ? transport.directory : null;
}
