import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '../deliver';
import { deliverToOutbox, listOutbox, readOutboxMessage } from './outbox';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-outbox-'));
  vi.stubEnv('LATCHKEY_DATA_DIR', folder);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const mail = {
  id: '1',
  to: 'ada@example.com',
  from: 'hello@localhost',
  subject: 'Hello',
  text: 'Hello',
  html: '<p>Hello</p>',
};
const claimed = {
  id: '1',
  kind: 'hello',
  recipient: mail.to,
  message: { subject: mail.subject, text: mail.text, html: mail.html },
  attempts: 1,
  usefulForSeconds: 60,
};
const outbox = () => join(folder, 'outbox');

describe('the outbox', () => {
  it('is empty before the first mail', async () => {
    expect(await listOutbox()).toEqual([]);
  });

  it('keeps what was sent in local mode', async () => {
    await deliver(claimed, AbortSignal.timeout(5000));
    const [entry] = await listOutbox();
    expect(entry).toMatchObject({ to: 'ada@example.com', subject: 'Hello' });
    expect(await readOutboxMessage(entry?.id ?? '')).toMatchObject({
      ...entry,
      from: 'Latchkey <hello@localhost>',
      text: mail.text,
      html: mail.html,
    });
  });

  it('lists the newest first, as many as asked for', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const subject of ['first', 'second', 'third']) {
      vi.setSystemTime(Date.now() + 1000);
      await deliverToOutbox(outbox(), { ...mail, subject });
    }
    expect((await listOutbox()).map(({ subject }) => subject)).toEqual(['third', 'second', 'first']);
    expect((await listOutbox(1)).map(({ subject }) => subject)).toEqual(['third']);
  });

  it('keeps mails sent in the same moment apart', async () => {
    await Promise.all(Array.from({ length: 20 }, () => deliverToOutbox(outbox(), mail)));
    expect(new Set((await listOutbox()).map(({ id }) => id)).size).toBe(20);
  });

  it('is readable by its owner only, and holds no half-written mail', async () => {
    await deliverToOutbox(outbox(), mail);
    const [file = ''] = readdirSync(outbox());
    expect(file).toMatch(/^\d{13}-[0-9a-f]{8}\.json$/);
    expect(statSync(outbox()).mode & 0o777).toBe(0o700);
    expect(statSync(join(outbox(), file)).mode & 0o777).toBe(0o600);
  });

  it('lists no other file', async () => {
    mkdirSync(outbox());
    for (const name of ['notes.json', '1795384846358-abcdef01.json.part', 'x'])
      writeFileSync(join(outbox(), name), '{}');
    expect(await listOutbox()).toEqual([]);
  });

  it.each([
    ['unknown', '1795384846358-abcdef01'],
    ['empty', ''],
    ['a way out of the folder', '../secret'],
    ['a way out that begins right', '1795384846358-abcdef01/../../secret'],
    ['an absolute path', '/etc/passwd'],
    ['encoded', '..%2fsecret'],
    ['cut short by a null', '1795384846358-abcdef01\0'],
    ['on two lines', '1795384846358-abcdef01\n'],
  ])('has no mail of an id that is %s', async (_what, id) => {
    writeFileSync(join(folder, 'secret.json'), JSON.stringify(mail));
    expect(await readOutboxMessage(id)).toBeNull();
  });

  it('is empty when mails go to a server', async () => {
    await deliverToOutbox(outbox(), mail);
    const [entry] = await listOutbox();
    vi.stubEnv('EMAIL_SMTP_URL', 'smtp://127.0.0.1:1');
    vi.stubEnv('EMAIL_SENDER', 'hello@example.com');
    expect(await listOutbox()).toEqual([]);
    expect(await readOutboxMessage(entry?.id ?? '')).toBeNull();
  });
});
