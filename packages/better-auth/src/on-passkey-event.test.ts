import { mailStore } from '@kit/database/mail-store';
import { createMailQueue } from '@kit/mailer';
import type { OnPasskeyEvent, PasskeyEvent } from '@kit/passkey';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestAuth, mailsTo, nextMail, password, type TestAuth } from '../test/test-auth';
import { mailsOf } from './mails';
import type { NoticeOptions } from './notify-owner';
import { onPasskeyEvent } from './on-passkey-event';

let app: TestAuth;
let ctx: Parameters<OnPasskeyEvent>[1];
let sendNotice: NoticeOptions['sendNotice'];
let hear: (event: PasskeyEvent) => void | Promise<void>;
beforeAll(async () => {
  app = await createTestAuth();
  ctx = { context: app.context } as typeof ctx;
  sendNotice = mailsOf(app.env, createMailQueue({ store: mailStore(app.db) })).sendNotice;
  const onEvent = onPasskeyEvent({ sendNotice });
  hear = (event) => onEvent(event, ctx);
});

const client = {
  at: new Date('2026-05-03T14:05:09Z'),
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1',
  address: '2001:db8::',
};
const ofSomebody = async (name: string | null = 'Phone of Ada') => {
  const { email } = await app.signedIn();
  const userId = (await app.findUser(email))?.id ?? '';
  return { email, passkey: { userId, passkeyId: `passkey-${userId}`, name, client } };
};
const added = { type: 'added', automatic: false, userVerified: true } as const;
const cloned = { type: 'clone-suspected', stored: 7, received: 3 } as const;

describe('the owner is told by mail', () => {
  it('that a passkey was added: which, when, by whom, and how to say "this was not me"', async () => {
    const { email, passkey } = await ofSomebody();
    await hear({ ...added, ...passkey });
    const { text, html } = await nextMail(email, /^A passkey was added to your Latchkey account$/);
    expect(text).toContain(
      'Passkey: Phone of Ada\nWhen: 3 May 2026 at 14:05 UTC\nBrowser: Safari on iPhone\nNetwork: 2001:db8::\n',
    );
    expect(text).toMatch(/This was not me:\nhttp:\/\/localhost:3000\/auth\/not-me\?token=[\w.-]+\n/);
    expect(html).toMatch(/<td[^>]*><span dir="auto">Safari on iPhone<\/span><\/td>/);
  });

  it('that a passkey was created automatically', async () => {
    const { email, passkey } = await ofSomebody();
    await hear({ ...added, ...passkey, automatic: true });
    expect((await nextMail(email, /^A passkey was added/)).text).toContain('was created automatically');
  });

  it('that one was removed', async () => {
    const { email, passkey } = await ofSomebody();
    await hear({ type: 'removed', ...passkey });
    expect((await nextMail(email, /^A passkey was removed/)).text).toContain('Passkey: Phone of Ada');
  });

  it('that one was renamed, once an hour for each passkey', async () => {
    const { email, passkey } = await ofSomebody('Work laptop');
    for (const name of ['Work laptop', 'Mine now']) await hear({ type: 'renamed', ...passkey, name });
    expect((await nextMail(email, /^A passkey of your Latchkey account was renamed$/)).text).toContain(
      'Passkey: Work laptop\n',
    );
    await hear({ type: 'removed', ...passkey });
    await nextMail(email, /^A passkey was removed/);
    expect((await mailsTo(email)).filter(({ subject }) => subject.includes('renamed'))).toHaveLength(1);
  });

  it('that one may have been copied, once an hour for each passkey', async () => {
    const { email, passkey } = await ofSomebody();
    const second = { ...passkey, passkeyId: 'second', name: 'Second' };
    for (const event of [passkey, passkey, second, passkey]) await hear({ ...cloned, ...event });
    await vi.waitFor(async () => expect(await copies(email)).toEqual(['Phone of Ada', 'Second']), 10_000);
    await hear({ type: 'removed', ...passkey });
    await nextMail(email, /^A passkey was removed/);
    expect(await copies(email)).toEqual(['Phone of Ada', 'Second']);
  });

  it('what a person typed as text, on one line', async () => {
    const { email, passkey } = await ofSomebody('<a href="https://evil.example">\nWhen: never\u202e</a>');
    await hear({ ...added, ...passkey });
    const { text, html } = await nextMail(email, /^A passkey was added/);
    expect(text).toContain('\nPasskey: <a href="https://evil.example">When: never</a>\nWhen: 3 May');
    expect(html).toContain('&lt;a href=&quot;https://evil.example&quot;&gt;When: never&lt;/a&gt;');
    expect(html).not.toContain('href="https://evil');
  });

  it('also where nothing is known of the client, and the passkey has no name', async () => {
    const { email, passkey } = await ofSomebody(null);
    await hear({ ...added, ...passkey, client: { at: client.at, userAgent: 'curl/8', address: null } });
    const { text } = await nextMail(email, /^A passkey was added/);
    expect(text).toContain('Passkey: Without a name\n');
    expect(text).toContain('Browser: Unknown\nNetwork: Unknown\n');
  });
});

