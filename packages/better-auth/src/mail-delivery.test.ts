import { getDatabase } from '@kit/database';
import { mailStore } from '@kit/database/mail-store';
import { applyMigrations } from '@kit/database/migrations';
import { mail } from '@kit/database/schema';
import { createMailQueue } from '@kit/mailer';
import { startMailServer } from '@kit/mailer/testing/mail-server';
import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { newAddress } from '../test/test-auth';
import { composeMails } from './compose-mails';
import type { ReportKind } from './plugins/not-me/report';

const { passwordReset, notice } = composeMails(
  { siteUrl: 'https://example.com', productName: 'Acme', show: { password: true } },
  'en',
);
const resetTo = (email: string) => passwordReset({ email, name: 'Ada', token: 'secret-of-the-mail', decoy: false });

/** A queue as a process has one, on the suites' database, whose mails go to this SMTP server. */
async function queueTo({ url }: { url: string }) {
  vi.stubEnv('EMAIL_SMTP_URL', url);
  vi.stubEnv('EMAIL_SENDER', 'Acme <hello@example.com>');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { db } = await getDatabase();
  await applyMigrations(db);
  const log: Record<string, unknown>[] = [];
  const queue = createMailQueue({ store: mailStore(db), log: (event) => log.push(event) });
  const addresses: string[] = [];
  return {
    ...queue,
    log,
    /** Keeps a mail to somebody new. */
    async promise(email = newAddress(), compose = resetTo) {
      addresses.push(email);
      await queue.enqueue(compose(email));
      return email;
    },
    /** Lets the time of the next try come, for the mails of this test. */
    comesDue: () =>
      db
        .update(mail)
        .set({ dueAt: new Date(0) })
        .where(inArray(mail.recipient, addresses)),
    rowOf: async (email: string) => (await db.select().from(mail).where(eq(mail.recipient, email)))[0],
  };
}

let server: Awaited<ReturnType<typeof startMailServer>>;
beforeEach(async () => {
  server = await startMailServer();
  onTestFinished(() => server.close());
});
const arrivedAt = (email: string) => server.received.filter(({ to }) => to === email);

describe('a mail that was promised', () => {
  it('is delivered once, and its text is kept no longer', async () => {
    const queue = await queueTo(server);
    const email = await queue.promise();
    await queue.deliverDue();
    await queue.comesDue();
    await queue.deliverDue();
    expect(arrivedAt(email)).toHaveLength(1);
    expect(arrivedAt(email)[0]?.data).toContain('secret-of-the-mail');
    expect(await queue.rowOf(email)).toMatchObject({ state: 'sent', message: null });
    expect(queue.log).toEqual([]);
  });

  it('waits while the server is down, longer from try to try, and arrives when it is up again', async () => {
    const queue = await queueTo(server);
    await server.close();
    const emails = [await queue.promise(), await queue.promise(), await queue.promise()];
    await queue.deliverDue();
    await queue.comesDue();
    await queue.deliverDue();
    for (const email of emails) expect(await queue.rowOf(email)).toMatchObject({ state: 'waiting', attempts: 2 });
    const waits = queue.log.map(({ attempts, retryInSeconds }) => [attempts, Number(retryInSeconds) > 12]);
    expect(waits.filter(([attempts, long]) => long === (attempts === 2))).toHaveLength(6);

    server = await startMailServer({ port: server.port });
    await queue.comesDue();
    await queue.deliverDue();
    for (const email of emails) expect(arrivedAt(email)).toHaveLength(1);
  });

  it('is tried again when the server dies in the middle of it', async () => {
    const queue = await queueTo(server);
    server.answers.data = 'die';
    const email = await queue.promise();
    await queue.deliverDue();
    expect(await queue.rowOf(email)).toMatchObject({ state: 'waiting', attempts: 1 });
    server.answers.data = undefined;
    await queue.comesDue();
    await queue.deliverDue();
    expect(arrivedAt(email)).toHaveLength(1);
  });

  it('is given up at once when the recipient is refused; others arrive, and the log holds neither text nor address', async () => {
    const queue = await queueTo(server);
    const refused = await queue.promise(`refused-${newAddress()}`);
    const email = await queue.promise();
    await queue.deliverDue();
    expect(arrivedAt(email)).toHaveLength(1);
    expect(await queue.rowOf(refused)).toMatchObject({ state: 'refused', attempts: 1, message: null });
    expect(queue.log).toEqual([
      expect.objectContaining({ event: 'refused', kind: 'password-reset', to: 'r…@example.com', attempts: 1 }),
    ]);
    expect(JSON.stringify(queue.log)).not.toMatch(new RegExp(`secret|token|${refused}`));
  });

  it('does not wait for another one whose server takes its time', async () => {
    const queue = await queueTo(server);
    server.answers.data = 'never';
    const taken = server.isAsked();
    const slow = await queue.promise();
    await taken;
    server.answers.data = undefined;
    const email = await queue.promise();
    await vi.waitFor(() => expect(arrivedAt(email)).toHaveLength(1), 5000);
    expect(await queue.rowOf(slow)).toMatchObject({ state: 'waiting', attempts: 1 });
    await server.close();
    await queue.deliverDue();
    expect(await queue.rowOf(slow)).toMatchObject({ state: 'waiting', lastError: expect.any(String) });
  });

  it('is given up when the next try would come after its link has expired, and stays on record', async () => {
    const queue = await queueTo(server);
    await server.close();
    const email = newAddress();
    await queue.enqueue({ ...resetTo(email), usefulForSeconds: 5 });
    await queue.deliverDue();
    expect(await queue.rowOf(email)).toMatchObject({
      state: 'given-up',
      message: null,
      lastError: expect.stringContaining('ECONNREFUSED'),
    });
    expect(queue.log).toEqual([expect.objectContaining({ event: 'given-up' })]);
  });
});

describe('mails to one address', () => {
  it('end at five an hour and purpose, with one line in the log for each that is withheld', async () => {
    const queue = await queueTo(server);
    const email = newAddress();
    for (let count = 0; count < 7; count += 1) await queue.promise(email);
    await queue.deliverDue();
    expect(arrivedAt(email)).toHaveLength(5);
    const limit = { most: 5, windowSeconds: 3600, spacingSeconds: 600 };
    const withheld = { event: 'withheld', kind: 'password-reset', to: 'p…@example.com', ...limit };
    expect(queue.log).toEqual([withheld, withheld]);
  });

  it('that are notices come beside them: of removals until they are a flood, of what lets somebody in always', async () => {
    const queue = await queueTo(server);
    const email = newAddress();
    const client = { at: new Date(), userAgent: null, address: null };
    const tell = (kind: ReportKind) => (to: string) => notice({ email: to, name: 'Ada', token: 'x', kind, client });
    for (let count = 0; count < 6; count += 1) await queue.promise(email);
    for (let count = 0; count < 32; count += 1) {
      await queue.promise(email, tell('passkeyRemoved'));
      await queue.promise(email, tell('passkeyAdded'));
    }
    await queue.deliverDue();
    expect(arrivedAt(email)).toHaveLength(5 + 30 + 32);
  });
});
