import type { OnPasskeyEvent, PasskeyEvent } from '@kit/passkey';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestAuth, mailsTo, nextMail, type TestAuth } from '../test/test-auth';
import { mailsOf } from './mails';
import { onPasskeyEvent } from './on-passkey-event';

let app: TestAuth;
let hear: (event: PasskeyEvent) => void | Promise<void>;
beforeAll(async () => {
  app = await createTestAuth();
  hear = (event) => onEvent(event, ctx);
  const onEvent = onPasskeyEvent(mailsOf(app.env));
  const ctx = { context: app.context } as Parameters<OnPasskeyEvent>[1];
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
    expect(html).toContain('<td>Safari on iPhone</td>');
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
    await vi.waitFor(async () => expect(await copies(email)).toEqual(['Phone of Ada', 'Second']));
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

it('a mail that cannot be delivered reaches the log and nobody else', async () => {
  const { passkey } = await ofSomebody();
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const onEvent = onPasskeyEvent({ sendNotice: () => Promise.reject(new Error('no mail server')) });
  expect(onEvent({ ...added, ...passkey }, { context: app.context } as Parameters<OnPasskeyEvent>[1])).toBeUndefined();
  await vi.waitFor(() =>
    expect(logged).toHaveBeenCalledWith(expect.stringContaining('passkey notice'), expect.anything()),
  );
  logged.mockRestore();
});

const copies = async (email: string) =>
  (await mailsTo(email))
    .filter(({ subject }) => /may have been copied$/.test(subject))
    .map(({ text }) => /Passkey: (.*)/.exec(text)?.[1])
    .sort();