describe('nobody is told', () => {
  it('of what changes nothing, nor an account that is gone', async () => {
    const { email, passkey } = await ofSomebody();
    const { length } = await mailsTo(email);
    await hear({ type: 'backup-changed', userId: passkey.userId, passkeyId: passkey.passkeyId, backedUp: true });
    await hear({ ...added, ...passkey, userId: 'nobody' });
    await hear({ type: 'started', ceremony: 'registration', userId: passkey.userId });
    await hear({ type: 'removed', ...passkey });
    await nextMail(email, /^A passkey was removed/);
    expect(await mailsTo(email)).toHaveLength(length + 1);
  });
});

describe('a mail that cannot be kept', () => {
  const logged = vi.spyOn(console, 'error');
  beforeEach(() => void logged.mockReset());
  afterAll(() => logged.mockRestore());
  const isLogged = () =>
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('passkey notice'), expect.anything());

  it('reaches the log and nobody else', async () => {
    const { passkey } = await ofSomebody();
    const onEvent = onPasskeyEvent({ sendNotice: () => Promise.reject(new Error('no database')) });
    await onEvent({ ...added, ...passkey }, ctx);
    isLogged();
  });

  it('does not count as the one of its hour', async () => {
    const { email, passkey } = await ofSomebody();
    const failsOnce = vi.fn(sendNotice).mockRejectedValueOnce(new Error('no database'));
    const onEvent = onPasskeyEvent({ sendNotice: failsOnce });
    await onEvent({ ...cloned, ...passkey }, ctx);
    isLogged();
    await onEvent({ ...cloned, ...passkey }, ctx);
    await vi.waitFor(async () => expect(await copies(email)).toEqual(['Phone of Ada']), 10_000);
  });
});

describe('the log has one line of JSON', () => {
  const lines = (level: 'error' | 'warn') => {
    const spy = vi.spyOn(console, level).mockReturnValue();
    return () => {
      const said = spy.mock.calls.map((words) => words.map(String).join(' '));
      spy.mockRestore();
      return said;
    };
  };

  it('for each refusal, with its internal reason, and for each suspected clone', async () => {
    const { passkey } = await ofSomebody();
    const refused = {
      type: 'refused',
      ceremony: 'authentication',
      code: 'AUTHENTICATION_FAILED',
      reason: 'A17',
    } as const;
    const said = lines('warn');
    await hear(refused);
    await hear({ ...cloned, ...passkey });
    expect(said().map((line) => JSON.parse(line))).toMatchObject([{ passkey: refused }, { passkey: cloned }]);
  });

  it('for each failure: where it began, and no value of a statement', async () => {
    const statement = new Error('Failed query: select … params: ada@example.com', {
      cause: new Error('connection lost'),
    });
    const said = lines('error');
    await hear({ type: 'failed', ceremony: 'step-up', cause: statement });
    await hear({ type: 'failed', ceremony: 'step-up', cause: 'a word' });
    const [first = '', second = '', ...others] = said();
    expect(JSON.parse(first).passkey.cause).toMatch(/^Error: connection lost\n +at /);
    expect(JSON.parse(second)).toEqual({ passkey: { type: 'failed', ceremony: 'step-up', cause: 'a word' } });
    expect(others).toEqual([]);
    expect(first).not.toMatch(/ada@|\n/);
  });

  it('for a 503 of the API, and no other beside it', async () => {
    const { browser } = await app.signedIn();
    await app.db.execute(sql`alter table account rename to away`);
    const said = lines('error');
    const answer = await browser.post('/step-up/password', { password });
    const told = said();
    await app.db.execute(sql`alter table away rename to account`);
    expect(answer.status).toBe(503);
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ passkey: { type: 'failed', ceremony: 'step-up' } });
  });
});

const copies = async (email: string) =>
  (await mailsTo(email))
    .filter(({ subject }) => /may have been copied$/.test(subject))
    .map(({ text }) => /Passkey: (.*)/.exec(text)?.[1])
    .sort();
